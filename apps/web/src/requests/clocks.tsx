import { timeThere } from '../shared/dates.js';
import { useNow } from '../shared/use-now.js';
import { words } from '../words/index.js';

/** Where somebody is and what their clocks show: "Berlin, 14:05 there"; the place alone where that is the same. */
export function Clocks({ timeZone }: { timeZone: string }) {
  const there = timeThere(useNow().toISOString(), timeZone);
  const place = words.mentors.place(timeZone);
  return there === null ? place : words.requests.there(place, there);
}
