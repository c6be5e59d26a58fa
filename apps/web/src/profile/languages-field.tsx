import { ActionIcon, Group, NativeSelect, Stack } from '@mantine/core';
import { Cross } from '../shared/cross.js';
import { words } from '../words/index.js';
import { languageChoices, languageName } from './languages.js';
import { SearchToAdd } from './search-to-add.js';

export type Fluency = keyof typeof words.fluencies;

export interface Spoken {
  readonly tag: string;
  readonly fluency: Fluency;
}

const fluencies = Object.entries(words.fluencies).map(([value, label]) => ({ value, label }));

/** Languages that somebody speaks, the dearest first. */
export function LanguagesField({
  value,
  onChange,
}: {
  value: readonly Spoken[];
  onChange: (languages: readonly Spoken[]) => void;
}) {
  const free = languageChoices.filter((choice) => !value.some(({ tag }) => tag === choice.value));
  return (
    <Stack gap="sm">
      {value.map(({ tag, fluency }) => (
        <div key={tag} role="group" aria-label={languageName(tag)}>
          <Group gap="xs" justify="space-between">
            <span>{languageName(tag)}</span>
            <Group gap="xs" wrap="nowrap">
              <NativeSelect
                aria-label={words.onboarding.fluency}
                data={fluencies}
                value={fluency}
                onChange={(event) => {
                  const chosen = event.currentTarget.value as Fluency;
                  onChange(value.map((each) => (each.tag === tag ? { tag, fluency: chosen } : each)));
                }}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.onboarding.remove(languageName(tag))}
                onClick={() => onChange(value.filter((each) => each.tag !== tag))}
              >
                <Cross />
              </ActionIcon>
            </Group>
          </Group>
        </div>
      ))}
      <SearchToAdd
        label={words.onboarding.addLanguage}
        placeholder={words.onboarding.addLanguage}
        data={free}
        limit={40}
        onAdd={(tag) => onChange([...value, { tag, fluency: 'FLUENT' }])}
      />
    </Stack>
  );
}
