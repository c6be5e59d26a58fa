import { distance } from 'fastest-levenshtein';
import { nameText } from '#domain/notifications';
import { UserErrorCode, type Refusal } from '#domain/refusals';
import { withoutCode } from '#domain/threads';

/** What can stand in braces in a saved reply, `{{newcomer}}`, and what is put there instead. */
export const placeholders = {
  newcomer: 'the name of the newcomer whose conversation it is',
  me: 'your own name',
  community: 'the name of the community',
  title: 'the title of the conversation',
} as const;
export type Placeholder = keyof typeof placeholders;

/** What each placeholder stands for in one conversation: plain text. */
export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

/** `{{newcomer}}`, also `{{ Newcomer }}`; not `\{{…}}`, and not `${{…}}`, which workflows of GitHub have. */
const form = /(?<![\\$])\{\{[ \t]*([\p{L}\p{N}_-]{1,40})[ \t]*\}\}/gu;

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name);
const inBraces = (name: string) => `{{${name}}}`;

/** PLACEHOLDER_UNKNOWN for the first placeholder that there is none of, with those that may have been meant. */
export function checkPlaceholders(body: string, field: readonly string[] = ['body']): Refusal | null {
  for (const [written, name = ''] of withoutCode(body).matchAll(form)) {
    if (isPlaceholder(name.toLowerCase())) continue;
    const near = namesNear(name.toLowerCase()).map(inBraces);
    const known = Object.keys(placeholders).map(inBraces);
    return {
      code: UserErrorCode.PLACEHOLDER_UNKNOWN,
      message: `There is no placeholder ${written}.`,
      hint: `${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `There are ${known.join(', ')}.`} What is meant as it stands can be put between backticks.`,
      field,
    };
  }
  return null;
}

/** One typing error in each three letters is forgiven. */
const namesNear = (name: string): string[] =>
  Object.keys(placeholders).filter((known) => distance(known, name) <= Math.max(1, known.length / 3));

/** The reply for one conversation. Markdown in the values is shown as it stands; placeholders in code are left alone. */
export function fillPlaceholders(body: string, values: PlaceholderValues): string {
  let filled = '';
  let reached = 0;
  for (const { 0: written, 1: name = '', index } of withoutCode(body).matchAll(form)) {
    const known = name.toLowerCase();
    if (!isPlaceholder(known)) continue;
    filled += body.slice(reached, index) + literalMarkdown(values[known]);
    reached = index + written.length;
  }
  return filled + body.slice(reached);
}

/**
 * A name as Markdown that shows nothing but the name: on one line, with every sign escaped. Character references
 * stand for what a backslash does not free of its meaning: `|` between cells, and a number before a full stop.
 */
function literalMarkdown(name: string): string {
  const escaped = nameText(name)
    .replace(/[!-/:-@[-`{-~]/gu, String.raw`\$&`)
    .replace(/\\\|/gu, '&#124;');
  return escaped.replace(/^\d+$/u, (digits) => `&#${digits.charCodeAt(0)};${digits.slice(1)}`);
}
