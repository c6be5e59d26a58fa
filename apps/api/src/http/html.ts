/** Text that is already HTML, and so is not escaped again. Made only by the `html` tag. */
export class Html {
  constructor(readonly text: string) {}
}

type Filling = string | number | Html | readonly Html[];

/** Template tag: everything filled in is escaped, except what the tag itself made. */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return new Html(parts.reduce((text, part, i) => text + asHtml(fillings[i - 1] ?? '') + part));
}

function asHtml(filling: Filling): string {
  if (filling instanceof Html) return filling.text;
  if (typeof filling === 'string' || typeof filling === 'number') return escape(String(filling));
  return filling.map((one) => one.text).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
