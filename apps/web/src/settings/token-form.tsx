import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { SavedSection } from '../shared/saved-section.js';
import { useRefusedFields } from '../shared/use-refused-fields.js';
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
  const form = useForm({ initialValues: { name: '', scopes: 'READ', expiresInDays: '90' } });
  const { name, scopes, expiresInDays } = form.values;
  const create = useAction(CreateToken);
  const problems = useRefusedFields(form, create.problems);
  const clientMutationKey = useRetryKey([name, scopes, expiresInDays].join('\n'));
  const texts = words.settings.tokens;
  const save = async () => {
    const made = await create.run({
      input: {
        name,
        scopes: scopes === 'WRITE' ? ['READ', 'WRITE'] : ['READ'],
        expiresInDays: Number(expiresInDays),
        clientMutationKey,
      },
    });
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
      problems={problems}
      save={save}
    >
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        {...form.getInputProps('name')}
        maxLength={100}
        maw={420}
        required
      />
      <Radio.Group label={texts.may} {...form.getInputProps('scopes')}>
        <Stack gap="xs" mt={4}>
          <Radio value="READ" label={texts.mayRead} />
          <Radio value="WRITE" label={texts.mayWrite} />
        </Stack>
      </Radio.Group>
      <NativeSelect
        label={texts.expires}
        data={days.map((count) => ({ value: String(count), label: texts.days(count) }))}
        {...form.getInputProps('expiresInDays')}
        maw={420}
      />
    </SavedSection>
  );
}
