import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanText } from '#domain/text';
import type { Actor, TokenScope } from '#platform/auth';
import { AuditLog } from '#platform/audit';
import { Database, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { AccessToken } from '../access-token.entity.js';
import { User } from '../user.entity.js';

export interface CreateAccessTokenInput {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresInDays: number;
  readonly clientMutationKey?: string | null;
}

export interface CreatedAccessToken {
  readonly accessToken: AccessToken;
  /** The token itself, which nobody can ever show again; null on a retry. */
  readonly token: string | null;
}

export const accessTokenLimits = { perUser: 50, days: { min: 1, max: 366 } } as const;

/** The form in which a token is kept and looked up. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 256 random bits, and a beginning by which those who search for lost secrets know it. */
export const newToken = (): string => `waymark_${randomBytes(32).toString('base64url')}`;

@Injectable()
export class CreateAccessToken {
  constructor(
    private readonly db: Database,
    private readonly mutations: ClientMutations,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A retry with the same key finds the row, but not the token: keeping it for the
   * retry would keep a secret of which only the hash is to be kept.
   *
   * @throws UserError EMPTY_TEXT, TOO_LONG, INVALID_INPUT, ACCESS_TOKEN_LIMIT, MUTATION_KEY_REUSED
   */
  async run(actor: Actor, input: CreateAccessTokenInput): Promise<CreatedAccessToken> {
    const name = cleanText(input.name, {
      min: 1,
      max: 100,
      label: 'The name',
      field: ['name'],
      singleLine: true,
    });
    if (name.refused) throw new UserError(name.refused);
    const { min, max } = accessTokenLimits.days;
    if (input.expiresInDays < min || input.expiresInDays > max) {
      throw UserError.of('INVALID_INPUT', `A token can live from ${min} to ${max} days.`, {
        hint: 'Choose a shorter life; a new token is made in a moment.',
        field: ['expiresInDays'],
      });
    }
    if (input.scopes.length === 0) {
      throw UserError.of('INVALID_INPUT', 'A token needs at least one scope.', {
        hint: 'READ is enough to query; WRITE is needed for mutations.',
        field: ['scopes'],
      });
    }
    const token = newToken();
    return this.db.transaction(async (tx) => {
      // The user's row is the lock under which their tokens are counted.
      await tx.findOneOrFail(User, { where: { id: actor.userId }, lock: { mode: 'for_no_key_update' } });
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'createAccessToken',
        input,
      };
      const { id, isRetry } = await this.mutations.first(tx, keyed, async (fresh) => {
        await this.requireRoom(tx, actor);
        await this.insert(tx, actor, { ...input, id: fresh, name: name.text, token });
        return {};
      });
      const accessToken = await tx.findOneByOrFail(AccessToken, { id });
      return { accessToken, token: isRetry ? null : token };
    });
  }

  private async requireRoom(tx: Tx, actor: Actor): Promise<void> {
    const [count] = await tx.query<{ live: number }[]>(
      'SELECT count(*)::int AS live FROM access_token WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > now()',
      [actor.userId],
    );
    if ((count?.live ?? 0) < accessTokenLimits.perUser) return;
    throw UserError.of(
      'ACCESS_TOKEN_LIMIT',
      `You have ${accessTokenLimits.perUser} tokens, as many as one may have.`,
      { hint: 'Revoke one that you no longer use.' },
    );
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    made: CreateAccessTokenInput & { readonly id: string; readonly token: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO access_token (id, user_id, name, hash, hint, scopes, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7))`,
      [
        made.id,
        actor.userId,
        made.name,
        hashOfToken(made.token),
        made.token.slice(-4),
        [...new Set(made.scopes)],
        made.expiresInDays,
      ],
    );
    await this.audit.record(tx, {
      by: actor.userId,
      action: 'create-access-token',
      subject: { type: 'AccessToken', id: made.id },
      facts: { scopes: made.scopes },
    });
  }
}
