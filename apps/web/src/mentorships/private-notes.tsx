import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { TitledSection } from '../shared/titled-section.js';
import { useKept } from '../shared/use-kept.js';
import { words } from '../words/index.js';
import { AddPrivateNote } from './note-actions.js';
import { NoteForm } from './note-form.js';
import { PrivateNoteFragment, PrivateNoteItem } from './private-note-item.js';

export const PrivateNotesFragment = graphql(
  `
    fragment PrivateNotes on Mentorship {
      id
      privateNotes(first: 50) {
        totalCount
        edges {
          node {
            id
            ...PrivateNote
          }
        }
      }
    }
  `,
  [PrivateNoteFragment],
);

/** So many are shown until one asks for all. */
const few = 5;

/** What the mentors of a mentorship write for each other. Nothing at all for anybody else. */
export function PrivateNotes({ of }: { of: FragmentOf<typeof PrivateNotesFragment> }) {
  const { id: mentorshipId, privateNotes } = readFragment(PrivateNotesFragment, of);
  const draft = useKept(`note:${mentorshipId}`, { body: '' });
  const { body } = draft.value;
  const [added, setAdded] = useState(0);
  const [all, setAll] = useState(false);
  const add = useAction(AddPrivateNote);
  const clientMutationKey = useRetryKey(`${added} ${body}`);
  if (privateNotes === null) return null;
  const notes = privateNotes.edges.map(({ node }) => node);
  const shown = all ? notes : notes.slice(0, few);
  return (
    <TitledSection title={words.together.notes.title} anchor="notes">
      <Alert variant="light" color="gray" role="note">
        {words.together.notes.private}
      </Alert>
      <Stack gap="sm">
        {shown.length === 0 && <Text c="dimmed">{words.together.notes.none}</Text>}
        {shown.map((note) => (
          <PrivateNoteItem key={note.id} of={note} />
        ))}
        {notes.length > shown.length && (
          <div>
            <Button variant="default" size="xs" onClick={() => setAll(true)}>
              {words.together.notes.all(notes.length)}
            </Button>
          </div>
        )}
      </Stack>
      <NoteForm
        label={words.together.notes.write}
        button={words.together.notes.add}
        body={body}
        onChange={(text) => draft.set({ body: text })}
        busy={add.busy}
        problems={add.problems}
        onSend={async () => {
          if ((await add.run({ input: { mentorshipId, body, clientMutationKey } })) === null) return;
          setAdded((before) => before + 1);
          draft.set({ body: '' });
          draft.forget();
        }}
      />
    </TitledSection>
  );
}
