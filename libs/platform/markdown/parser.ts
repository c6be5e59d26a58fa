import MarkdownIt from 'markdown-it';

const linkable = /^(https?:\/\/|mailto:)/iu;

/** CommonMark with tables, strikethrough and linked addresses, without HTML: how Waymark reads what somebody wrote. */
export function markdownParser() {
  const parser = new MarkdownIt({ html: false, linkify: true });
  // Without a scheme, file names read as addresses: `setup.py` lies in Paraguay, `README.md` in Moldova.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  parser.validateLink = (address) => linkable.test(address.trim());
  return parser;
}
