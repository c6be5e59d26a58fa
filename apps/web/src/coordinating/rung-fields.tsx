import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { words } from '../words/index.js';

/** What coordinators write about a step. */
export interface EditedRung {
  readonly name: string;
  readonly description: string | null;
  readonly needsConfirmation: boolean;
}

/** As the API keeps it: an empty description is none. */
export const cleaned = ({ name, description, needsConfirmation }: EditedRung): EditedRung => ({
  name,
  description: description === null || description.trim() === '' ? null : description,
  needsConfirmation,
});

export function RungFields({ value, onChange }: { value: EditedRung; onChange: (rung: EditedRung) => void }) {
  return (
    <>
      <TextInput
        label={words.ladderEditor.name}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        maxLength={100}
        required
      />
      <Textarea
        label={words.ladderEditor.description}
        description={words.ladderEditor.descriptionHint}
        value={value.description ?? ''}
        onChange={(event) => onChange({ ...value, description: event.currentTarget.value })}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={10}
      />
      <Checkbox
        label={words.ladderEditor.confirmation}
        description={words.ladderEditor.confirmationHint}
        checked={value.needsConfirmation}
        onChange={(event) => onChange({ ...value, needsConfirmation: event.currentTarget.checked })}
      />
    </>
  );
}
