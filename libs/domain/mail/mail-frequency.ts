import { MailKind } from './mail-kind.js';

/** How often somebody wants mail of a kind. */
export const MailFrequency = {
  /** As it happens, outside quiet hours. */
  AT_ONCE: 'AT_ONCE',
  /** Once a day, what came since the last: see `digestTime`. */
  DAILY: 'DAILY',
  /** Once a week. */
  WEEKLY: 'WEEKLY',
  NEVER: 'NEVER',
} as const;
export type MailFrequency = (typeof MailFrequency)[keyof typeof MailFrequency];

export type MailPreferences = Readonly<Record<MailKind, MailFrequency>>;

/** For who said nothing: all of it at once, since silence is what hurts most. */
export const usualFrequency: MailFrequency = MailFrequency.AT_ONCE;

/** Every kind's frequency, where some were chosen. */
export function preferencesOf(
  chosen: readonly { readonly kind: MailKind; readonly frequency: MailFrequency }[],
): MailPreferences {
  const preferences = Object.fromEntries(
    Object.values(MailKind).map((kind) => [kind, usualFrequency]),
  ) as Record<MailKind, MailFrequency>;
  for (const { kind, frequency } of chosen) preferences[kind] = frequency;
  return preferences;
}
