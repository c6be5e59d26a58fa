import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';
import { answeredOf, AnswersFragment, nextQuestion } from './answers.js';
import { AreasQuestion } from './areas-question.js';
import { LanguagesQuestion } from './languages-question.js';
import { Progress } from './progress.js';
import { questions } from './questions.js';
import { TimeQuestion } from './time-question.js';

const OnboardingQuery = graphql(
  `
    query Onboarding($slug: String!) {
      community(slug: $slug) {
        id
        areas {
          id
          name
          mentorCount
          parent {
            id
          }
        }
        viewerMember {
          ...Person
          ...Answers
        }
      }
    }
  `,
  [AnswersFragment, PersonFragment],
);

type Asked = NonNullable<ResultOf<typeof OnboardingQuery>['community']>;
type AskedMember = NonNullable<Asked['viewerMember']>;

export function OnboardingPage() {
  return (
    <MembersOnly>
      <Questions />
    </MembersOnly>
  );
}

function Questions() {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: OnboardingQuery, variables: { slug } });
  return (
    <Loaded of={result}>
      {({ community }) =>
        community?.viewerMember != null && (
          <OneByOne areas={community.areas} member={community.viewerMember} />
        )
      }
    </Loaded>
  );
}

/** One question at a time, each saved as one goes; whoever comes back goes on at the next. */
function OneByOne({ areas, member }: { areas: Asked['areas']; member: AskedMember }) {
  const { slug } = useCommunity();
  const navigate = useNavigate();
  const answers = readFragment(AnswersFragment, member);
  const answered = answeredOf(answers);
  const [start] = useState(() => nextQuestion(answered));
  const { question = start } = useSearch({ from: '/c/$slug/questions' });

  const goOn = () => {
    const next = questions[questions.indexOf(question) + 1];
    void (next === undefined
      ? navigate({ to: '/c/$slug/mentors', params: { slug } })
      : navigate({ to: '/c/$slug/questions', params: { slug }, search: { question: next } }));
  };

  return (
    <Page title={words.onboarding.title} lead={words.onboarding.lead(nameOf(member))}>
      <Stack gap="lg" maw="50rem">
        <Progress now={question} answered={answered} />
        {question === 'areas' && <AreasQuestion areas={areas} answers={answers} onNext={goOn} />}
        {question === 'time' && <TimeQuestion answers={answers} onNext={goOn} />}
        {question === 'languages' && <LanguagesQuestion answers={answers} onNext={goOn} />}
      </Stack>
    </Page>
  );
}
