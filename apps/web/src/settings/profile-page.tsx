import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { Loaded } from '../shared/loaded.js';
import { CommunitySettings } from './community-settings.js';
import { words } from '../words/index.js';
import { AboutForm, AboutFragment } from './about-form.js';
import { MentoringForm, MentoringFragment } from './mentoring-form.js';
import { PauseForm, PauseFragment } from './pause-form.js';
import { TimeForm, TimeFragment } from './time-form.js';

const MeQuery = graphql(
  `
    query Me($slug: String!) {
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
          roles
          ...About
          ...Time
          ...Mentoring
          ...Pause
        }
      }
    }
  `,
  [AboutFragment, TimeFragment, MentoringFragment, PauseFragment],
);

/** What others see of one, a part at a time. In `settings/`, for the community that is chosen there. */
export function ProfilePage() {
  return (
    <CommunitySettings title={words.me.title} lead={words.me.lead}>
      <Sections />
    </CommunitySettings>
  );
}

function Sections() {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: MeQuery, variables: { slug } });
  return (
    <Loaded of={result}>
      {({ community }) =>
        community?.viewerMember != null && (
          <>
            <AboutForm of={community.viewerMember} />
            <TimeForm of={community.viewerMember} />
            <MentoringForm areas={community.areas} of={community.viewerMember} />
            {community.viewerMember.roles.includes('MENTOR') && <PauseForm of={community.viewerMember} />}
          </>
        )
      }
    </Loaded>
  );
}
