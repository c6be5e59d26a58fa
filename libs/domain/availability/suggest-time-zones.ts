import { distance } from 'fastest-levenshtein';
import { timeZoneNames, zonesAbbreviated } from './time-zone-table.js';

const MOST_SUGGESTIONS = 3;
/** The longest name in the tz data has 32 letters; nothing near it is as long as this. */
const LONGEST_INPUT = 64;
/** One typing error is forgiven for each so many letters. */
const LETTERS_PER_ERROR = 4;

interface Candidate {
  readonly name: string;
  readonly plain: string;
  readonly parts: readonly string[];
  readonly city: string;
}

const candidates: readonly Candidate[] = timeZoneNames().map((name) => {
  const plain = plainly(name);
  const parts = plain.split('/');
  return { name, plain, parts, city: parts.at(-1)! };
});

/**
 * Up to three names of the tz data that a person may have meant, nearest first: the same name in other letters or
 * spacing, a city or region alone, the start of a city, an abbreviation such as `CET`, a name with a typing error.
 *
 * Offsets such as `UTC+2` get none: no zone is right for them the year round, and the tz data's own `Etc/GMT-2`
 * counts the other way.
 */
export function suggestTimeZones(input: string): string[] {
  if (input.length > LONGEST_INPUT || /^\W*(utc|gmt)?\s*[+\-−]?\s*\d/i.test(input)) return [];
  const wanted = plainly(input);
  if (wanted === '') return [];

  const ranked = candidates
    .map((candidate) => ({ name: candidate.name, rank: rankOf(candidate, wanted) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
  const exact = ranked.filter(({ rank }) => rank === 0).map(({ name }) => name);
  const near = ranked.map(({ name }) => name);
  const abbreviated = zonesAbbreviated(input.trim().toUpperCase());
  return [...new Set([...exact, ...abbreviated, ...near])].slice(0, MOST_SUGGESTIONS);
}

/** Smaller is nearer. Equal ranks keep the table's order, in which zones come before their other names. */
function rankOf({ plain, parts, city }: Candidate, wanted: string): number {
  if (plain === wanted) return 0;
  if (city === wanted) return 1;
  if (parts.includes(wanted)) return 2;
  if (wanted.length >= 3 && city.startsWith(wanted)) return 3;
  const errors = Math.min(distance(plain, wanted), distance(city, wanted));
  return errors <= wanted.length / LETTERS_PER_ERROR ? 3 + errors : Infinity;
}

/** Letters without accents or case, and no spaces, so that `são paulo` is `Sao_Paulo`. */
function plainly(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/\\/g, '/');
}
