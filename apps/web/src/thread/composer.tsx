import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type RefObject, useState } from 'react';
import { useCommunity } from '../community/use-community.js';
import { Problems } from '../shared/problems.js';
import { signInAddress } from '../shell/viewer.js';
import { words } from '../words/index.js';
import type { FieldHandle } from '../writing/field.js';
import { messageLength, roomIn } from '../writing/length.js';
import { insert } from '../writing/markdown-edits.js';
import { MarkdownEditor } from '../writing/markdown-editor.js';
import { ToneLine } from '../writing/tone-line.js';
import type { DraftKeeper, DraftState } from './draft-keeper.js';
import { OtherTexts } from './other-texts.js';
import { SavedReplies } from './saved-replies.js';
import classes from './thread.module.css';

/** Where one writes. What stands here survives a lost session, a closed window and a second one. */
export function Composer({
  threadId,
  keeper,
  draft,
  field,
  onSend,
}: {
  threadId: string;
  keeper: DraftKeeper;
  draft: DraftState;
  /** Where it is written, also for who sends the focus there from elsewhere. */
  field: RefObject<FieldHandle | null>;
  onSend: () => void;
}) {
  const { viewerMember } = useCommunity();
  const [empty, setEmpty] = useState(false);

  const send = () => {
    const blank = draft.body.trim() === '';
    setEmpty(blank);
    if (!blank && roomIn(draft.body, messageLength) >= 0) onSend();
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const change = (body: string) => {
    setEmpty(false);
    keeper.setBody(body);
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <OtherTexts keeper={keeper} draft={draft} />
        <MarkdownEditor
          handle={field}
          label={words.thread.write}
          value={draft.body}
          onChange={change}
          onSend={send}
          tools={
            viewerMember?.roles.includes('MENTOR') === true && (
              <SavedReplies threadId={threadId} onChoose={(text) => field.current?.apply(insert(text))} />
            )
          }
        />
        <ToneLine body={draft.body} />
        {empty && <Problems problems={[words.thread.nothingWritten]} />}
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Kept draft={draft} />
          <Button type="submit" flex="none">
            {words.thread.post}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Where what is being written is kept. Spoken only when it is not on the server. */
function Kept({ draft: { kept } }: { draft: DraftState }) {
  return (
    <div className={classes.kept}>
      <div role="status">
        {kept === 'here' && <Text size="sm">{words.thread.keptHere}</Text>}
        {kept === 'signedOut' && (
          <Text size="sm">
            {words.thread.keptSignedOut} <a href={signInAddress()}>{words.shell.signIn}</a>
          </Text>
        )}
      </div>
      {(kept === 'saving' || kept === 'saved') && (
        <Text size="sm" c="dimmed">
          {kept === 'saving' ? words.thread.draftSaving : words.thread.draftSaved}
        </Text>
      )}
    </div>
  );
}
