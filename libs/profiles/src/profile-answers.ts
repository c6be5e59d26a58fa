import { parseTimeZone, parseWindows, type WeeklyWindow, type WindowInput } from '#domain/availability';
import type { SpokenLanguage } from '#domain/matching';
import { checkRequiredMinutes, parseLanguages, profileTextLimits } from '#domain/profiles';
import type { Refusal } from '#domain/refusals';
import { cleanOptionalText } from '#domain/text';
import { throwIfRefused } from '#platform/errors';
import type { ProfileChanges } from './profiles.repository.js';

/** What people answer about themselves. Absent: stays as it is; null: back to what a new profile says. */
export interface ProfileAnswers {
  readonly introduction?: string | null;
  readonly goals?: string | null;
  readonly languages?: readonly SpokenLanguage[] | null;
  readonly timeZone?: string | null;
  /** Replaces the whole week. */
  readonly windows?: readonly WindowInput[] | null;
  readonly requiredMinutesPerWeek?: number | null;
}

/** The zone of a profile that nobody has filled in. */
const unsaidTimeZone = 'Etc/UTC';

/**
 * Reads answers into what is stored. All that is wrong is told at once.
 *
 * @throws UserError INVALID_INPUT, TOO_LONG, LANGUAGE_UNKNOWN, TIME_ZONE_UNKNOWN or
 *   WINDOW_INVALID, with the path of each
 */
export function readAnswers(answers: ProfileAnswers): ProfileChanges {
  const refusals: Refusal[] = [];
  const read: ProfileChanges = {
    ...(answers.introduction !== undefined && {
      introduction: textOf(answers.introduction, 'introduction', 'The introduction', refusals),
    }),
    ...(answers.goals !== undefined && { goals: textOf(answers.goals, 'goals', 'The goals', refusals) }),
    ...(answers.languages !== undefined && { languages: languagesOf(answers.languages ?? [], refusals) }),
    ...(answers.timeZone !== undefined && { timeZone: timeZoneOf(answers.timeZone, refusals) }),
    ...(answers.windows !== undefined && { availability: windowsOf(answers.windows ?? [], refusals) }),
    ...(answers.requiredMinutesPerWeek !== undefined && {
      requiredMinutes: minutesOf(answers.requiredMinutesPerWeek ?? 0, refusals),
    }),
  };
  throwIfRefused(refusals);
  return read;
}

function textOf(
  value: string | null,
  name: 'introduction' | 'goals',
  label: string,
  refusals: Refusal[],
): string | null {
  const outcome = cleanOptionalText(value, { ...profileTextLimits[name], label, field: [name] });
  if (!outcome.refused) return outcome.text;
  refusals.push(outcome.refused);
  return null;
}

function languagesOf(inputs: readonly SpokenLanguage[], refusals: Refusal[]): readonly SpokenLanguage[] {
  const parsed = parseLanguages(inputs);
  refusals.push(...(parsed.refusals ?? []));
  return parsed.languages ?? [];
}

function timeZoneOf(input: string | null, refusals: Refusal[]): string {
  const parsed = parseTimeZone(input ?? unsaidTimeZone);
  refusals.push(...(parsed.refusals ?? []));
  return parsed.timeZone ?? unsaidTimeZone;
}

function windowsOf(inputs: readonly WindowInput[], refusals: Refusal[]): readonly WeeklyWindow[] {
  const parsed = parseWindows(inputs);
  refusals.push(...(parsed.refusals ?? []));
  return parsed.windows ?? [];
}

function minutesOf(minutes: number, refusals: Refusal[]): number {
  const refused = checkRequiredMinutes(minutes, ['requiredMinutesPerWeek']);
  if (refused) refusals.push(refused);
  return minutes;
}
