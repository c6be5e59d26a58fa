/** What stands in place of a link that was meant for one person. */
export const removedLink = '[link removed]';

export interface OwnAddresses {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Null where replies are not taken. */
  readonly replyDomain: string | null;
}

const decoded = (word: string): string => {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
};

/**
 * Takes out of a text that others will read what our own mails give to one person alone: links that act
 * without signing in, also inside another address that some mail gateway made of them, and reply addresses.
 */
export function withoutOwnLinks(text: string, { publicUrl, replyDomain }: OwnAddresses): string {
  const host = publicUrl.replace(/^https?:\/\//i, '').toLowerCase();
  const pages = `${host}/mail/`;
  const acts = (word: string): boolean => {
    const plain = word.toLowerCase();
    if (!plain.includes('mail')) return false;
    return plain.includes(pages) || decoded(plain).includes(pages) || decoded(decoded(plain)).includes(pages);
  };
  const links = text.replace(/\S+/gu, (word) => (acts(word) ? around(word) : word));
  if (replyDomain === null) return links;
  const domain = replyDomain.replace(/[^a-z0-9-]/gi, '\\$&');
  return links.replace(new RegExp(`reply(?:\\+|%2b)[a-z2-7]{32}(?:@|%40)${domain}`, 'gi'), removedLink);
}

const opening = '(<["\'“';
const closing = ')>]"\'”.,;:!?';

/** Keeps the marks around a link: `(https://…)`, `<https://…>.` */
function around(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && opening.includes(word[from]!)) from += 1;
  while (to > from && closing.includes(word[to - 1]!)) to -= 1;
  return `${word.slice(0, from)}${removedLink}${word.slice(to)}`;
}
