import { Anchor, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

export const RepositoriesFragment = graphql(`
  fragment Repositories on Community {
    id
    repositories {
      id
      owner
      name
      url
    }
  }
`);

const Add = graphql(
  `
    mutation AddRepository($input: AddRepositoryInput!) {
      addRepository(input: $input) {
        repository {
          id
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const Remove = graphql(
  `
    mutation RemoveRepository($input: RemoveRepositoryInput!) {
      removeRepository(input: $input) {
        community {
          id
          repositories {
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

/** The community's repositories on GitHub. */
export function Repositories({ of }: { of: FragmentOf<typeof RepositoriesFragment> }) {
  const { id, repositories } = readFragment(RepositoriesFragment, of);
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <div>
          <Title order={2}>{words.communitySettings.repositories}</Title>
          <Text c="dimmed" size="sm">
            {words.communitySettings.repositoriesLead}
          </Text>
        </div>
        {repositories.length === 0 && <Text>{words.communitySettings.noRepository}</Text>}
        {repositories.map((repository) => (
          <Repository key={repository.id} {...repository} />
        ))}
        <AddRepository communityId={id} />
      </Stack>
    </Card>
  );
}

function Repository({ id, owner, name, url }: { id: string; owner: string; name: string; url: string }) {
  const remove = useAction(Remove);
  const full = `${owner}/${name}`;
  return (
    <Group justify="space-between" gap="xs">
      <Anchor href={url} target="_blank" rel="noreferrer">
        {full}
      </Anchor>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        color="blaze"
        aria-label={words.communitySettings.removeRepository(full)}
        question={words.communitySettings.removeQuestion(full)}
        meaning={words.communitySettings.removeMeaning}
        confirm={words.communitySettings.removeShort}
        onConfirm={async () => (await remove.run({ input: { repositoryId: id } })) !== null}
        busy={remove.busy}
        problems={remove.problems}
      >
        {words.communitySettings.removeShort}
      </ConfirmButton>
    </Group>
  );
}

const form = /^(?:https:\/\/github\.com\/)?([^/\s]+)\/([^/\s]+?)\/?$/;

function AddRepository({ communityId }: { communityId: string }) {
  const [written, setWritten] = useState('');
  const [malformed, setMalformed] = useState(false);
  const add = useAction(Add);
  const clientMutationKey = useRetryKey(written);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [, owner, name] = form.exec(written.trim()) ?? [];
    setMalformed(owner === undefined || name === undefined);
    if (owner === undefined || name === undefined) return;
    if ((await add.run({ input: { communityId, clientMutationKey, owner, name } })) !== null) setWritten('');
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="xs">
        <Group align="end" gap="xs">
          <TextInput
            label={words.communitySettings.repository}
            placeholder={words.communitySettings.repositoryExample}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            flex="1 1 12rem"
            required
          />
          <Button type="submit" variant="default" loading={add.busy}>
            {words.communitySettings.addRepository}
          </Button>
        </Group>
        <Problems
          problems={malformed ? [{ message: words.communitySettings.repositoryForm }] : add.problems}
        />
      </Stack>
    </form>
  );
}
