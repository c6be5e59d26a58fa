import { Button } from '@mantine/core';
import { useAction } from '../api/use-action.js';
import { KeepMentorshipGoing } from '../mentorships/steps.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

/** Says of a quiet mentorship that it goes on, in one press. */
export function KeepGoing({ mentorshipId }: { mentorshipId: string }) {
  const keep = useAction(KeepMentorshipGoing);
  return (
    <>
      <div>
        <Button
          size="compact-sm"
          variant="light"
          loading={keep.busy}
          onClick={() => void keep.run({ input: { mentorshipId } })}
        >
          {words.inbox.keepGoing}
        </Button>
      </div>
      <Problems problems={keep.problems} />
    </>
  );
}
