import { Button, Group, Stack, Text } from '@mantine/core';
import {
  type ReactNode,
  type Ref,
  useCallback,
  useId,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';
import type { FieldHandle } from './field.js';
import { messageLength, roomIn } from './length.js';
import { PlainField } from './plain-field.js';
import { Preview } from './preview.js';
import { Toolbar } from './toolbar.js';
import { useCodeField } from './use-code-field.js';

/** From here on it is said how many more characters fit. */
const near = 1_000;

/** A thumb has no Ctrl and no Escape. */
const hasKeys = (): boolean => !window.matchMedia('(pointer: coarse)').matches;

export interface MarkdownEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Ctrl or ⌘ with Enter. */
  readonly onSend: () => void;
  /** Most characters; as many as a message has when absent. */
  readonly most?: number;
  /** More tools, behind the usual ones. */
  readonly tools?: ReactNode;
  readonly handle?: Ref<FieldHandle>;
}

/**
 * Where Markdown is written: a plain field at once, a code editor when it is loaded, a preview by the server.
 * Escape leaves the field for what comes after it, so that the keyboard is never caught.
 */
export function MarkdownEditor({ label, value, onChange, onSend, most, tools, handle }: MarkdownEditorProps) {
  const [looks, setLooks] = useState(false);
  // Once it is sent there is nothing to look at; one writes the next.
  if (looks && value === '') setLooks(false);
  const previewing = looks && value !== '';
  const { CodeField, toggle } = useCodeField();
  const field = useRef<FieldHandle>(null);
  const after = useRef<HTMLButtonElement>(null);
  const hintId = useId();
  const room = roomIn(value, most ?? messageLength);

  useImperativeHandle(handle, () => ({
    focus: () => field.current?.focus(),
    apply: (edit) => field.current?.apply(edit),
  }));
  const leave = useCallback(() => after.current?.focus(), []);
  const Field = CodeField ?? PlainField;

  // Who was already typing when the code editor came goes on typing in it.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current) field.current?.focus();
  }, [CodeField]);

  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        {previewing ? <span /> : <Toolbar onEdit={(edit) => field.current?.apply(edit)} />}
        <Group gap={4}>
          {!previewing && tools}
          <Button
            variant={previewing ? 'light' : 'subtle'}
            size="compact-sm"
            aria-pressed={previewing}
            disabled={value === ''}
            onClick={() => setLooks(!looks)}
          >
            {words.writing.preview}
          </Button>
        </Group>
      </Group>
      {/* The field stays while one looks at the preview: what can be undone can be undone afterwards. */}
      <div
        hidden={previewing}
        onFocus={() => (hadFocus.current = true)}
        onBlur={() => (hadFocus.current = false)}
      >
        <Field
          handle={field}
          label={label}
          describedBy={hintId}
          value={value}
          onChange={onChange}
          onSend={onSend}
          onLeave={leave}
        />
      </div>
      {previewing && <Preview body={value} />}
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" id={hintId}>
          {hasKeys() ? words.writing.hint : words.writing.hintByTouch}
        </Text>
        {toggle !== null && (
          <Button ref={after} variant="subtle" color="gray" size="compact-xs" onClick={toggle}>
            {CodeField === null ? words.writing.toCode : words.writing.toPlain}
          </Button>
        )}
      </Group>
      {room >= 0 && room < near && (
        <Text size="sm" role="status">
          {words.writing.room(room)}
        </Text>
      )}
      {room < 0 && (
        <Problems
          problems={[
            {
              message: words.writing.tooLong(-room),
              hint: words.writing.tooLongHint(most ?? messageLength),
            },
          ]}
        />
      )}
    </Stack>
  );
}
