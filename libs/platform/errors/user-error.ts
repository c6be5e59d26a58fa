import type { Refusal, UserErrorCode } from '#domain/refusals';

/**
 * A "no" to a person, thrown inside a command so that its transaction rolls back.
 * The edge lists the refusals in the payload's `userErrors`; it is never a failure of the server.
 */
export class UserError extends Error {
  readonly refusals: readonly [Refusal, ...Refusal[]];

  constructor(...refusals: [Refusal, ...Refusal[]]) {
    super(refusals[0].message);
    this.name = 'UserError';
    this.refusals = refusals;
  }

  static of(
    code: UserErrorCode,
    message: string,
    more: { hint?: string; field?: readonly string[] } = {},
  ): UserError {
    return new UserError({ code, message, ...more });
  }
}

/** Throws when the domain refused; takes one refusal, several, or none. */
export function throwIfRefused(refused: Refusal | readonly Refusal[] | null | undefined): void {
  if (refused === null || refused === undefined) return;
  const [first, ...rest] = Array.isArray(refused) ? (refused as readonly Refusal[]) : [refused as Refusal];
  if (first !== undefined) throw new UserError(first, ...rest);
}
