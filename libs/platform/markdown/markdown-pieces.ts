import type { Token } from 'markdown-it';
import { markdownParser } from './parser.js';

/** A text, or the address that a link leads to. */
export type MarkdownPiece = { readonly text: string } | { readonly address: string };

const markdown = markdownParser();

/**
 * What somebody wrote outside code, in the order in which it is read: texts, each within a line, and the
 * addresses of links in place of their texts. Pictures are left out.
 *
 * @param source what somebody wrote, as `cleanText` gives it
 */
export function markdownPieces(source: string): MarkdownPiece[] {
  return markdown.parse(source, {}).flatMap(({ children }) => piecesOf(children ?? []));
}

function piecesOf(tokens: readonly Token[]): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let inLink = false;
  for (const token of tokens) {
    if (token.type === 'link_open') pieces.push({ address: String(token.attrGet('href') ?? '') });
    if (token.type === 'link_open' || token.type === 'link_close') inLink = token.type === 'link_open';
    if (token.type === 'text' && !inLink) pieces.push({ text: token.content });
  }
  return pieces;
}
