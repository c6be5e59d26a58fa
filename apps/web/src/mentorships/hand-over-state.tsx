import { Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';

export const HandOverStateFragment = graphql(
  `
    fragment HandOverState on Mentorship {
      id
      viewerCanOfferHandOver
      handOvers(first: 5, status: [OFFERED]) {
        edges {
          node {
            id
            from {
              ...Person
              id
            }
            to {
              ...Person
              id
            }
          }
        }
      }
    }
  `,
  [PersonFragment],
);

/** An offer of the mentorship that waits, or the way to make one. Nothing for who has neither. */
export function HandOverState({ of }: { of: FragmentOf<typeof HandOverStateFragment> }) {
  const { id, viewerCanOfferHandOver, handOvers } = readFragment(HandOverStateFragment, of);
  const { slug } = useCommunity();
  const offers = handOvers.edges.map(({ node }) => node);
  if (offers.length === 0 && !viewerCanOfferHandOver) return null;
  return (
    <Stack gap="sm">
      {offers.map((offer) => (
        <Text key={offer.id}>
          {words.together.handOver.waits(nameOf(offer.from), nameOf(offer.to))}{' '}
          <AppLink
            to="/c/$slug/hand-overs/$handOverId"
            params={{ slug, handOverId: offer.id }}
            underline="always"
          >
            {words.together.handOver.see}
          </AppLink>
        </Text>
      ))}
      {viewerCanOfferHandOver && (
        <Actions>
          <ButtonLink
            to="/c/$slug/mentorships/$mentorshipId/hand-over"
            params={{ slug, mentorshipId: id }}
            variant="default"
          >
            {words.together.handOver.begin}
          </ButtonLink>
        </Actions>
      )}
    </Stack>
  );
}
