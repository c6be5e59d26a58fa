import { graphql } from '../api/graphql.js';
import { ReasonFragment } from '../api/refusals.js';
import { PersonFragment } from '../shared/person.js';

export const MilestoneFragment = graphql(
  `
    fragment Milestone on Milestone {
      id
      status
      reachedOn
      loggedAt
      evidenceUrl
      note
      declineReason
      decidedAt
      decidedBy {
        id
        timeZone
        ...Person
      }
      rung {
        id
        name
      }
      member {
        id
        timeZone
        ...Person
      }
      viewerCanConfirm
      viewerCannotConfirmReasons {
        ...Reason
      }
    }
  `,
  [PersonFragment, ReasonFragment],
);
