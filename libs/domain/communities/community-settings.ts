import {
  checkWeights,
  defaultMatchWeights,
  defaultTargetMinutes,
  matchPartKinds,
  type MatchWeights,
} from '#domain/matching';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';

/**
 * After how many days of silence in a mentorship what happens: whoever's turn it is gets a reminder, both are asked
 * whether it still goes on, and it is closed kindly. Whole numbers, each above the one before it.
 */
export type TurnReminderDays = readonly [remind: number, ask: number, close: number];

/** What coordinators can set for their community. */
export interface CommunitySettings {
  /** Days that a mentor has to answer a request. */
  readonly requestDays: number;
  /** Most requests that one newcomer may have waiting at once. */
  readonly maxWaitingRequests: number;
  /** Common minutes a week beyond which more common time makes a match no better. */
  readonly targetMinutes: number;
  readonly turnReminderDays: TurnReminderDays;
  /** What each part counts in a match; only the proportions matter. */
  readonly matchWeights: MatchWeights;
}

export const defaultCommunitySettings: CommunitySettings = {
  requestDays: 7,
  maxWaitingRequests: 5,
  targetMinutes: defaultTargetMinutes,
  turnReminderDays: [7, 14, 21],
  matchWeights: defaultMatchWeights,
};

/** Changes to settings; what is absent stays as it is. */
export interface CommunitySettingsChanges extends Partial<
  Omit<CommunitySettings, 'matchWeights' | 'turnReminderDays'>
> {
  readonly matchWeights?: Partial<MatchWeights>;
  readonly turnReminderDays?: readonly number[];
}

type CountSetting = Exclude<keyof CommunitySettings, 'matchWeights' | 'turnReminderDays'>;

/** Least and most of each setting that is a whole number, for inputs and descriptions too. */
export const communitySettingLimits: Readonly<
  Record<CountSetting, { readonly min: number; readonly max: number; readonly label: string }>
> = {
  requestDays: { min: 1, max: 30, label: 'The days to answer a request' },
  maxWaitingRequests: { min: 1, max: 20, label: 'The number of requests that may wait at once' },
  targetMinutes: { min: 15, max: 2_400, label: 'The common minutes a week that count as plenty' },
};

/** Least and most of each of the days in `turnReminderDays`. */
export const turnReminderLimits = { min: 1, max: 90 } as const;

/** The settings in force: the defaults, and over them what a community stores of its own. */
export function settingsOf(stored: CommunitySettingsChanges): CommunitySettings {
  const { turnReminderDays } = stored;
  return {
    ...defaultCommunitySettings,
    ...withoutAbsent(stored),
    turnReminderDays: isTurnReminderDays(turnReminderDays)
      ? turnReminderDays
      : defaultCommunitySettings.turnReminderDays,
    matchWeights: { ...defaultMatchWeights, ...withoutAbsent(stored.matchWeights ?? {}) },
  };
}

/**
 * Puts changes over what is stored. What equals the default is not kept, so that a better
 * default reaches everybody who never chose otherwise.
 *
 * Refused with INVALID_INPUT for a number out of its limits, days that do not rise or weights that cannot be used, with
 * CHANGED_MEANWHILE when a setting is not any more what the writer read.
 *
 * @param replaces the settings as the writer read them; what is absent does not matter
 * @returns the settings to store
 */
export function changeSettings(
  stored: CommunitySettingsChanges,
  changes: CommunitySettingsChanges,
  replaces: CommunitySettingsChanges = {},
): Outcome<{ readonly settings: Partial<CommunitySettings> }> {
  const before = settingsOf(stored);
  const other = changedMeanwhile(before, replaces);
  if (other) return { refused: other };
  const { turnReminderDays } = changes;
  if (turnReminderDays && !isTurnReminderDays(turnReminderDays)) return { refused: notRising };
  const after = settingsOf({
    ...before,
    ...withoutAbsent(changes),
    matchWeights: { ...before.matchWeights, ...withoutAbsent(changes.matchWeights ?? {}) },
  });
  const refused = checkCounts(after) ?? checkMatchWeights(after.matchWeights);
  if (refused) return { refused };
  return { settings: differencesFromDefault(after) };
}

/** The first setting that is not any more as it was read. */
function changedMeanwhile(before: CommunitySettings, replaces: CommunitySettingsChanges): Refusal | null {
  const { matchWeights = {}, ...others } = replaces;
  const differs = (now: object, read: object) =>
    Object.entries(withoutAbsent(read)).find(
      ([name, value]) => String(now[name as keyof typeof now]) !== String(value),
    )?.[0];
  const name = differs(before, others) ?? (differs(before.matchWeights, matchWeights) && 'matchWeights');
  if (name === undefined) return null;
  return {
    code: UserErrorCode.CHANGED_MEANWHILE,
    message: 'Somebody else changed these settings meanwhile.',
    hint: 'Nothing was overwritten. Look at them as they are now, and save yours once more if you still want them.',
    field: ['replaces', name],
  };
}

function checkCounts(settings: CommunitySettings): Refusal | null {
  for (const name of countSettings) {
    const { min, max, label } = communitySettingLimits[name];
    const value = settings[name];
    if (Number.isInteger(value) && value >= min && value <= max) continue;
    return {
      code: UserErrorCode.INVALID_INPUT,
      message: `${label} can be any whole number from ${min} to ${max}.`,
      hint: `Most communities do well with ${defaultCommunitySettings[name]}.`,
      field: [name],
    };
  }
  return null;
}

function isTurnReminderDays(days: readonly number[] | null | undefined): days is TurnReminderDays {
  const { min, max } = turnReminderLimits;
  return (
    days?.length === 3 &&
    days.every((day, n) => Number.isInteger(day) && day >= min && day <= max && day > (days[n - 1] ?? 0))
  );
}

const notRising: Refusal = {
  code: UserErrorCode.INVALID_INPUT,
  message: `The days of silence are three whole numbers from ${turnReminderLimits.min} to ${turnReminderLimits.max}, each above the one before it.`,
  hint: `They are when to remind, when to ask both whether it goes on, and when to close; most communities do well with ${defaultCommunitySettings.turnReminderDays.join(', ')}.`,
  field: ['turnReminderDays'],
};

function checkMatchWeights(weights: MatchWeights): Refusal | null {
  const refused = checkWeights(weights);
  return refused && { ...refused, field: ['matchWeights'] };
}

function differencesFromDefault(settings: CommunitySettings): Partial<CommunitySettings> {
  const ownWeights = matchPartKinds.some((kind) => settings.matchWeights[kind] !== defaultMatchWeights[kind]);
  return {
    ...Object.fromEntries(
      countSettings
        .filter((name) => settings[name] !== defaultCommunitySettings[name])
        .map((name) => [name, settings[name]]),
    ),
    ...(settings.turnReminderDays.some((day, n) => day !== defaultCommunitySettings.turnReminderDays[n]) && {
      turnReminderDays: settings.turnReminderDays,
    }),
    ...(ownWeights && { matchWeights: settings.matchWeights }),
  };
}

const countSettings = Object.keys(communitySettingLimits) as CountSetting[];

/** Without keys that are undefined or null, which inputs have where nothing was given. */
function withoutAbsent<Given extends object>(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
  ) as Given;
}
