import { Badge, Card, Group, List, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { ButtonLink } from '../shared/app-link.js';
import { Person, PersonFragment } from '../shared/person.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { words } from '../words/index.js';

export const MatchFragment = graphql(
  `
    fragment Match on Match {
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
        languages {
          tag
          name
        }
      }
    }
  `,
  [PersonFragment],
);

/** A mentor who is suggested, with what speaks for it. */
export function MatchCard({ match }: { match: FragmentOf<typeof MatchFragment> }) {
  const { slug } = useCommunity();
  const { mentor, reasons } = readFragment(MatchFragment, match);
  const { id, introduction, timeZone, headroom, offers, languages } = mentor;
  return (
    <Card withBorder padding="lg" component="article">
      <Stack>
        <Group justify="space-between" align="start">
          <Person of={mentor}>
            {words.mentors.place(timeZone)} · {languages.map(({ name }) => name).join(', ')}
          </Person>
          {headroom !== null && (
            <Badge variant="light" tt="none" size="lg">
              {words.mentors.room(headroom)}
            </Badge>
          )}
        </Group>
        <List spacing={4} aria-label={words.mentors.why}>
          {reasons.filter(isNews).map(({ code, text }) => (
            <List.Item key={code}>{text}</List.Item>
          ))}
        </List>
        {introduction !== null && <PlainMarkdown text={introduction} />}
        {offers.length > 0 && (
          <Text size="sm" c="dimmed">
            {words.mentors.offers(offers.map((offer) => words.offers[offer]))}
          </Text>
        )}
        <div>
          <ButtonLink to="/c/$slug/ask" params={{ slug }} search={{ mentor: id }}>
            {words.mentors.ask}
          </ButtonLink>
        </div>
      </Stack>
    </Card>
  );
}

/** The room that a mentor has stands beside their name already. */
const isNews = ({ code }: { code: string }) => code !== 'HAS_ROOM';
