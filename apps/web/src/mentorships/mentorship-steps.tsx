import { Button, Group, Menu, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { type Action, useAction } from '../api/use-action.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

export const MentorshipStepsFragment = graphql(`
  fragment MentorshipSteps on Mentorship {
    id
    viewerCanPause
    viewerCanResume
    viewerCanEnd
  }
`);

const Pause = graphql(`
  mutation PauseMentorship($input: PauseMentorshipInput!) {
    pauseMentorship(input: $input) {
      mentorship {
        id
        status
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

const Resume = graphql(`
  mutation ResumeMentorship($input: ResumeMentorshipInput!) {
    resumeMentorship(input: $input) {
      mentorship {
        id
        status
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

const Complete = graphql(`
  mutation CompleteMentorship($input: CompleteMentorshipInput!) {
    completeMentorship(input: $input) {
      mentorship {
        id
        status
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

const End = graphql(`
  mutation EndMentorship($input: EndMentorshipInput!) {
    endMentorship(input: $input) {
      mentorship {
        id
        status
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

type Step = keyof typeof words.mentorships.steps;

/** The steps that the viewer may take with a mentorship, each asked for twice. */
export function MentorshipSteps({ of }: { of: FragmentOf<typeof MentorshipStepsFragment> }) {
  const { id, viewerCanPause, viewerCanResume, viewerCanEnd } = readFragment(MentorshipStepsFragment, of);
  const actions: Record<Step, Action<object, { input: { mentorshipId: string } }>> = {
    pause: useAction(Pause),
    resume: useAction(Resume),
    complete: useAction(Complete),
    end: useAction(End),
  };
  const [asked, setAsked] = useState<Step | null>(null);
  const possible = (
    [
      ['pause', viewerCanPause],
      ['resume', viewerCanResume],
      ['complete', viewerCanEnd],
      ['end', viewerCanEnd],
    ] as const
  ).flatMap(([step, can]) => (can ? [step] : []));
  if (possible.length === 0) return null;

  const take = async (step: Step) => {
    if ((await actions[step].run({ input: { mentorshipId: id } })) !== null) setAsked(null);
  };

  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="xs">
            {words.mentorships.change}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {possible.map((step) => (
            <Menu.Item key={step} onClick={() => setAsked(step)}>
              {words.mentorships.steps[step].name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <Modal.Root opened centered onClose={() => setAsked(null)}>
          <Modal.Overlay />
          <Modal.Content aria-label={words.mentorships.steps[asked].name}>
            <Modal.Body>
              <Stack>
                <Title order={2}>{words.mentorships.steps[asked].name}</Title>
                <Text>{words.mentorships.steps[asked].means}</Text>
                <Problems problems={actions[asked].problems} />
                <Group>
                  <Button loading={actions[asked].busy} onClick={() => void take(asked)}>
                    {words.mentorships.steps[asked].name}
                  </Button>
                  <Button variant="subtle" onClick={() => setAsked(null)}>
                    {words.cancel}
                  </Button>
                </Group>
              </Stack>
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}
