import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { AvailabilityField } from '../profile/availability-field.js';
import { browserTimeZone } from '../profile/time-zone-field.js';
import { type Window, windowInput } from '../profile/weekdays.js';
import { words } from '../words/index.js';
import { AwayForm, AwayFragment } from './away-form.js';
import { SavedSection } from '../shared/saved-section.js';

export const TimeFragment = graphql(
  `
    fragment Time on Member {
      timeZone
      availability {
        day
        start
        end
      }
      ...Away
    }
  `,
  [AwayFragment],
);

const SetAvailability = graphql(
  `
    mutation SetAvailability($input: SetAvailabilityInput!) {
      setAvailability(input: $input) {
        member {
          id
          timeZone
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

/** When one usually has time, and when one is away. */
export function TimeForm({ of }: { of: FragmentOf<typeof TimeFragment> }) {
  const { id: communityId } = useCommunity();
  const before = readFragment(TimeFragment, of);
  const [timeZone, setTimeZone] = useState(
    before.availability.length === 0 ? browserTimeZone() : before.timeZone,
  );
  const [windows, setWindows] = useState<readonly Window[]>(before.availability);
  const set = useAction(SetAvailability);
  const save = async () =>
    (await set.run({ input: { communityId, timeZone, windows: windows.map(windowInput) } })) !== null;
  return (
    <>
      <SavedSection
        title={words.onboarding.time}
        lead={words.onboarding.hints.time}
        busy={set.busy}
        problems={set.problems}
        save={save}
      >
        <AvailabilityField
          timeZone={timeZone}
          onTimeZone={setTimeZone}
          windows={windows}
          onWindows={setWindows}
        />
      </SavedSection>
      <AwayForm of={before} />
    </>
  );
}
