import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { SetAway } from '../mentoring/stepping-back.js';
import { Cross } from '../shared/cross.js';
import { calendarDay, today } from '../shared/dates.js';
import { type Days, DaysField } from '../shared/day-field.js';
import { words } from '../words/index.js';
import { SavedSection } from '../shared/saved-section.js';

export const AwayFragment = graphql(`
  fragment Away on Member {
    roles
    away {
      from
      to
    }
    receivedRequests(first: 1, status: [SUBMITTED]) {
      totalCount
    }
  }
`);

type Choice = keyof typeof words.away.choices;

const text = ({ from, to }: Days) => words.away.period(calendarDay(from), calendarDay(to));

/** The days on which one is not there; whoever asks meanwhile is not left waiting. */
export function AwayForm({ of }: { of: FragmentOf<typeof AwayFragment> }) {
  const { id: communityId } = useCommunity();
  const before = readFragment(AwayFragment, of);
  const [periods, setPeriods] = useState<readonly Days[]>(before.away);
  const [fresh, setFresh] = useState<Days | null>(null);
  const [choice, setChoice] = useState<Choice>('REROUTE');
  const set = useAction(SetAway);
  const waiting = before.roles.includes('MENTOR') ? before.receivedRequests.totalCount : 0;
  // Somebody who chose the days and presses "Save" means them, too.
  const all = fresh === null ? periods : [...periods, fresh];

  const add = () => {
    setPeriods(all);
    setFresh(null);
  };
  const save = async () => {
    const saved = await set.run({
      input: {
        communityId,
        away: all.map(({ from, to }) => ({ from, to })),
        ...(waiting > 0 ? { waitingRequests: choice } : {}),
      },
    });
    if (saved !== null) add();
    return saved !== null;
  };

  return (
    <SavedSection
      title={words.away.title}
      lead={words.away.lead}
      busy={set.busy}
      problems={set.problems}
      save={save}
    >
      {periods.length > 0 && (
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {periods.map((period) => (
            <Group key={text(period)} component="li" gap="xs">
              <Text>{text(period)}</Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.onboarding.remove(text(period))}
                onClick={() => setPeriods(periods.filter((each) => each !== period))}
              >
                <Cross />
              </ActionIcon>
            </Group>
          ))}
        </Stack>
      )}
      <Group align="end" gap="sm">
        <DaysField
          label={words.away.days}
          earliest={today()}
          value={fresh}
          onChange={setFresh}
          flex="1 1 16rem"
          maw={420}
        />
        <Button variant="light" onClick={add} disabled={fresh === null}>
          {words.away.add}
        </Button>
      </Group>
      {waiting > 0 && (
        <NativeSelect
          label={words.away.waiting(waiting)}
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value as Choice)}
          data={Object.entries(words.away.choices).map(([value, label]) => ({ value, label }))}
          maw={480}
        />
      )}
    </SavedSection>
  );
}
