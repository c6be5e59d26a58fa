import { languageName } from '../profile/languages.js';
import { commonHours } from '../profile/common-hours.js';
import { allOf, someOf } from '../words/intl.js';
import { words } from '../words/index.js';
import type { Match, Seeker } from './match-fragment.js';

const primary = (tag: string) => tag.split('-')[0];

/** Those of the mentor's areas that the newcomer wants. */
export function sharedAreas({ mentor }: Match, { areas }: Seeker): string[] {
  const wished = new Set(areas.filter(({ importance }) => importance !== null).map(({ area }) => area.id));
  return knownAreas(mentor)
    .filter(({ id }) => wished.has(id))
    .map(({ name }) => name);
}

/** The areas in which a mentor can help, what they know best first. */
export const knownAreas = ({ areas }: Match['mentor']) =>
  areas.filter(({ experience }) => experience !== null).map(({ area }) => area);

/** The languages that both speak, as the mentor wrote them. */
export const commonLanguages = ({ mentor }: Match, seeker: Seeker): string[] =>
  mentor.languages
    .filter(({ tag }) => seeker.languages.some((own) => primary(own.tag) === primary(tag)))
    .map(({ tag }) => languageName(tag));

/** The shared hours in words, on both clocks: "Tue 18:00–20:00 (theirs 12:00–14:00)". */
export const sharedHours = ({ sharedWindows, mentor }: Match, seeker: Seeker): string =>
  someOf(commonHours(sharedWindows, seeker.timeZone, mentor.timeZone), 4);

/** What speaks for a match, in the reader's language: the API's reasons, with what it tells beside them. */
export function reasonsFor(match: Match, seeker: Seeker): { code: string; text: string }[] {
  return match.reasons.map(({ code, text }) => ({ code, text: inWords(code, match, seeker) ?? text }));
}

function inWords(code: Match['reasons'][number]['code'], match: Match, seeker: Seeker): string | null {
  const said = words.mentors.reasons;
  switch (code) {
    case 'SHARED_AREAS':
      return said.areas(someOf(sharedAreas(match, seeker), 4));
    case 'RELATED_AREAS':
      return said.near(
        someOf(
          knownAreas(match.mentor).map(({ name }) => name),
          3,
        ),
      );
    case 'COMMON_TIME':
      return said.time(match.sharedMinutesPerWeek / 60, sharedHours(match, seeker));
    case 'COMMON_LANGUAGE':
      return said.language(allOf(commonLanguages(match, seeker)));
    case 'HAS_ROOM':
      return words.mentors.room(match.mentor.headroom ?? 0);
    case 'ANSWERS_QUICKLY':
      return words.mentors.answers.WITHIN_THREE_DAYS;
    case 'NEW_MENTOR':
      return said.fresh;
    default:
      return null;
  }
}
