import { Button, Card, Code, List, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type FormEvent, useState } from 'react';
import { useRetryKey } from '../api/retry-key.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { Actions } from '../shared/actions.js';
import { Problems } from '../shared/problems.js';
import { useRefusedFields } from '../shared/use-refused-fields.js';
import { words } from '../words/index.js';
import { CreateSavedReply, placeholders, UpdateSavedReply } from './saved-replies.js';
import { SavedReplyPreview } from './saved-reply-preview.js';

/** Writes a reply, or changes one. */
export function SavedReplyForm({
  reply,
  me,
  onDone,
}: {
  reply?: { readonly id: string; readonly title: string; readonly body: string };
  /** The mentor's name. */
  me: string;
  onDone?: () => void;
}) {
  const { id: communityId } = useCommunity();
  const form = useForm({ initialValues: { title: reply?.title ?? '', body: reply?.body ?? '' } });
  const { title, body } = form.values;
  const [saved, setSaved] = useState(0);
  const create = useAction(CreateSavedReply);
  const update = useAction(UpdateSavedReply);
  const problems = useRefusedFields(form, (reply === undefined ? create : update).problems);
  const clientMutationKey = useRetryKey([saved, title, body].join('\n'));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done =
      reply === undefined
        ? await create.run({ input: { communityId, title, body, clientMutationKey } })
        : await update.run({ input: { savedReplyId: reply.id, title, body } });
    if (done === null) return;
    if (reply === undefined) {
      form.reset();
      setSaved((before) => before + 1);
    }
    onDone?.();
  };

  return (
    <Card withBorder padding="lg">
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          <TextInput
            label={words.replies.name}
            description={words.replies.nameHint}
            {...form.getInputProps('title')}
            required
          />
          <Textarea
            label={words.replies.body}
            placeholder={words.replies.example}
            {...form.getInputProps('body')}
            autosize
            minRows={4}
            maxRows={16}
            required
          />
          <div>
            <Text size="sm">{words.replies.placeholders}</Text>
            <List size="sm">
              {placeholders.map((name) => (
                <List.Item key={name}>
                  <Code>{`{{${name}}}`}</Code> {words.replies.means[name]}
                </List.Item>
              ))}
            </List>
          </div>
          <div>
            <Text size="sm" fw={600}>
              {words.replies.preview}
            </Text>
            <SavedReplyPreview body={body} me={me} />
          </div>
          <Problems problems={problems} />
          <Actions>
            <Button type="submit" loading={create.busy || update.busy}>
              {words.replies.save}
            </Button>
            {onDone !== undefined && (
              <Button variant="subtle" onClick={onDone}>
                {words.cancel}
              </Button>
            )}
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
