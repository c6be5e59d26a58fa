import { type FragmentOf, graphql, type ResultOf } from '../api/graphql.js';
import { PersonFragment } from '../shared/person.js';

/** What is shown of a mentor who is suggested, on a card and beside others. */
export const MatchFragment = graphql(
  `
    fragment Match on Match {
      sharedMinutesPerWeek
      usualAnswer
      sharedWindows {
        day
        start
        end
      }
      reasons {
        code
        text
      }
      mentor {
        ...Person
        id
        introduction
        timeZone
        headroom
        offers
        areas {
          experience
          area {
            id
            name
          }
        }
        languages {
          tag
        }
      }
    }
  `,
  [PersonFragment],
);

export type MatchRef = FragmentOf<typeof MatchFragment>;
export type Match = ResultOf<typeof MatchFragment>;

/** What the reasons of a match are compared with: the answers of the newcomer who reads them. */
export const SeekerFragment = graphql(`
  fragment Seeker on Member {
    id
    timeZone
    availability {
      day
      start
      end
    }
    languages {
      tag
    }
    areas {
      importance
      area {
        id
      }
    }
  }
`);

export type Seeker = ResultOf<typeof SeekerFragment>;
