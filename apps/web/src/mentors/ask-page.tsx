import { Card, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { MembersOnly } from '../community/community-frame.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { nameOf, Person, PersonFragment } from '../shared/person.js';
import { Reasons } from '../shared/problems.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { words } from '../words/index.js';
import { AskForm } from './ask-form.js';

const AskedMentorQuery = graphql(
  `
    query AskedMentor($id: ID!) {
      member(id: $id) {
        ...Person
        id
        viewerCanRequest
        viewerCannotRequestReasons {
          message
          hint
        }
      }
    }
  `,
  [PersonFragment],
);

/** Asks the mentor of `?mentor=`, or whoever has time. */
export function AskPage() {
  const { mentor } = useSearch({ from: '/c/$slug/ask' });
  if (mentor !== undefined) return <AskMentor id={mentor} />;
  return (
    <Page title={words.ask.anyone} lead={words.ask.anyoneLead}>
      <MembersOnly>
        <AskForm mentorId={null} />
      </MembersOnly>
    </Page>
  );
}

function AskMentor({ id }: { id: string }) {
  const [result] = useQuery({ query: AskedMentorQuery, variables: { id } });
  return (
    <Loaded of={result}>
      {({ member }) =>
        member === null ? (
          <NotFoundPage />
        ) : (
          <Page title={words.ask.title(nameOf(member))} lead={words.ask.lead}>
            {member.viewerCanRequest ? (
              <AskForm mentorId={member.id} />
            ) : (
              <Card withBorder>
                <Person of={member} />
                <Text fw={600} mt="sm">
                  {words.ask.cannot}
                </Text>
                <Reasons reasons={member.viewerCannotRequestReasons} />
              </Card>
            )}
          </Page>
        )
      }
    </Loaded>
  );
}
