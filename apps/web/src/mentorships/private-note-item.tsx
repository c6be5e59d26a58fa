import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { ConfirmButton } from '../shared/confirm-button.js';
import { Ago, clockOf } from '../shared/instant.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Rendered } from '../shared/rendered.js';
import { useKept } from '../shared/use-kept.js';
import { words } from '../words/index.js';
import { DeletePrivateNote, EditPrivateNote } from './note-actions.js';
import { NoteForm } from './note-form.js';

export const PrivateNoteFragment = graphql(
  `
    fragment PrivateNote on PrivateNote {
      id
      body
      bodyHtml
      writtenAt
      editedAt
      viewerCanEdit
      author {
        ...Person
        id
        timeZone
      }
    }
  `,
  [PersonFragment],
);

/** One private note; its author can change or delete it. */
export function PrivateNoteItem({ of }: { of: FragmentOf<typeof PrivateNoteFragment> }) {
  const note = readFragment(PrivateNoteFragment, of);
  const { viewerMember } = useCommunity();
  /** What it is being changed to; null while it is only read. */
  const { value, ...kept } = useKept<{ draft: string | null }>(`note:${note.id}`, { draft: null });
  const { draft } = value;
  const setDraft = (text: string | null) => kept.set({ draft: text });
  const close = () => {
    setDraft(null);
    kept.forget();
  };
  const edit = useAction(EditPrivateNote);
  const remove = useAction(DeletePrivateNote);
  const { notes } = words.together;
  if (draft !== null) {
    return (
      <Card withBorder padding="sm">
        <NoteForm
          label={notes.change}
          button={notes.save}
          body={draft}
          onChange={setDraft}
          busy={edit.busy}
          problems={edit.problems}
          onSend={async () => {
            if ((await edit.run({ input: { noteId: note.id, body: draft } })) !== null) close();
          }}
          onCancel={close}
        />
      </Card>
    );
  }
  return (
    <Card withBorder padding="sm" component="article">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {nameOf(note.author)} ·{' '}
          <Ago
            at={note.writtenAt}
            beside={note.author.id === viewerMember?.id ? 'nobody' : clockOf(note.author)}
          />
          {note.editedAt !== null && ` · ${words.thread.edited}`}
        </Text>
        <Rendered html={note.bodyHtml} />
        {note.viewerCanEdit && (
          <Group gap="xs">
            <Button variant="subtle" size="xs" onClick={() => setDraft(note.body)}>
              {notes.change}
            </Button>
            <ConfirmButton
              variant="subtle"
              size="xs"
              {...notes.remove}
              busy={remove.busy}
              problems={remove.problems}
              onConfirm={async () => (await remove.run({ input: { noteId: note.id } })) !== null}
            >
              {notes.remove.confirm}
            </ConfirmButton>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
