import { Button, Stack } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { type Action, useAction } from '../api/use-action.js';
import { Actions } from '../shared/actions.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import {
  CompleteMentorship,
  EndMentorship,
  PauseMentorship,
  ReopenMentorship,
  ResumeMentorship,
} from './steps.js';

export const MentorshipStepsFragment = graphql(`
  fragment MentorshipSteps on Mentorship {
    id
    viewerCanPause
    viewerCanResume
    viewerCanReopen
    viewerCanEnd
  }
`);

type StepAction = Action<object, { input: { mentorshipId: string } }>;

/** The steps that the viewer may take with a mentorship. What changes it for both is asked for twice. */
export function MentorshipSteps({ of }: { of: FragmentOf<typeof MentorshipStepsFragment> }) {
  const can = readFragment(MentorshipStepsFragment, of);
  const resume: StepAction = useAction(ResumeMentorship);
  const asked = {
    reopen: useAction(ReopenMentorship) as StepAction,
    pause: useAction(PauseMentorship) as StepAction,
    complete: useAction(CompleteMentorship) as StepAction,
    end: useAction(EndMentorship) as StepAction,
  };
  const { steps } = words.mentorships;
  const input = { mentorshipId: can.id };
  const possible = {
    reopen: can.viewerCanReopen,
    pause: can.viewerCanPause,
    complete: can.viewerCanEnd,
    end: can.viewerCanEnd,
  };
  return (
    <Stack gap="sm">
      <Actions>
        {can.viewerCanResume && (
          <Button loading={resume.busy} onClick={() => void resume.run({ input })}>
            {steps.resume.name}
          </Button>
        )}
        {(Object.keys(asked) as (keyof typeof asked)[])
          .filter((step) => possible[step])
          .map((step) => (
            <ConfirmButton
              key={step}
              variant="default"
              color="trail"
              question={steps[step].question}
              meaning={steps[step].means}
              confirm={steps[step].name}
              busy={asked[step].busy}
              problems={asked[step].problems}
              onConfirm={async () => (await asked[step].run({ input })) !== null}
            >
              {steps[step].name}
            </ConfirmButton>
          ))}
      </Actions>
      <Problems problems={resume.problems} />
    </Stack>
  );
}
