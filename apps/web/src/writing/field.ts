import type { Ref } from 'react';
import type { Edit } from './markdown-edits.js';

/** What can be done with a field from outside, be it plain or a code editor. */
export interface FieldHandle {
  focus(): void;
  /** Changes the text around what is selected, as one step to be undone. */
  apply(edit: Edit): void;
}

/** What a field for Markdown takes, be it plain or a code editor. */
export interface FieldProps {
  readonly handle: Ref<FieldHandle>;
  readonly label: string;
  /** Id of what says more about it. */
  readonly describedBy?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Ctrl or ⌘ with Enter. */
  readonly onSend: () => void;
  /** Escape: the keyboard is never caught in here. */
  readonly onLeave: () => void;
}
