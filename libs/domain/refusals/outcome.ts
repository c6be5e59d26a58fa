import type { Refusal } from './refusal.js';

/** A rule said no. */
export interface Refused {
  readonly refused: Refusal;
}

/**
 * What a rule answers: either its result, or a refusal. Read as
 * `if (outcome.refused) throw new UserError(outcome.refused);` and go on with the result.
 */
export type Outcome<Result extends object> = Refused | (Result & { readonly refused?: undefined });
