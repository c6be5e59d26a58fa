import { Checkbox, Chip, Group, Input } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { SavedSection } from '../shared/saved-section.js';
import { type Weekday, weekdays } from '../profile/weekdays.js';
import { words } from '../words/index.js';

export const RhythmFragment = graphql(`
  fragment Rhythm on Member {
    timeZone
    reminderRhythm {
      days
      quietHours {
        from
        until
      }
    }
  }
`);

const SetReminderRhythm = graphql(
  `
    mutation SetReminderRhythm($input: SetReminderRhythmInput!) {
      setReminderRhythm(input: $input) {
        member {
          id
          reminderRhythm {
            days
            quietHours {
              from
              until
            }
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

/** On which days and at which hours one is reminded. */
export function RhythmForm({ of }: { of: FragmentOf<typeof RhythmFragment> }) {
  const { id: communityId } = useCommunity();
  const { reminderRhythm: before, timeZone } = readFragment(RhythmFragment, of);
  const [days, setDays] = useState<readonly Weekday[]>(before?.days ?? weekdays);
  const [quiet, setQuiet] = useState(before?.quietHours != null);
  const [from, setFrom] = useState(before?.quietHours?.from ?? '22:00');
  const [until, setUntil] = useState(before?.quietHours?.until ?? '08:00');
  const set = useAction(SetReminderRhythm);
  const save = async () => {
    const chosen = weekdays.filter((day) => days.includes(day));
    const input = {
      communityId,
      days: chosen.length === weekdays.length ? null : chosen,
      quietHours: quiet ? { from, until } : null,
    };
    return (await set.run({ input })) !== null;
  };
  const texts = words.settings.rhythm;
  return (
    <SavedSection
      title={texts.title}
      lead={texts.lead(timeZone)}
      busy={set.busy}
      problems={set.problems}
      save={save}
    >
      <Input.Wrapper label={texts.days} labelElement="div" role="group" aria-label={texts.days}>
        <Chip.Group multiple value={[...days]} onChange={setDays}>
          <Group gap="xs" mt={4}>
            {weekdays.map((day) => (
              <Chip key={day} value={day} variant="outline">
                {words.weekdays[day]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <Checkbox
        label={texts.quiet}
        checked={quiet}
        onChange={(event) => setQuiet(event.currentTarget.checked)}
      />
      {quiet && (
        <Group gap="sm">
          <TimeInput
            label={texts.from}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            required
          />
          <TimeInput
            label={texts.until}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
            required
          />
        </Group>
      )}
    </SavedSection>
  );
}
