import hljs from 'highlight.js/lib/common';
import MarkdownIt from 'markdown-it';
import { sanitizeHtml } from './sanitize-html.js';

/**
 * Version of the HTML that {@link renderMarkdown} makes. Stored beside stored HTML: raise it with
 * every change of the renderer or the sanitiser, and older HTML is made anew when it is read.
 */
export const htmlVersion = 1;

/** Longer code is shown without colours: highlighting takes longest on code that is none. */
const longestHighlighted = 10_000;

/** Marks that reorder the text around them: they can make code and addresses read as what they are not. */
const reorderingMarks = /[\u202a-\u202e\u2066-\u2069]/gu;

const linkable = /^(https?:\/\/|mailto:)/iu;

const markdown = new MarkdownIt({
  html: false,
  linkify: true,
  highlight: (code, language) =>
    code.length <= longestHighlighted && hljs.getLanguage(language) !== undefined
      ? hljs.highlight(code, { language, ignoreIllegals: true }).value
      : '',
});
// Without a scheme, file names read as addresses: `setup.py` lies in Paraguay, `README.md` in Moldova.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = (address) => linkable.test(address.trim());

// A picture would tell a foreign server who reads and when; its link tells nobody until it is followed.
markdown.renderer.rules['image'] = (tokens, index, _options, env, renderer) => {
  const image = tokens[index];
  const alt = renderer.renderInlineAsText(image?.children ?? [], markdown.options, env);
  const address = String(image?.attrGet('src') ?? '');
  const text = markdown.utils.escapeHtml(alt === '' ? address : alt);
  const insideLink =
    tokens
      .slice(0, index)
      .reduce((depth, { type }) => depth + Number(type === 'link_open') - Number(type === 'link_close'), 0) >
    0;
  return insideLink ? text : `<a href="${markdown.utils.escapeHtml(address)}">${text}</a>`;
};

/**
 * CommonMark with tables, strikethrough and linked addresses as HTML that can be put into a page as
 * it is: see `sanitizeHtml` for what it can hold. Code in fences is highlighted (classes `hljs-*`).
 *
 * @param source what somebody wrote, as `cleanText` gives it
 */
export function renderMarkdown(source: string): string {
  return sanitizeHtml(markdown.render(source.replace(reorderingMarks, '')));
}
