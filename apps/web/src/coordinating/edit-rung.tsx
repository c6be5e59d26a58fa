import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type FormEvent, useState } from 'react';
import { graphql } from '../api/graphql.js';
import { RefusedFragment } from '../api/refusals.js';
import { useAction } from '../api/use-action.js';
import { announce } from '../shared/announce.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { Problems } from '../shared/problems.js';
import { useRefusedFields } from '../shared/use-refused-fields.js';
import { words } from '../words/index.js';
import { Meanwhile } from './meanwhile.js';
import { cleaned, type EditedRung, type RungDraft, RungFields, written } from './rung-fields.js';

const UpdateRung = graphql(
  `
    mutation UpdateRung($input: UpdateRungInput!) {
      updateRung(input: $input) {
        rung {
          id
          name
        }
        userErrors {
          ...Refused
        }
      }
    }
  `,
  [RefusedFragment],
);

const RetireRung = graphql(
  `
    mutation RetireRung($input: RetireRungInput!) {
      retireRung(input: $input) {
        rung {
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

const textOf = (rung: EditedRung): string =>
  [
    rung.name,
    rung.description ?? '',
    rung.needsConfirmation ? words.ladderEditor.needsConfirmation : words.ladderEditor.needsNobody,
  ]
    .filter((line) => line !== '')
    .join(' · ');

/** Rewrites a step, or retires it. `rung`: as it is now, which another coordinator may have changed meanwhile. */
export function EditRung({
  rung,
  begun,
  onWrite,
  refresh,
  close,
}: {
  rung: EditedRung & { readonly id: string };
  /** What was changed before and put aside. */
  begun: RungDraft | null;
  /** Told of each change, to keep it; of null where nothing would be lost. */
  onWrite: (draft: RungDraft | null) => void;
  refresh: () => void;
  close: () => void;
}) {
  const [{ read, values: initialValues }] = useState(begun ?? { read: textOf(rung), values: written(rung) });
  const form = useForm({
    initialValues,
    onValuesChange: (values) => onWrite(textOf(cleaned(values)) === read ? null : { values, read }),
  });
  const update = useAction(UpdateRung);
  const retire = useAction(RetireRung);
  const problems = useRefusedFields(form, update.problems);
  const changed = textOf(rung) !== read;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    // Once the other's words have been shown, sending means to replace those.
    const { id: rungId, name, description, needsConfirmation } = rung;
    const replaces = { name, description, needsConfirmation };
    if ((await update.run({ input: { rungId, ...cleaned(form.values), replaces } })) === null)
      return refresh();
    announce(words.ladderEditor.saved(form.values.name));
    onWrite(null);
    close();
  };
  const sendRetire = async () => {
    if ((await retire.run({ input: { rungId: rung.id } })) === null) return false;
    announce(words.ladderEditor.retired(rung.name));
    return true;
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="sm">
        {changed && <Meanwhile now={textOf(rung)} />}
        <RungFields of={form} />
        <Problems problems={changed ? [] : problems} />
        <Group gap="sm">
          <Button type="submit" loading={update.busy}>
            {changed ? words.coordinating.saveAnyway : words.ladderEditor.save}
          </Button>
          <ConfirmButton
            variant="subtle"
            color="blaze"
            question={words.ladderEditor.retireQuestion(rung.name)}
            meaning={words.ladderEditor.retireMeaning}
            confirm={words.ladderEditor.retire}
            onConfirm={sendRetire}
            busy={retire.busy}
            problems={retire.problems}
          >
            {words.ladderEditor.retire}
          </ConfirmButton>
        </Group>
      </Stack>
    </form>
  );
}
