import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

export const PauseMentorship = graphql(
  `
    mutation PauseMentorship($input: PauseMentorshipInput!) {
      pauseMentorship(input: $input) {
        mentorship {
          id
          status
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const ResumeMentorship = graphql(
  `
    mutation ResumeMentorship($input: ResumeMentorshipInput!) {
      resumeMentorship(input: $input) {
        mentorship {
          id
          status
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const CompleteMentorship = graphql(
  `
    mutation CompleteMentorship($input: CompleteMentorshipInput!) {
      completeMentorship(input: $input) {
        mentorship {
          id
          status
          threads(first: 1) {
            totalCount
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const EndMentorship = graphql(
  `
    mutation EndMentorship($input: EndMentorshipInput!) {
      endMentorship(input: $input) {
        mentorship {
          id
          status
          threads(first: 1) {
            totalCount
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const ReopenMentorship = graphql(
  `
    mutation ReopenMentorship($input: ReopenMentorshipInput!) {
      reopenMentorship(input: $input) {
        mentorship {
          id
          status
          threads(first: 1) {
            totalCount
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const KeepMentorshipGoing = graphql(
  `
    mutation KeepMentorshipGoing($input: KeepMentorshipGoingInput!) {
      keepMentorshipGoing(input: $input) {
        mentorship {
          id
          stillGoingAskedAt
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);
