import { findDemoAccount, accountWithLogin, type StandInAccount } from './accounts.js';

/** Dark enough for white letters at a contrast of 4.5 to 1 and better. */
const COLOURS = [
  '#0b6b5b',
  '#1f5fa8',
  '#7a3e9d',
  '#a33b2a',
  '#7a5a00',
  '#9b2f6b',
  '#3f6212',
  '#35506b',
] as const;

/**
 * A person's picture as an SVG document: their initials on a colour of their own.
 *
 * @param id a demo account's id, or that of the brand-new account with `login`
 * @returns undefined when the two name nobody
 */
export function avatarSvg(id: string, login: string | undefined): string | undefined {
  const account = findDemoAccount(id) ?? brandNew(id, login);
  if (!account) return undefined;
  const colour = COLOURS[account.id % COLOURS.length] ?? COLOURS[0];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
<rect width="96" height="96" fill="${colour}"/>
<text x="48" y="48" dy=".36em" text-anchor="middle" font-family="system-ui, sans-serif" font-size="38" fill="#fff">${initials(account)}</text>
</svg>
`;
}

function brandNew(id: string, login: string | undefined): StandInAccount | undefined {
  const account = login === undefined ? undefined : accountWithLogin(login);
  return account && String(account.id) === id ? account : undefined;
}

/** Only letters and digits, so nothing in them can be markup. */
function initials({ name, login }: StandInAccount): string {
  const words = (name ?? login).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '', last = ''] = [words.at(0)?.[0], words.length > 1 ? words.at(-1)?.[0] : ''];
  return (first + last).toUpperCase();
}
