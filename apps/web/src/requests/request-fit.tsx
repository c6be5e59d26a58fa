import { List, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { commonHours } from '../profile/common-hours.js';
import { languageName } from '../profile/languages.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { allOf } from '../words/intl.js';
import { words } from '../words/index.js';
import { type OwnFit, useOwnFit } from './own-fit.js';

export const RequestFitFragment = graphql(
  `
    fragment RequestFit on MentorshipRequest {
      newcomer {
        ...Person
        id
        timeZone
        availability {
          day
        }
        areas {
          importance
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

/** Most stretches of common time that are named; a sentence, not a timetable. */
const mostHours = 4;

export const CommonTimeFragment = graphql(`
  fragment CommonTime on QueueMatch {
    sharedMinutesPerWeek
    sharedWindows {
      day
      start
      end
    }
  }
`);

type CommonTimeRef = FragmentOf<typeof CommonTimeFragment>;

/** What speaks for the two, and what does not: areas, hours and languages of the newcomer against the viewer's. */
export function RequestFit({
  of,
  time,
}: {
  of: FragmentOf<typeof RequestFitFragment>;
  /** Null where the server does not say, as for a request that is not the viewer's to answer. */
  time: CommonTimeRef | null;
}) {
  const { newcomer } = readFragment(RequestFitFragment, of);
  const own = useOwnFit();
  if (own === null) return null;
  const name = nameOf(newcomer);
  return (
    <Stack gap={4}>
      <Text fw={600} size="sm">
        {words.requests.fit.title(name)}
      </Text>
      <List size="sm" spacing={4}>
        {areasIn(newcomer.areas, own).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
        {time !== null && <List.Item>{timeIn(newcomer, own, time)}</List.Item>}
        <List.Item>{languagesIn(newcomer.languages, own)}</List.Item>
      </List>
    </Stack>
  );
}

interface Wish {
  readonly importance: number | null;
  readonly area: { readonly id: string; readonly name: string };
}

/** The newcomer's areas in at most two sentences: what the viewer knows of them, and what not. */
function areasIn(wishes: readonly Wish[], own: OwnFit): string[] {
  const known = new Set(own.areas.filter(({ experience }) => experience !== null).map(({ area }) => area.id));
  const wished = wishes.filter(({ importance }) => importance !== null);
  const names = (of: readonly Wish[]) => allOf(of.map(({ area }) => area.name));
  const shared = wished.filter(({ area }) => known.has(area.id));
  const others = wished.filter(({ area }) => !known.has(area.id));
  if (wished.length === 0) return [words.requests.fit.noAreas];
  return [
    ...(shared.length === 0 ? [] : [words.requests.fit.sharedAreas(names(shared))]),
    ...(others.length === 0 ? [] : [words.requests.fit.otherAreas(names(others))]),
  ];
}

function timeIn(
  { availability, timeZone }: { readonly availability: readonly unknown[]; readonly timeZone: string },
  own: OwnFit,
  time: CommonTimeRef,
): string {
  const { sharedMinutesPerWeek: minutes, sharedWindows } = readFragment(CommonTimeFragment, time);
  if (availability.length === 0) return words.requests.fit.noHours;
  if (minutes === 0 || sharedWindows.length === 0) return words.requests.fit.noCommonTime;
  const named = commonHours(sharedWindows, own.timeZone, timeZone).slice(0, mostHours);
  return words.requests.fit.commonTime(
    words.requests.fit.length(Math.floor(minutes / 60), minutes % 60),
    [...named, ...(sharedWindows.length > mostHours ? [words.requests.fit.more] : [])].join(', '),
  );
}

function languagesIn(spoken: readonly { readonly tag: string }[], own: OwnFit): string {
  const mine = new Set(own.languages.map(({ tag }) => tag));
  const names = (of: readonly { readonly tag: string }[]) => allOf(of.map(({ tag }) => languageName(tag)));
  const shared = spoken.filter(({ tag }) => mine.has(tag));
  if (shared.length > 0) return words.requests.fit.languages(names(shared));
  return spoken.length === 0
    ? words.requests.fit.noLanguages
    : words.requests.fit.otherLanguages(names(spoken));
}
