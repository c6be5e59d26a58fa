import { Button, Card, Collapse, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { day } from '../shared/dates.js';
import { PlainMarkdown } from '../shared/plain-markdown.js';
import { Problems } from '../shared/problems.js';
import { TextButton } from '../shared/text-button.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/index.js';
import classes from './community-page.module.css';
import { useCommunity } from './use-community.js';

/** The text's heading: it takes the focus, so that the keys and a screen reader go on from there. */
export const conductAnchor = 'conduct';

export const ConductFragment = graphql(`
  fragment Conduct on Community {
    conduct {
      version
      body
      publishedAt
    }
  }
`);

const Join = graphql(
  `
    mutation Join($input: JoinCommunityInput!) {
      joinCommunity(input: $input) {
        member {
          id
          roles
          acceptedCurrentConduct
          community {
            id
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** The conduct text, open to read before joining and folded away afterwards; agreeing to it joins. */
export function Conduct({ of }: { of: FragmentOf<typeof ConductFragment> }) {
  const { conduct } = readFragment(ConductFragment, of);
  const { id, slug, viewerMember } = useCommunity();
  const viewer = useViewer();
  const navigate = useNavigate();
  const join = useAction(Join);
  const agreed = viewerMember?.acceptedCurrentConduct === true;
  const [open, { toggle }] = useDisclosure(false);

  const agree = async () => {
    const joined = await join.run({ input: { communityId: id, acceptedConductVersion: conduct.version } });
    if (joined !== null && viewerMember === null)
      await navigate({ to: '/c/$slug/questions', params: { slug } });
  };

  return (
    <Card withBorder padding="lg" component="section" className={classes.conduct}>
      <Stack>
        <Group justify="space-between" align="baseline">
          <Title order={2} id={conductAnchor} tabIndex={-1} className={classes.heading}>
            {words.community.conduct}
          </Title>
          <Text size="sm" c="dimmed">
            {words.community.conductVersion(conduct.version, day(conduct.publishedAt))}
          </Text>
        </Group>
        {viewerMember !== null && !agreed && <Text fw={600}>{words.community.renewed}</Text>}
        {/* Apart from the heading, which the button that stays in sight may not cover. */}
        <Stack>
          <Collapse expanded={!agreed || open}>
            <PlainMarkdown text={conduct.body} />
          </Collapse>
          <Problems problems={join.problems} />
          {agreed && (
            <div>
              <TextButton onClick={toggle} aria-expanded={open}>
                {open ? words.community.hide : words.community.show}
              </TextButton>
            </div>
          )}
          {!agreed && viewer && (
            <Group className={classes.agree}>
              <Button loading={join.busy} onClick={() => void agree()}>
                {viewerMember === null ? words.community.join : words.community.agree}
              </Button>
              {viewerMember === null && <Text c="dimmed">{words.community.joinLead}</Text>}
            </Group>
          )}
          {viewer === null && (
            <div className={classes.agree}>
              <Button component="a" href={signInAddress()}>
                {words.community.signInToJoin}
              </Button>
            </div>
          )}
        </Stack>
      </Stack>
    </Card>
  );
}
