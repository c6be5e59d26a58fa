import { Button, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { Ago } from '../shared/instant.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

export const PointOutFragment = graphql(
  `
    fragment PointOut on MentorshipRequest {
      id
      pointedOutAt
      viewerCanPointOut
      mentor {
        id
        ...Person
      }
    }
  `,
  [PersonFragment],
);

const Pointing = graphql(
  `
    mutation PointOutRequest($input: PointOutRequestInput!) {
      pointOutRequest(input: $input) {
        toldCount
        request {
          id
          pointedOutAt
          viewerCanPointOut
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** What a coordinator can do for somebody who waits too long: remind the mentor who was asked, or show it to some whom it suits. */
export function PointOut({ of }: { of: FragmentOf<typeof PointOutFragment> }) {
  const { id, pointedOutAt, viewerCanPointOut, mentor } = readFragment(PointOutFragment, of);
  const point = useAction(Pointing);
  const pointOut = async () => {
    const told = (await point.run({ input: { requestId: id } }))?.pointOutRequest.toldCount;
    if (told != null) announce(words.overview.told(told));
  };
  return (
    <>
      {pointedOutAt !== null && (
        <Text size="sm" c="dimmed">
          {words.overview.pointedOut} <Ago at={pointedOutAt} beside="nobody" />
        </Text>
      )}
      {viewerCanPointOut && (
        <div>
          <Button
            variant="light"
            size="compact-sm"
            my={4}
            loading={point.busy}
            onClick={() => void pointOut()}
          >
            {mentor === null ? words.overview.showToMentors : words.overview.remind(nameOf(mentor))}
          </Button>
        </div>
      )}
      <Problems problems={point.problems} />
    </>
  );
}
