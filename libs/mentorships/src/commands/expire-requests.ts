import { Injectable } from '@nestjs/common';
import { bearerOf, expireRequest } from '#domain/mentorships';
import { Database, databaseNow } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { RequestClosing } from '../request-closing.js';
import { RequestsRepository } from '../requests.repository.js';

/** How many overdue requests one run deals with. */
export const expiryBatch = 100;

@Injectable()
export class ExpireRequests {
  constructor(
    private readonly db: Database,
    private readonly requests: RequestsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly closing: RequestClosing,
  ) {}

  /**
   * Expires what is past its deadline by the database's clock, up to a batch. Each request is a
   * transaction of its own, which locks the mentor's profile first as everybody does, and leaves
   * a request that somebody else is busy with to them or to the next run.
   *
   * @returns how many expired
   */
  async run(): Promise<number> {
    let expired = 0;
    for (const request of await this.requests.overdue(expiryBatch)) {
      if (await this.expire(request)) expired += 1;
    }
    return expired;
  }

  private expire(seen: Pick<MentorshipRequest, 'id' | 'mentorId' | 'claimedById'>): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const bearerId = bearerOf(seen);
      if (bearerId !== null) await this.profiles.lock(tx, bearerId);
      const request = await this.requests.lockIfFree(tx, seen.id);
      if (request !== null && bearerOf(request) !== bearerId) return false;
      const outcome = request && expireRequest(request, await databaseNow(tx));
      if (request === null || outcome === null) return false;
      await this.closing.close(tx, request, outcome, { by: null, action: 'expire-request' });
      return true;
    });
  }
}
