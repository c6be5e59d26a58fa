import { createHash } from 'node:crypto';
import { DEMO_ACCOUNTS } from './demo-accounts.js';

/** A person as the stand-in's GitHub knows them. */
export interface StandInAccount {
  readonly id: number;
  readonly login: string;
  /** Null for a brand-new account, as on GitHub until its owner fills it in. */
  readonly name: string | null;
  readonly description: string | null;
}

/** Above every demo account's id, so that the two can never meet. */
const FIRST_BRAND_NEW_ID = 1_000_000_000_000;

/** GitHub's rule: 1 to 39 letters, digits and single hyphens, none at either end. */
const LOGIN = /^(?=.{1,39}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The demo account of that id, given in decimal digits; undefined when there is none. */
export function findDemoAccount(id: string): StandInAccount | undefined {
  return DEMO_ACCOUNTS.find((account) => String(account.id) === id);
}

/**
 * The account behind a login: a demo person's, or else a brand-new one.
 * Letter case does not count, as on GitHub; the login is given in lower case.
 *
 * A brand-new account's id is derived from its login. Waymark's database
 * outlives this process: a counter would start again and hand an earlier
 * person's id, and so their account, to somebody else.
 *
 * @returns undefined when GitHub would not allow such a login.
 */
export function accountWithLogin(typed: string): StandInAccount | undefined {
  const login = typed.trim().toLowerCase();
  if (!LOGIN.test(login)) return undefined;
  const demo = DEMO_ACCOUNTS.find((account) => account.login === login);
  return demo ?? { id: brandNewId(login), login, name: null, description: null };
}

/** Whole number below 2^49, so exact in JavaScript and in a bigint column alike. */
function brandNewId(login: string): number {
  return FIRST_BRAND_NEW_ID + createHash('sha256').update(login).digest().readUIntBE(0, 6);
}
