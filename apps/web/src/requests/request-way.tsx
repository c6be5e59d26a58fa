import { List, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { nameOf, PersonFragment, type PersonRef } from '../shared/person.js';
import { day } from '../shared/dates.js';
import { words } from '../words/index.js';

export const RequestWayFragment = graphql(
  `
    fragment RequestWay on MentorshipRequest {
      submittedAt
      mentor {
        ...Person
        id
      }
      reroutedFrom {
        id
        submittedAt
        mentor {
          ...Person
          id
        }
        reroutedFrom {
          id
          submittedAt
          mentor {
            ...Person
            id
          }
          reroutedFrom {
            id
            submittedAt
            mentor {
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

interface Stage {
  readonly submittedAt: string;
  readonly mentor: PersonRef | null;
  readonly reroutedFrom?: Stage | null;
}

/** Whom a request was with before, in order; nothing when it went nowhere else. */
export function RequestWay({ of }: { of: FragmentOf<typeof RequestWayFragment> }) {
  const stages = stagesOf(readFragment(RequestWayFragment, of));
  if (stages.length < 2) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {words.requests.way.title}
      </Text>
      <List type="ordered" size="sm" spacing={4}>
        {stages.map(({ submittedAt, mentor }, index) => (
          <List.Item key={submittedAt}>
            {words.requests.way.stage(
              mentor === null ? words.requests.way.queue : nameOf(mentor),
              day(submittedAt),
              index === stages.length - 1,
            )}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {words.requests.way.kindly}
      </Text>
    </Stack>
  );
}

/** The first stage first. */
const stagesOf = (stage: Stage): Stage[] => [
  ...(stage.reroutedFrom == null ? [] : stagesOf(stage.reroutedFrom)),
  stage,
];
