const browsers = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|Chromium)\//],
  ['Safari', /Safari\//],
] as const;

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

const first = (names: readonly (readonly [string, RegExp])[], text: string): string | undefined =>
  names.find(([, sign]) => sign.test(text))?.[0];

/**
 * "Firefox, Linux" of what a browser calls itself; null when it says neither. Names of products are the same in
 * every language. Most call themselves several: the order matters.
 */
export function browserName(userAgent: string | null): string | null {
  const parts = [first(browsers, userAgent ?? ''), first(systems, userAgent ?? '')];
  return parts.filter((part) => part !== undefined).join(', ') || null;
}
