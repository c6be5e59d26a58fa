import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { PauseMentoring, ResumeMentoring } from '../mentoring/stepping-back.js';
import { day, today } from '../shared/dates.js';
import { type Day, DayField } from '../shared/day-field.js';
import { words } from '../words/index.js';
import { SavedSection } from '../shared/saved-section.js';

export const PauseFragment = graphql(`
  fragment Pause on Member {
    paused
    pausedUntil
    restingSince
  }
`);

/** Takes a break from new requests, or ends it. */
export function PauseForm({ of }: { of: FragmentOf<typeof PauseFragment> }) {
  const { id: communityId } = useCommunity();
  const { paused, pausedUntil, restingSince } = readFragment(PauseFragment, of);
  const [until, setUntil] = useState<Day | null>(null);
  const pause = useAction(PauseMentoring);
  const resume = useAction(ResumeMentoring);
  if (paused || restingSince !== null) {
    return (
      <SavedSection
        title={words.me.onBreak}
        lead={pausedUntil === null ? words.me.onBreakOpen : words.me.onBreakUntil(day(pausedUntil))}
        button={words.me.resume}
        busy={resume.busy}
        problems={resume.problems}
        save={async () => (await resume.run({ input: { communityId } })) !== null}
      >
        {null}
      </SavedSection>
    );
  }
  return (
    <SavedSection
      title={words.me.break}
      lead={words.me.breakLead}
      button={words.me.pause}
      busy={pause.busy}
      problems={pause.problems}
      save={async () => (await pause.run({ input: { communityId, until } })) !== null}
    >
      <DayField
        label={words.me.breakUntil}
        description={words.me.breakUntilHint}
        earliest={today()}
        value={until}
        onChange={setUntil}
        maw={320}
        clearable
      />
    </SavedSection>
  );
}
