import { Card, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { useAtOnce } from '../api/use-at-once.js';
import { useCommunity } from '../community/use-community.js';
import { announce } from '../shared/announce.js';
import { RerouteConsent } from '../requests/reroute-consent.js';
import { Loaded } from '../shared/loaded.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import { CommunitySettings } from './community-settings.js';
import { ReplyAddresses } from './reply-addresses.js';
import { RhythmForm, RhythmFragment } from './rhythm-form.js';

const MailQuery = graphql(
  `
    query MailSettings($slug: String!) {
      viewer {
        email
      }
      community(slug: $slug) {
        id
        viewerMember {
          id
          roles
          mailPreferences {
            kind
            frequency
          }
          ...Rhythm
          movesOnWhenUnanswered
        }
      }
    }
  `,
  [RhythmFragment],
);

const SetMailPreference = graphql(
  `
    mutation SetMailPreference($input: SetMailPreferenceInput!) {
      setMailPreference(input: $input) {
        member {
          id
          mailPreferences {
            kind
            frequency
          }
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

type Member = NonNullable<NonNullable<ResultOf<typeof MailQuery>['community']>['viewerMember']>;
type Preference = NonNullable<Member['mailPreferences']>[number];

/** What one is told by mail, how often, and when one is reminded. */
export function MailPage() {
  return (
    <CommunitySettings title={words.settings.pages.mail} lead={words.settings.mail.lead}>
      <Mail />
    </CommunitySettings>
  );
}

function Mail() {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: MailQuery, variables: { slug } });
  return (
    <Loaded of={result}>
      {({ viewer, community }) =>
        community?.viewerMember != null && (
          <>
            <Preferences preferences={community.viewerMember.mailPreferences ?? []} email={viewer?.email} />
            <RhythmForm of={community.viewerMember} />
            {community.viewerMember.roles.includes('NEWCOMER') && (
              <RerouteConsent consents={community.viewerMember.movesOnWhenUnanswered ?? true} />
            )}
            <ReplyAddresses />
          </>
        )
      }
    </Loaded>
  );
}

function Preferences({
  preferences,
  email,
}: {
  preferences: readonly Preference[];
  email: string | null | undefined;
}) {
  return (
    <Card withBorder padding="lg" component="section">
      <Stack>
        <div>
          <Title order={2}>{words.settings.mail.kinds}</Title>
          <Text c="dimmed" size="sm">
            {email == null ? words.settings.mail.noAddress : words.settings.mail.address(email)}
          </Text>
        </div>
        {preferences.map((preference) => (
          <Frequency key={preference.kind} of={preference} />
        ))}
      </Stack>
    </Card>
  );
}

/** How often mail of one kind comes. Saved as soon as it is chosen. */
function Frequency({ of: { kind, frequency } }: { of: Preference }) {
  const { id: communityId } = useCommunity();
  const set = useAction(SetMailPreference);
  const { name, means } = words.settings.mail.kind[kind];
  const [shown, choose] = useAtOnce(frequency, async (chosen) => {
    const done = await set.run({ input: { communityId, kind, frequency: chosen } });
    if (done !== null) announce(words.me.saved);
    return done !== null;
  });
  return (
    <Stack gap="xs">
      <NativeSelect
        label={name}
        description={means}
        data={Object.entries(words.settings.mail.frequencies).map(([value, label]) => ({ value, label }))}
        value={shown}
        onChange={(event) => choose(event.currentTarget.value as Preference['frequency'])}
        maw={420}
      />
      <Problems problems={set.problems} />
    </Stack>
  );
}
