import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useImperativeHandle, useRef } from 'react';
import classes from './code-field.module.css';
import type { FieldProps } from './field.js';

/** Restrained: what is written stays what one sees, and reads well by day and by night. */
const looks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.92em' },
  { tag: [tags.link, tags.url], color: 'var(--mantine-color-anchor)' },
  { tag: [tags.quote, tags.processingInstruction, tags.meta], color: 'var(--mantine-color-dimmed)' },
]);

/**
 * CodeMirror for Markdown: lists and quotes go on by themselves, code stands in its own type. A chunk of
 * its own (174 kB gzip), loaded while people read (see `use-code-field.ts`). Tab is not taken: it leads on, as everywhere.
 */
export function CodeField(props: FieldProps) {
  const { handle, label, describedBy, value } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (place.current === null) return undefined;
    const run = (act: 'onSend' | 'onLeave') => () => {
      latest.current[act]();
      return true;
    };
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.value,
        selection: { anchor: latest.current.value.length },
        extensions: [
          keymap.of([
            { key: 'Mod-Enter', run: run('onSend') },
            { key: 'Escape', run: run('onLeave') },
          ]),
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          markdown(),
          syntaxHighlighting(looks),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': label,
            ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
            spellcheck: 'true',
            autocapitalize: 'sentences',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [label, describedBy]);

  // What comes from outside, such as a cleared draft, replaces the text; what was typed here is there already.
  useEffect(() => {
    const shown = view.current;
    if (shown === null || shown.state.doc.toString() === value) return;
    shown.dispatch({ changes: { from: 0, to: shown.state.doc.length, insert: value } });
  }, [value]);

  useImperativeHandle(
    handle,
    () => ({
      focus: () => view.current?.focus(),
      apply: (edit) => {
        const shown = view.current;
        if (shown === null) return;
        const { from, to } = shown.state.selection.main;
        const next = edit({ text: shown.state.doc.toString(), from, to });
        shown.dispatch({
          changes: { from: 0, to: shown.state.doc.length, insert: next.text },
          selection: { anchor: next.from, head: next.to },
          scrollIntoView: true,
        });
        shown.focus();
      },
    }),
    [],
  );

  return <div ref={place} className={classes.field} />;
}
