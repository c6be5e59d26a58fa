import { Badge, Card, Checkbox, Group, List, Spoiler, Stack, Text } from '@mantine/core';
import { readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { languageName } from '../profile/languages.js';
import { Clocks } from '../requests/clocks.js';
import { ButtonLink } from '../shared/app-link.js';
import { nameOf, Person } from '../shared/person.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { allOf } from '../words/intl.js';
import { words } from '../words/index.js';
import { type Match, MatchFragment, type MatchRef, type Seeker } from './match-fragment.js';
import classes from './match-card.module.css';
import { reasonsFor, sharedHours } from './reasons.js';
import { WeekPicture } from './week-picture.js';

/** A mentor who is suggested, with what speaks for it. */
export function MatchCard({
  match: ref,
  seeker,
  marked,
  onMark,
}: {
  match: MatchRef;
  seeker: Seeker;
  /** Whether they are among those to compare; null when no more can be. */
  marked: boolean | null;
  onMark: (marked: boolean) => void;
}) {
  const { slug } = useCommunity();
  const match = readFragment(MatchFragment, ref);
  const { mentor } = match;
  const name = nameOf(mentor);
  return (
    <Card withBorder padding="lg" component="article" aria-label={name}>
      <Stack>
        <Group justify="space-between" align="start">
          <Person of={mentor}>
            <Whereabouts of={mentor} />
          </Person>
          {mentor.headroom !== null && (
            <Badge variant="light" tt="none" size="lg">
              {words.mentors.room(mentor.headroom)}
            </Badge>
          )}
        </Group>
        <div className={classes.why}>
          <Stack gap="xs">
            <List spacing={4} aria-label={words.mentors.why}>
              {reasonsFor(match, seeker)
                .filter(isNews)
                .map(({ code, text }) => (
                  <List.Item key={code}>{text}</List.Item>
                ))}
            </List>
            <Text size="sm" c="dimmed">
              {words.mentors.answers[match.usualAnswer]}
            </Text>
          </Stack>
          <Overlap match={match} seeker={seeker} />
        </div>
        {mentor.introduction !== null && (
          <Spoiler maxHeight={96} showLabel={words.mentors.more} hideLabel={words.mentors.less}>
            <PlainMarkdown text={mentor.introduction} />
          </Spoiler>
        )}
        {mentor.offers.length > 0 && (
          <Text size="sm" c="dimmed">
            {words.mentors.offers(mentor.offers.map((offer) => words.offers[offer]))}
          </Text>
        )}
        <Group>
          <ButtonLink to="/c/$slug/ask" params={{ slug }} search={{ mentor: mentor.id }} maw="100%">
            {words.mentors.ask(name)}
          </ButtonLink>
          <Checkbox
            label={words.mentors.compare}
            aria-label={words.mentors.compareWith(name)}
            checked={marked === true}
            disabled={marked === null}
            onChange={(event) => onMark(event.currentTarget.checked)}
          />
        </Group>
      </Stack>
    </Card>
  );
}

/** Where a mentor is, how late it is there, and what they speak. */
export function Whereabouts({ of: { timeZone, languages } }: { of: Match['mentor'] }) {
  return (
    <>
      <Clocks timeZone={timeZone} /> · {allOf(languages.map(({ tag }) => languageName(tag)))}
    </>
  );
}

/**
 * The shared hours as a picture; the same words are its name, and stand among the reasons. Where there are none, a
 * picture of the newcomer's own would look as if there were.
 */
export function Overlap({ match, seeker }: { match: Match; seeker: Seeker }) {
  if (seeker.availability.length === 0) return null;
  const hours = sharedHours(match, seeker);
  if (hours === '')
    return (
      <Text size="sm" c="dimmed">
        {words.mentors.noOverlap}
      </Text>
    );
  return (
    <WeekPicture
      mine={seeker.availability}
      shared={match.sharedWindows}
      label={words.mentors.overlap(hours)}
    />
  );
}

/** The room that a mentor has, and how they answer, stands on the card already. */
const isNews = ({ code }: { code: string }) => !['HAS_ROOM', 'ANSWERS_QUICKLY', 'NEW_MENTOR'].includes(code);
