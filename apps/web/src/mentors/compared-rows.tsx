import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { languageName } from '../profile/languages.js';
import { Clocks } from '../requests/clocks.js';
import { allOf, someOf } from '../words/intl.js';
import { words } from '../words/index.js';
import { Overlap } from './match-card.js';
import type { Match, Seeker } from './match-fragment.js';
import { knownAreas, sharedAreas, sharedHours } from './reasons.js';

export interface ComparedRow {
  readonly name: string;
  readonly cell: (match: Match) => ReactNode;
}

const orNothing = (text: string): string => (text === '' ? words.compare.nothing : text);

/** What two mentors are compared by, in the order in which it counts. */
export function rowsFor(seeker: Seeker): ComparedRow[] {
  const rows = words.compare.rows;
  return [
    { name: rows.areas, cell: (match) => orNothing(allOf(sharedAreas(match, seeker))) },
    {
      name: rows.knows,
      cell: ({ mentor }) =>
        someOf(
          knownAreas(mentor).map(({ name }) => name),
          6,
        ),
    },
    { name: rows.time, cell: (match) => <CommonTime of={match} seeker={seeker} /> },
    { name: rows.room, cell: ({ mentor }) => words.mentors.room(mentor.headroom ?? 0) },
    { name: rows.answers, cell: ({ usualAnswer }) => words.mentors.answers[usualAnswer] },
    {
      name: rows.languages,
      cell: ({ mentor }) => allOf(mentor.languages.map(({ tag }) => languageName(tag))),
    },
    {
      name: rows.offers,
      cell: ({ mentor }) => orNothing(mentor.offers.map((offer) => words.offers[offer]).join('; ')),
    },
    { name: rows.place, cell: ({ mentor }) => <Clocks timeZone={mentor.timeZone} /> },
  ];
}

function CommonTime({ of: match, seeker }: { of: Match; seeker: Seeker }) {
  const hours = sharedHours(match, seeker);
  if (hours === '') return words.mentors.noOverlap;
  return (
    <Stack gap="xs">
      {words.week.sum(match.sharedMinutesPerWeek / 60)}
      <Overlap match={match} seeker={seeker} />
      <Text size="sm">{hours}</Text>
    </Stack>
  );
}
