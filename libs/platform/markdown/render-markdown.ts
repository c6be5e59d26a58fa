import hljs from 'highlight.js/lib/common';
import type { Env } from 'markdown-it';
import { markdownParser } from './parser.js';
import { sanitizeHtml } from './sanitize-html.js';

/**
 * Version of the HTML that {@link renderMarkdown} makes. Stored beside stored HTML: raise it with
 * every change of the renderer or the sanitiser, and older HTML is made anew when it is read.
 */
export const htmlVersion = 1;

/**
 * How many characters of code are highlighted in one text; what is beyond is shown without colours.
 * The grammars take quadratic time on code that is none: 20,000 characters could take two seconds.
 */
const highlightedCharacters = 5_000;

/** Most characters of HTML. Only tables that leave out cells, and the like, make more of 20,000 characters. */
const htmlCharacters = 150_000;

/** Marks that reorder the text around them: they can make code and addresses read as what they are not. */
const reorderingMarks = /[\u202a-\u202e\u2066-\u2069]/gu;

interface Rendering extends Env {
  /** Characters that may still be highlighted. */
  highlight: number;
}

const markdown = markdownParser();
const { escapeHtml } = markdown.utils;

// A picture would tell a foreign server who reads and when; its link tells nobody until it is followed.
markdown.renderer.rules['image'] = (tokens, index, options, env, renderer) => {
  const image = tokens[index];
  const alt = renderer.renderInlineAsText(image?.children ?? [], options, env);
  const address = String(image?.attrGet('src') ?? '');
  const text = escapeHtml(alt === '' ? address : alt);
  const before = tokens.slice(0, index).map((token) => token.type);
  const insideLink = before.lastIndexOf('link_open') > before.lastIndexOf('link_close');
  return insideLink ? text : `<a href="${escapeHtml(address)}">${text}</a>`;
};

markdown.renderer.rules['fence'] = (tokens, index, _options, env) => {
  const { content = '', info = '' } = tokens[index] ?? {};
  const rendering = env as Rendering;
  const language = info.trim().split(/\s/u, 1)[0] ?? '';
  const known = hljs.getLanguage(language) !== undefined && content.length <= rendering.highlight;
  if (known) rendering.highlight -= content.length;
  const code = known
    ? hljs.highlight(content, { language, ignoreIllegals: true }).value
    : escapeHtml(content);
  return `<pre><code>${code}</code></pre>\n`;
};

/**
 * CommonMark with tables, strikethrough and linked addresses as HTML that can be put into a page as
 * it is: see `sanitizeHtml` for what it can hold. Code in fences is highlighted (classes `hljs-*`).
 * Takes well under 200 ms for any 20,000 characters.
 *
 * @param source what somebody wrote, as `cleanText` gives it
 */
export function renderMarkdown(source: string): string {
  const text = withoutReordering(source);
  const html = markdown.render(text, { highlight: highlightedCharacters } satisfies Rendering);
  return html.length > htmlCharacters ? asWritten(source) : sanitizeHtml(html);
}

/** The same as HTML without rendering it: as it was written, and at once. */
export const asWritten = (source: string): string => `<pre>${escapeHtml(withoutReordering(source))}</pre>\n`;

const withoutReordering = (source: string): string => source.replace(reorderingMarks, '');
