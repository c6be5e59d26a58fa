import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { words } from '../words/first.js';

export const ExpectedWaitFragment = graphql(`
  fragment ExpectedWait on ExpectedWait {
    enoughData
    medianHours
    nineTenthsHours
    stillWaiting
  }
`);

/** How long people usually wait, honestly: with those who still do. */
export function ExpectedWait({ of }: { of: FragmentOf<typeof ExpectedWaitFragment> }) {
  const { enoughData, medianHours, nineTenthsHours, stillWaiting } = readFragment(ExpectedWaitFragment, of);
  if (!enoughData || medianHours === null) return words.community.wait.unknown(stillWaiting);
  return nineTenthsHours === null
    ? words.community.wait.half(lengthOf(medianHours))
    : words.community.wait.both(lengthOf(medianHours), lengthOf(nineTenthsHours));
}

/** Hours as one says them: "20 hours", "3 days". */
const lengthOf = (hours: number): string =>
  hours < 48 ? words.community.wait.hours(hours) : words.community.wait.days(Math.round(hours / 24));
