import { Injectable } from '@nestjs/common';
import { bearerOf } from '#domain/mentorships';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestsRepository } from './requests.repository.js';

@Injectable()
export class RequestLocking {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly requests: RequestsRepository,
  ) {}

  /**
   * Locks a request after the profiles that its next step may change: of the mentor on whom it
   * weighs, and of `others`; in the order of their ids, as everybody does. Read the profiles anew.
   *
   * Who holds a request of the open queue may change until its row is locked. Then all is let go
   * and taken again, since a profile locked after a request would be the wrong way round.
   *
   * @param seen the request as it was read without a lock
   */
  async lock(tx: Tx, seen: MentorshipRequest, others: readonly string[] = []): Promise<MentorshipRequest> {
    if (seen.mentorId !== null) {
      await this.profiles.lockMany(tx, [seen.mentorId, ...others]);
      return this.requests.lock(tx, seen.id);
    }
    let profileIds = profilesFor(seen, others);
    for (;;) {
      await tx.query('SAVEPOINT request_locking');
      await this.profiles.lockMany(tx, profileIds);
      const request = await this.requests.lock(tx, seen.id);
      const needed = profilesFor(request, others);
      if (needed.every((id) => profileIds.includes(id))) {
        await tx.query('RELEASE SAVEPOINT request_locking');
        return request;
      }
      await tx.query('ROLLBACK TO SAVEPOINT request_locking');
      await tx.query('RELEASE SAVEPOINT request_locking');
      profileIds = needed;
    }
  }
}

function profilesFor(request: MentorshipRequest, others: readonly string[]): string[] {
  const bearerId = request.status === 'SUBMITTED' ? bearerOf(request) : null;
  return bearerId === null ? [...others] : [bearerId, ...others];
}
