import { Text } from '@mantine/core';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { words } from '../words/index.js';
import { type Question, questions } from './questions.js';
import classes from './progress.module.css';

/** How far one has come; each question can be gone back to. */
export function Progress({ now, answered }: { now: Question; answered: ReadonlySet<Question> }) {
  const { slug } = useCommunity();
  return (
    <nav aria-label={words.onboarding.progress}>
      <ol className={classes.steps}>
        {questions.map((question, index) => (
          <li key={question} data-done={answered.has(question) || undefined} className={classes.step}>
            <AppLink
              to="/c/$slug/questions"
              params={{ slug }}
              search={{ question }}
              aria-current={question === now ? 'step' : undefined}
              className={classes.link}
              underline="hover"
            >
              <Text component="span" size="sm" fw={question === now ? 650 : 400}>
                {answered.has(question) && <span aria-hidden>✓ </span>}
                {words.onboarding.step(index + 1, words.onboarding.short[question])}
                {answered.has(question) && <span className={classes.hidden}> {words.onboarding.done}</span>}
              </Text>
            </AppLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
