import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { ExpectedWait, ExpectedWaitFragment } from '../requests/expected-wait.js';
import classes from '../welcome/welcome.module.css';
import { words } from '../words/first.js';

export const CommunityFactsFragment = graphql(
  `
    fragment CommunityFacts on Community {
      mentorsWithRoom
      expectedWait {
        ...ExpectedWait
      }
    }
  `,
  [ExpectedWaitFragment],
);

/** What a newcomer wants to know before asking: whether there is room, and how long it takes, honestly. */
export function CommunityFacts({ of }: { of: FragmentOf<typeof CommunityFactsFragment> }) {
  const { mentorsWithRoom, expectedWait } = readFragment(CommunityFactsFragment, of);
  return (
    <ul className={classes.facts}>
      <li>{words.community.room(mentorsWithRoom)}</li>
      <li>
        <ExpectedWait of={expectedWait} />
      </li>
    </ul>
  );
}
