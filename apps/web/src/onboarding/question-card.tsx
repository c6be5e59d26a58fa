import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../api/problems.js';
import { useCommunity } from '../community/use-community.js';
import { ButtonLink } from '../shared/app-link.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { type Question, questions } from './questions.js';

/** One question, with the ways on: saved, skipped or back. */
export function QuestionCard({
  question,
  busy,
  problems,
  onSave,
  onSkip,
  children,
}: {
  question: Question;
  busy: boolean;
  problems: readonly Problem[];
  onSave: () => Promise<void>;
  /** Absent where leaving the question would lose an answer. */
  onSkip?: (() => Promise<void>) | undefined;
  children: ReactNode;
}) {
  const { slug } = useCommunity();
  const place = questions.indexOf(question);
  const before = questions[place - 1];
  const last = place === questions.length - 1;
  const heading = useRef<HTMLHeadingElement>(null);
  // The question that came up is read out, and the keys go on from it.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSave();
  };
  return (
    <Card withBorder padding="lg" component="section">
      <form onSubmit={submit}>
        <Stack gap="lg">
          <div>
            <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {words.onboarding[question]}
            </Title>
            <Text c="dimmed">{words.onboarding.hints[question]}</Text>
          </div>
          {children}
          <Problems problems={problems} />
          <Group justify="space-between" gap="sm">
            <Group gap="sm">
              <Button type="submit" loading={busy}>
                {last ? words.onboarding.finish : words.onboarding.next}
              </Button>
              {onSkip !== undefined && (
                <Button variant="subtle" onClick={() => void onSkip()} disabled={busy}>
                  {words.onboarding.skip[question]}
                </Button>
              )}
            </Group>
            {before !== undefined && (
              <ButtonLink
                to="/c/$slug/questions"
                params={{ slug }}
                search={{ question: before }}
                variant="subtle"
                color="gray"
              >
                {words.onboarding.back}
              </ButtonLink>
            )}
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
