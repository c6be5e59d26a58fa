import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { ButtonLink } from '../shared/app-link.js';
import { Loaded } from '../shared/loaded.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';

const NextBestQuery = graphql(
  `
    query NextBest($slug: String!) {
      community(slug: $slug) {
        id
        viewerMember {
          id
          mentorMatches(first: 4) {
            edges {
              node {
                mentor {
                  ...Person
                  id
                }
              }
            }
          }
        }
      }
    }
  `,
  [PersonFragment],
);

const shown = 3;

/** Whom else to ask, when one mentor cannot be asked any more; what was written goes along. */
export function NextBest({ instead }: { instead: string | null }) {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: NextBestQuery, variables: { slug }, requestPolicy: 'network-only' });
  return (
    <Loaded of={result}>
      {({ community }) => (
        <Stack gap="xs">
          <Text>{words.ask.goesAlong}</Text>
          <Group gap="xs">
            {(community?.viewerMember?.mentorMatches?.edges ?? [])
              .map(({ node }) => node.mentor)
              .filter(({ id }) => id !== instead)
              .slice(0, shown)
              .map((mentor) => (
                <ButtonLink
                  key={mentor.id}
                  to="/c/$slug/ask"
                  params={{ slug }}
                  search={{ mentor: mentor.id }}
                  variant="light"
                >
                  {words.mentors.ask(nameOf(mentor))}
                </ButtonLink>
              ))}
            {instead !== null && (
              <ButtonLink to="/c/$slug/ask" params={{ slug }} search={{}} variant="light">
                {words.mentors.askAnyone}
              </ButtonLink>
            )}
          </Group>
        </Stack>
      )}
    </Loaded>
  );
}
