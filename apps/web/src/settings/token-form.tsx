import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { SavedSection } from '../shared/saved-section.js';
import { words } from '../words/index.js';

const CreateToken = graphql(
  `
    mutation CreateToken($input: CreateAccessTokenInput!) {
      createAccessToken(input: $input) {
        accessToken {
          id
        }
        token
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const days = [7, 30, 90, 366];

/** Makes a token, and hands it on: nobody can be shown it again. */
export function TokenForm({ onMade }: { onMade: (token: string) => void }) {
  const [name, setName] = useState('');
  const [writes, setWrites] = useState('READ');
  const [expiresInDays, setExpiresInDays] = useState(90);
  const create = useAction(CreateToken);
  const clientMutationKey = useRetryKey([name, writes, expiresInDays].join('\n'));
  const texts = words.settings.tokens;
  const save = async () => {
    const scopes = writes === 'WRITE' ? (['READ', 'WRITE'] as const) : (['READ'] as const);
    const made = await create.run({ input: { name, scopes: [...scopes], expiresInDays, clientMutationKey } });
    const token = made?.createAccessToken.token;
    if (token != null) onMade(token);
    return made !== null;
  };
  return (
    <SavedSection
      title={texts.make}
      lead={texts.makeLead}
      button={texts.makeButton}
      busy={create.busy}
      problems={create.problems}
      save={save}
    >
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={100}
        maw={420}
        required
      />
      <Radio.Group label={texts.may} value={writes} onChange={setWrites}>
        <Stack gap="xs" mt={4}>
          <Radio value="READ" label={texts.mayRead} />
          <Radio value="WRITE" label={texts.mayWrite} />
        </Stack>
      </Radio.Group>
      <NativeSelect
        label={texts.expires}
        data={days.map((count) => ({ value: String(count), label: texts.days(count) }))}
        value={String(expiresInDays)}
        onChange={(event) => setExpiresInDays(Number(event.currentTarget.value))}
        maw={420}
      />
    </SavedSection>
  );
}
