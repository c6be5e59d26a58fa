import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { AnswersFragment, OnboardingForm } from './onboarding-form.js';

const OnboardingQuery = graphql(
  `
    query Onboarding($slug: String!) {
      community(slug: $slug) {
        id
        areas {
          id
          name
          parent {
            id
          }
        }
        viewerMember {
          id
          ...Answers
        }
      }
    }
  `,
  [AnswersFragment],
);

export function OnboardingPage() {
  return (
    <Page title={words.onboarding.title} lead={words.onboarding.lead}>
      <MembersOnly>
        <Questions />
      </MembersOnly>
    </Page>
  );
}

function Questions() {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: OnboardingQuery, variables: { slug } });
  return (
    <Loaded of={result}>
      {({ community }) =>
        community?.viewerMember != null && (
          <OnboardingForm areas={community.areas} answers={community.viewerMember} />
        )
      }
    </Loaded>
  );
}
