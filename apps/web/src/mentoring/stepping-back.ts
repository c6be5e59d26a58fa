import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';

export const PauseMentoring = graphql(
  `
    mutation PauseMentoring($input: PauseMentoringInput!) {
      pauseMentoring(input: $input) {
        member {
          id
          paused
          pausedUntil
          receivedRequests(first: 1, status: [SUBMITTED]) {
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

export const ResumeMentoring = graphql(
  `
    mutation ResumeMentoring($input: ResumeMentoringInput!) {
      resumeMentoring(input: $input) {
        member {
          id
          paused
          restingSince
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

export const SetAway = graphql(
  `
    mutation SetAway($input: SetAwayInput!) {
      setAway(input: $input) {
        member {
          id
          awayUntil
          away {
            from
            to
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

/** The day that it is on the clocks of a zone, as the API writes days: "2026-11-22". */
export const todayIn = (timeZone: string, now: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
