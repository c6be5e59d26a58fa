import { createHash } from 'node:crypto';
import { Global, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { checkText } from '#domain/text';
import { newId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutation } from './client-mutation.entity.js';
import { ForgetClientMutations } from './forget-client-mutations.task.js';

export interface KeyedMutation {
  readonly userId: string;
  /** The client's key; null or absent: the mutation simply runs. */
  readonly key: string | null | undefined;
  readonly operation: string;
  /** The whole input; two inputs are the same when their canonical JSON is. */
  readonly input: object;
}

/** What a mutation answers with, the first time and on every retry. */
export interface FirstResult<Facts> {
  /** The id that `create` was given the first time. */
  readonly id: string;
  /** What `create` returned the first time. */
  readonly facts: Facts;
  /** Whether this was a retry, so that `create` did not run. */
  readonly isRetry: boolean;
}

/** JSON with sorted keys, so that the order in which a client wrote its fields does not matter. */
function canonical(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(canonical);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, canonical(item)]),
  );
}

/** As the column's CHECK has it; a key is compared as it is, so nothing of it is tidied. */
const keyRule = { min: 1, max: 100, label: 'The clientMutationKey' } as const;

@Injectable()
export class ClientMutations {
  /**
   * Runs `create` at most once per key. `create` is given the id that the new
   * row must take; the answer is that id, or on a retry the first one's.
   *
   * The key's row is written before the work: a second client with the same key
   * waits in PostgreSQL for the first transaction's end, then finds its result,
   * or takes its place when it rolled back.
   *
   * @throws UserError INVALID_INPUT for a key that is empty, too long or cannot be stored,
   *   MUTATION_KEY_REUSED when the key came with other input or another operation before.
   */
  async once(tx: Tx, mutation: KeyedMutation, create: (id: string) => Promise<void>): Promise<string> {
    const { id } = await this.first(tx, mutation, async (fresh) => {
      await create(fresh);
      return {};
    });
    return id;
  }

  /**
   * As `once`, for an answer that says more than the row with that id tells.
   * `create` returns these facts as plain JSON: ids and counts.
   */
  async first<Facts extends object>(
    tx: Tx,
    mutation: KeyedMutation,
    create: (id: string) => Promise<Facts>,
  ): Promise<FirstResult<Facts>> {
    const id = newId();
    if (mutation.key === null || mutation.key === undefined) {
      return { id, facts: await create(id), isRetry: false };
    }
    if (checkText(mutation.key, keyRule) !== null) {
      throw UserError.of('INVALID_INPUT', 'A clientMutationKey has 1 to 100 characters that can be seen.', {
        hint: 'A UUID does well, a new one for each thing that is to be made.',
        field: ['clientMutationKey'],
      });
    }
    const inputHash = createHash('sha256')
      .update(JSON.stringify(canonical(mutation.input)))
      .digest('hex');
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO client_mutation (user_id, key, operation, input_hash, result_id)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_id, key) DO NOTHING RETURNING key`,
      [mutation.userId, mutation.key, mutation.operation, inputHash, id],
    );
    if (inserted.length === 1) {
      const facts = await create(id);
      if (Object.keys(facts).length > 0) {
        await tx.query('UPDATE client_mutation SET facts = $3 WHERE user_id = $1 AND key = $2', [
          mutation.userId,
          mutation.key,
          facts,
        ]);
      }
      return { id, facts, isRetry: false };
    }
    const first = await tx.findOneByOrFail(ClientMutation, { userId: mutation.userId, key: mutation.key });
    if (first.operation !== mutation.operation || first.inputHash !== inputHash) {
      throw UserError.of('MUTATION_KEY_REUSED', 'This clientMutationKey was already used with other input.', {
        hint: 'Send the same input again to get its first result, or choose a new key for the new input.',
        field: ['clientMutationKey'],
      });
    }
    return { id: first.resultId, facts: first.facts as Facts, isRetry: true };
  }
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ClientMutation])],
  providers: [ClientMutations, ForgetClientMutations],
  exports: [ClientMutations, ForgetClientMutations],
})
export class IdempotencyModule {}
