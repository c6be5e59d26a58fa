import { graphql } from '../api/graphql.js';

export const MilestoneFragment = graphql(`
  fragment Milestone on Milestone {
    id
    status
    reachedOn
    evidenceUrl
    note
    declineReason
    rung {
      id
      name
    }
    viewerCanConfirm
  }
`);
