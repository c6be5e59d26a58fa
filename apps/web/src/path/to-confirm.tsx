import { Card, Stack } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useCommunity } from '../community/use-community.js';
import { Person, PersonFragment } from '../shared/person.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { MilestoneFragment } from './milestone.js';
import { MilestoneItem } from './milestone-item.js';

const ToConfirmQuery = graphql(
  `
    query MilestonesToConfirm($communityId: ID!) {
      viewer {
        inbox(first: 20, kinds: [MILESTONE], communityId: $communityId) {
          edges {
            node {
              id
              milestone {
                id
                member {
                  id
                  ...Person
                }
                ...Milestone
              }
            }
          }
        }
      }
    }
  `,
  [PersonFragment, MilestoneFragment],
);

/** An empty inbox names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['Milestone'] };

/** For mentors and coordinators: the steps of others that wait for their look, each with where it can be seen. */
export function ToConfirm() {
  const { id: communityId } = useCommunity();
  const [{ data }, refresh] = useQuery({
    query: ToConfirmQuery,
    variables: { communityId },
    context: refreshedBy,
  });
  useInboxChanged(refresh);
  const waiting = (data?.viewer?.inbox.edges ?? []).flatMap(({ node: { milestone } }) =>
    milestone !== null ? [milestone] : [],
  );
  if (waiting.length === 0) return null;
  return (
    <TitledSection title={words.path.toConfirm} lead={words.path.toConfirmLead}>
      {waiting.map((milestone) => (
        <Card key={milestone.id} withBorder>
          <Stack gap="sm">
            <Person of={milestone.member} />
            <MilestoneItem of={milestone} />
          </Stack>
        </Card>
      ))}
    </TitledSection>
  );
}
