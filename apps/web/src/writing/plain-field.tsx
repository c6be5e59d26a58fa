import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useImperativeHandle, useRef } from 'react';
import type { FieldProps } from './field.js';

/** The browser's own field: there at once, and best under a finger. */
export function PlainField({ handle, label, describedBy, value, onChange, onSend, onLeave }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(
    handle,
    () => ({
      focus: () => field.current?.focus(),
      apply: (edit) => {
        const element = field.current;
        if (element === null) return;
        const { value: text, selectionStart, selectionEnd } = element;
        const { text: next, from, to } = edit({ text, from: selectionStart, to: selectionEnd });
        onChange(next);
        // The new text is there after the next rendering, and only then can be selected in.
        requestAnimationFrame(() => {
          element.focus();
          element.setSelectionRange(from, to);
        });
      },
    }),
    [onChange],
  );

  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  };

  return (
    <Textarea
      ref={field}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={listen}
      autosize
      minRows={4}
      maxRows={18}
    />
  );
}
