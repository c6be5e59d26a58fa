import type { Experience, Importance } from '#domain/matching';
import { UserErrorCode, type Refusal } from '#domain/refusals';

/** How many mentees a mentor may take at once. */
export const capacityLimits = { min: 1, max: 20 } as const;

/** Levels of a wish (importance) and of experience. */
export const levelLimits = { min: 1, max: 3 } as const;

/** Common minutes a week that a newcomer may require; a week has 10,080. */
export const requiredMinutesLimits = { min: 0, max: 10_080 } as const;

/** Refused with CAPACITY_OUT_OF_RANGE unless it is a whole number within {@link capacityLimits}. */
export function checkCapacity(capacity: number, field: readonly string[] = ['capacity']): Refusal | null {
  if (isWholeWithin(capacity, capacityLimits)) return null;
  return {
    code: UserErrorCode.CAPACITY_OUT_OF_RANGE,
    message: `A mentor can have room for ${capacityLimits.min} to ${capacityLimits.max} mentees at once.`,
    hint:
      capacity > capacityLimits.max
        ? 'Two or three get the most out of a mentor; the number can be raised at any time.'
        : 'To take nobody new for a while, pause mentoring instead: those you guide already stay with you.',
    field,
  };
}

/** Refused with INVALID_INPUT unless it is 1, 2 or 3. */
export function checkLevel(level: number, field: readonly string[]): Refusal | null {
  if (isLevel(level)) return null;
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: `A level is ${levelLimits.min}, 2 or ${levelLimits.max}.`,
    hint: 'As a wish: 1 curious, 2 interested, 3 keen. As experience: 1 first steps, 2 at home, 3 inside out.',
    field,
  };
}

/** Whether a number is a level, of either kind. */
export function isLevel(level: number): level is Importance & Experience {
  return isWholeWithin(level, levelLimits);
}

/** Refused with INVALID_INPUT unless it is a whole number within {@link requiredMinutesLimits}. */
export function checkRequiredMinutes(
  minutes: number,
  field: readonly string[] = ['requiredMinutes'],
): Refusal | null {
  if (isWholeWithin(minutes, requiredMinutesLimits)) return null;
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: 'The common time that you need is a number of minutes a week, from 0 to 10,080.',
    hint: 'An hour a week (60) is plenty to begin with; 0 leaves it open.',
    field,
  };
}

function isWholeWithin(value: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
