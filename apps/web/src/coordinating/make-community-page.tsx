import { Button, Card, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { EmptyState } from '../shared/empty-state.js';
import { Page } from '../shared/page.js';
import { Problems } from '../shared/problems.js';
import { useRefusedFields } from '../shared/use-refused-fields.js';
import { signInAddress, useViewer } from '../shell/viewer.js';
import { words } from '../words/index.js';

const CreateCommunity = graphql(
  `
    mutation CreateCommunity($input: CreateCommunityInput!) {
      createCommunity(input: $input) {
        community {
          id
          slug
          viewerMember {
            id
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

/** For whoever wants a community of their own. Whether they may is the operator's to say. */
export function MakeCommunityPage() {
  const viewer = useViewer();
  return (
    <Page title={words.makeCommunity.title} lead={words.makeCommunity.lead}>
      {viewer === null && (
        <EmptyState title={words.makeCommunity.signIn}>
          <Button component="a" href={signInAddress()}>
            {words.shell.signIn}
          </Button>
        </EmptyState>
      )}
      {viewer && <MakeCommunity />}
    </Page>
  );
}

function MakeCommunity() {
  const navigate = useNavigate();
  const form = useForm({ initialValues: { name: '', slug: '', summary: '' } });
  const { name, slug, summary } = form.values;
  const create = useAction(CreateCommunity);
  const problems = useRefusedFields(form, create.problems);
  const clientMutationKey = useRetryKey([name, slug, summary].join('\n'));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = {
      ...(slug.trim() === '' ? {} : { slug: slug.trim() }),
      ...(summary.trim() === '' ? {} : { summary }),
    };
    const made = await create.run({ input: { name, clientMutationKey, ...chosen } });
    const community = made?.createCommunity.community;
    if (community != null) await navigate({ to: '/c/$slug/coordinating', params: { slug: community.slug } });
  };
  return (
    <Card withBorder padding="lg" maw="36rem">
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          <TextInput
            label={words.makeCommunity.name}
            {...form.getInputProps('name')}
            maxLength={100}
            required
          />
          <TextInput
            label={words.makeCommunity.address}
            description={words.makeCommunity.addressHint}
            leftSection={
              <Text size="sm" c="dimmed">
                /c/
              </Text>
            }
            {...form.getInputProps('slug')}
            maxLength={60}
          />
          <Textarea
            label={words.makeCommunity.summary}
            {...form.getInputProps('summary')}
            maxLength={2_000}
            autosize
            minRows={2}
            maxRows={10}
          />
          <Problems problems={problems} />
          <Text size="sm" c="dimmed">
            {words.makeCommunity.next}
          </Text>
          <div>
            <Button type="submit" loading={create.busy}>
              {words.makeCommunity.send}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
