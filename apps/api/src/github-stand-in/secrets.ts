import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are equal, in a time that tells nothing about where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

/** The S256 challenge of a PKCE verifier (RFC 7636 §4.2). */
export function challengeOf(verifier: string): string {
  return sha256(verifier).toString('base64url');
}

export interface SecretPolicy {
  /** What every secret begins with, e.g. `gho_`. */
  readonly prefix: string;
  readonly lifeMs: number;
  /** How many are held at most; the oldest gives way to the newest. */
  readonly limit: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Random secrets, each standing for a value until it expires.
 * Held by digest: what a look-up's timing shows is then of no use to a guesser.
 */
export class ExpiringSecrets<T> {
  private readonly held = new Map<string, { value: T; expiresAt: number }>();

  constructor(private readonly policy: SecretPolicy) {}

  issue(value: T): string {
    this.makeRoom();
    const secret = this.policy.prefix + randomBytes(20).toString('hex');
    this.held.set(keyOf(secret), { value, expiresAt: this.policy.now() + this.policy.lifeMs });
    return secret;
  }

  /** The value behind a secret; undefined when it is unknown or expired. */
  read(secret: string): T | undefined {
    const entry = this.held.get(keyOf(secret));
    return entry && entry.expiresAt > this.policy.now() ? entry.value : undefined;
  }

  /** Like `read`, and the secret is spent: asked again, it is unknown. */
  take(secret: string): T | undefined {
    const value = this.read(secret);
    this.held.delete(keyOf(secret));
    return value;
  }

  /** A Map remembers the order of insertion, and all live equally long: the first is the oldest. */
  private makeRoom(): void {
    for (const [key, entry] of this.held) {
      if (entry.expiresAt > this.policy.now() && this.held.size < this.policy.limit) return;
      this.held.delete(key);
    }
  }
}

function keyOf(secret: string): string {
  return sha256(secret).toString('base64');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
