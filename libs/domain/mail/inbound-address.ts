/** 160 bits in base 32, without letters that are taken for digits; mail systems fold case, so there is only one. */
const tokenPattern = /^[a-z2-7]{32}$/;
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const prefix = 'reply+';

/** Writes 20 random bytes as a token of 32 letters and digits. */
export function tokenOfBytes(bytes: Uint8Array): string {
  let token = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      token += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return token;
}

export const isToken = (text: string): boolean => tokenPattern.test(text);

/** Where a reply goes: `reply+TOKEN@DOMAIN`. */
export const replyAddress = (token: string, domain: string): string => `${prefix}${token}@${domain}`;

/** The token of a reply address at our domain, in whatever case it arrives; null for every other address. */
export function tokenOfAddress(address: string, domain: string): string | null {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0)).toLowerCase();
  if (address.slice(at + 1).toLowerCase() !== domain.toLowerCase() || !local.startsWith(prefix)) return null;
  const token = local.slice(prefix.length);
  return isToken(token) ? token : null;
}
