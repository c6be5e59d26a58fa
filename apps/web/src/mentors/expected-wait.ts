import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { words } from '../words/index.js';

export const WaitFragment = graphql(`
  fragment Wait on ExpectedWait {
    medianHours
    nineTenthsHours
  }
`);

/** From here on days say it better than hours. */
const inDays = 48;

const span = (hours: number): string =>
  hours < inDays ? words.wait.hours(hours) : words.wait.days(Math.ceil(hours / 24));

/** How long people wait here until a mentor takes them on, as honestly as the numbers allow. */
export function waitText(of: FragmentOf<typeof WaitFragment>): string {
  const { medianHours, nineTenthsHours } = readFragment(WaitFragment, of);
  if (medianHours === null) return words.wait.unknown;
  const half = words.wait.half(span(medianHours));
  return nineTenthsHours === null ? half : `${half} ${words.wait.most(span(nineTenthsHours))}`;
}
