import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { words } from '../words/index.js';

/** What coordinators write about a step. */
export interface EditedRung {
  readonly name: string;
  readonly description: string | null;
  readonly needsConfirmation: boolean;
}

/** What a coordinator is changing of a step. */
export interface RungDraft {
  readonly values: ReturnType<typeof written>;
  /** How it read when they began: somebody else may change it meanwhile. */
  readonly read: string;
}

/** As it stands in the fields. */
export const written = ({ name, description, needsConfirmation }: EditedRung) => ({
  name,
  description: description ?? '',
  needsConfirmation,
});

/** As the API keeps it: an empty description is none. */
export const cleaned = ({ name, description, needsConfirmation }: EditedRung): EditedRung => ({
  name,
  description: description === null || description.trim() === '' ? null : description,
  needsConfirmation,
});

export function RungFields({ of: form }: { of: UseFormReturnType<ReturnType<typeof written>> }) {
  return (
    <>
      <TextInput label={words.ladderEditor.name} {...form.getInputProps('name')} maxLength={100} required />
      <Textarea
        label={words.ladderEditor.description}
        description={words.ladderEditor.descriptionHint}
        {...form.getInputProps('description')}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={10}
      />
      <Checkbox
        label={words.ladderEditor.confirmation}
        description={words.ladderEditor.confirmationHint}
        {...form.getInputProps('needsConfirmation', { type: 'checkbox' })}
      />
    </>
  );
}
