import sanitize from 'sanitize-html';

const rel = 'nofollow noopener noreferrer ugc';

const options: sanitize.IOptions = {
  allowedTags: [
    ['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'span'],
    ['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'em', 'strong', 's', 'a'],
  ].flat(),
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], span: ['class'] },
  allowedClasses: { span: ['hljs-*'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel } }),
  },
};

/**
 * The second fence behind the renderer, which lets no HTML through by itself: text, headings, lists,
 * tables, code, and links to http, https and mailto that vouch for nothing and tell the page behind
 * them nothing. No scripts, pictures, forms, styles or ids; classes only of highlighted code.
 */
export const sanitizeHtml = (html: string): string => sanitize(html, options);
