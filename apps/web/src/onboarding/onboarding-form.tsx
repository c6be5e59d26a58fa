import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { type Area, AreasField, type Level, type Levels } from '../profile/areas-field.js';
import { browserLanguages } from '../profile/languages.js';
import { LanguagesField, type Spoken } from '../profile/languages-field.js';
import { browserTimeZone, TimeZoneField } from '../profile/time-zone-field.js';
import { type Window, windowInput } from '../profile/weekdays.js';
import { WindowsField } from '../profile/windows-field.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

export const AnswersFragment = graphql(`
  fragment Answers on Member {
    areas {
      importance
      area {
        id
      }
    }
    timeZone
    availability {
      day
      start
      end
    }
    languages {
      tag
      fluency
    }
  }
`);

const AnswerOnboarding = graphql(`
  mutation AnswerOnboarding($input: AnswerOnboardingInput!) {
    answerOnboarding(input: $input) {
      member {
        id
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

interface Answers {
  readonly areas: Levels;
  readonly timeZone: string;
  readonly windows: readonly Window[];
  readonly languages: readonly Spoken[];
}

/** What was answered before; what the browser knows, where nothing was. */
function firstAnswers(given: ResultOf<typeof AnswersFragment>): Answers {
  const fresh = given.languages.length === 0;
  return {
    areas: new Map(
      given.areas.flatMap(({ area, importance }) =>
        importance === null ? [] : [[area.id, importance as Level] as const],
      ),
    ),
    timeZone: fresh ? browserTimeZone() : given.timeZone,
    windows: given.availability,
    languages: fresh
      ? browserLanguages().map((tag, index) => ({ tag, fluency: index === 0 ? 'NATIVE' : 'FLUENT' }))
      : given.languages,
  };
}

export function OnboardingForm({
  areas,
  answers: given,
}: {
  areas: readonly Area[];
  answers: FragmentOf<typeof AnswersFragment>;
}) {
  const { id: communityId, slug } = useCommunity();
  const before = readFragment(AnswersFragment, given);
  const [answers, setAnswers] = useState(() => firstAnswers(before));
  const change = (changed: Partial<Answers>) => setAnswers((current) => ({ ...current, ...changed }));
  const save = useAction(AnswerOnboarding);
  const navigate = useNavigate();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { timeZone, languages } = answers;
    const saved = await save.run({
      input: {
        communityId,
        areas: [...answers.areas].map(([areaId, importance]) => ({ areaId, importance })),
        timeZone,
        windows: answers.windows.map(windowInput),
        languages: languages.map(({ tag, fluency }) => ({ tag, fluency })),
      },
    });
    if (saved !== null) await navigate({ to: '/c/$slug/mentors', params: { slug } });
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Question title={words.onboarding.areas} hint={words.onboarding.areasHint}>
          <AreasField
            areas={areas}
            value={answers.areas}
            onChange={(levels) => change({ areas: levels })}
            levelNames={words.onboarding.importance}
            levelLabel={words.onboarding.level}
            label={words.onboarding.areas}
          />
        </Question>
        <Question title={words.onboarding.time} hint={words.onboarding.timeHint}>
          <TimeZoneField
            label={words.onboarding.timeZone}
            value={answers.timeZone}
            onChange={(timeZone) => change({ timeZone })}
          />
          <WindowsField value={answers.windows} onChange={(windows) => change({ windows })} />
        </Question>
        <Question title={words.onboarding.languages} hint={words.onboarding.languagesHint}>
          <LanguagesField value={answers.languages} onChange={(languages) => change({ languages })} />
        </Question>
        <Problems problems={save.problems} />
        <div>
          <Button type="submit" size="md" loading={save.busy}>
            {words.onboarding.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Question({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <Card withBorder padding="lg" component="section">
      <Stack>
        <div>
          <Title order={2}>{title}</Title>
          <Text c="dimmed" size="sm">
            {hint}
          </Text>
        </div>
        {children}
      </Stack>
    </Card>
  );
}
