import { List, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import type { Question } from '../onboarding/questions.js';
import { AppLink, ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { words } from '../words/index.js';

const LeftOutQuery = graphql(`
  query LeftOut($id: ID!) {
    member(id: $id) {
      id
      mentorsLeftOut {
        code
        count
      }
    }
  }
`);

type LeftOut = NonNullable<NonNullable<ResultOf<typeof LeftOutQuery>['member']>['mentorsLeftOut']>;

/** The answer that would let more mentors in. */
const question: Readonly<Record<string, Question>> = {
  NO_SHARED_AREA: 'areas',
  NOT_ENOUGH_COMMON_TIME: 'time',
  NO_COMMON_LANGUAGE: 'languages',
};

/** Nobody is suggested: what keeps how many away, and what would help. */
export function NobodyFits({ memberId }: { memberId: string }) {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: LeftOutQuery, variables: { id: memberId } });
  return (
    <Loaded of={result}>
      {({ member }) => (
        <EmptyState
          title={words.mentors.none}
          hint={<Reasons leftOut={(member?.mentorsLeftOut ?? []).filter(({ code }) => code !== 'ONESELF')} />}
        >
          <ButtonLink to="/c/$slug/ask" params={{ slug }} search={{}}>
            {words.mentors.askAnyone}
          </ButtonLink>
          <ButtonLink
            to="/c/$slug/questions"
            params={{ slug }}
            search={{ question: 'areas' }}
            variant="light"
          >
            {words.mentors.changeAnswers}
          </ButtonLink>
        </EmptyState>
      )}
    </Loaded>
  );
}

function Reasons({ leftOut }: { leftOut: LeftOut }) {
  const { slug } = useCommunity();
  if (leftOut.length === 0) return words.mentors.noMentors;
  return (
    <>
      {words.mentors.leftOutLead}
      <List component="ul" mt="xs" spacing={4}>
        {leftOut.map(({ code, count }) => {
          const mends = question[code];
          return (
            <List.Item key={code}>
              <Text component="span">
                {leftOutText(code, count)}{' '}
                {mends !== undefined && (
                  <AppLink
                    to="/c/$slug/questions"
                    params={{ slug }}
                    search={{ question: mends }}
                    underline="always"
                  >
                    {words.mentors.mends[mends]}
                  </AppLink>
                )}
              </Text>
            </List.Item>
          );
        })}
      </List>
    </>
  );
}

function leftOutText(code: string, count: number): string {
  const { leftOut } = words.mentors;
  const text = Object.entries(leftOut).find(([each]) => each === code)?.[1] ?? leftOut.MENTOR_UNAVAILABLE;
  return text(count);
}
