import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { useCommunity } from '../community/use-community.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';
import { AboutCommunity, AboutCommunityFragment } from './about-community.js';
import { PublishConduct, PublishConductFragment } from './publish-conduct.js';
import { Repositories, RepositoriesFragment } from './repositories.js';
import { Rules, RulesFragment } from './rules.js';
import { Weights, WeightsFragment } from './weights.js';

const SettingsQuery = graphql(
  `
    query CoordinatingSettings($slug: String!) {
      community(slug: $slug) {
        id
        settings {
          ...Rules
          matchWeights {
            ...Weights
          }
        }
        ...AboutCommunity
        ...Repositories
        ...PublishConduct
      }
    }
  `,
  [AboutCommunityFragment, RulesFragment, WeightsFragment, RepositoriesFragment, PublishConductFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['Repository'] };

export function SettingsPage() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: SettingsQuery, variables: { slug }, context: refreshedBy });
  const again = () => refresh({ requestPolicy: 'network-only' });
  useRefreshOnReturn(refresh);
  return (
    <Page title={words.communitySettings.title} lead={words.communitySettings.lead}>
      <Loaded of={result}>
        {({ community }) =>
          community !== null && (
            <>
              <AboutCommunity of={community} refresh={again} />
              <Rules of={community.settings} refresh={again} />
              <Weights of={community.settings.matchWeights} refresh={again} />
              <Repositories of={community} />
              <PublishConduct of={community} refresh={again} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
