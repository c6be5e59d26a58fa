import { UserErrorCode, type Refusal } from '#domain/refusals';

/** A slug has this many characters of a–z, 0–9 and single hyphens between them. */
export const slugLimits = { min: 2, max: 60 } as const;

/** For CHECK constraints, inputs and descriptions; the length is in {@link slugLimits}. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Signs that carry the meaning of a name (C++, C#), and letters that decomposing leaves whole. */
const spelledOut: Readonly<Record<string, string>> = {
  '+': 'plus',
  '#': 'sharp',
  '&': '-and-',
  '@': '-at-',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Makes a valid slug from any name: "collections.abc" → "collections-abc", "__main__" →
 * "main", "C++" → "cplusplus". A name without a Latin letter or digit becomes its code
 * points ("日本" → "u65e5-u672c"), so that it still has an address of its own.
 */
export function slugify(name: string): string {
  const latin = [...name.normalize('NFKD').toLowerCase()]
    .map((letter) => spelledOut[letter] ?? letter)
    .join('')
    .replace(/\p{M}/gu, '');
  const slug = hyphenated(latin) || hyphenated(codePoints(name)) || 'untitled';
  return slug.length < slugLimits.min ? `${slug}-1` : slug;
}

/**
 * The slug itself when it is free, else the first free of `slug-2`, `slug-3`, …
 *
 * @param wanted a valid slug, as {@link slugify} makes them
 */
export function uniqueSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = hyphenated(wanted.slice(0, slugLimits.max - suffix.length)) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Checks a slug that a person chose. */
export function checkSlug(slug: string, rule: { readonly field?: readonly string[] } = {}): Refusal | null {
  const fits = slug.length >= slugLimits.min && slug.length <= slugLimits.max;
  if (fits && slugPattern.test(slug)) return null;
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: `A short name for addresses has ${slugLimits.min} to ${slugLimits.max} lowercase letters (a–z), digits, and single hyphens between them.`,
    hint: `“${slugify(slug.slice(0, slugLimits.max))}” would work.`,
    ...(rule.field && { field: rule.field }),
  };
}

function hyphenated(text: string): string {
  return text
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-/u, '')
    .slice(0, slugLimits.max)
    .replace(/-$/u, '');
}

function codePoints(name: string): string {
  return [...name]
    .filter((letter) => /[\p{L}\p{N}\p{S}]/u.test(letter))
    .map((letter) => `u${letter.codePointAt(0)?.toString(16)}`)
    .join('-');
}
