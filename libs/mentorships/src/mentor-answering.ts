import { Injectable } from '@nestjs/common';
import type { ClaimingMentor } from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import { type ActingMember, MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { ProfilesRepository } from '#profiles';
import { claimingMentor } from './claiming-mentor.js';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { notYetMentor } from './mentorships.policy.js';
import { RequestLocking } from './request-locking.js';
import { RequestsRepository } from './requests.repository.js';

export interface AnsweringInput {
  readonly requestId: string;
  readonly clientMutationKey?: string | null;
}

/** What a mentor's answer is decided by, all of it read under the locks. */
export interface Answering {
  readonly request: MentorshipRequest;
  readonly mentor: ClaimingMentor;
  readonly now: Date;
  /** For what the answer makes, if anything. */
  readonly freshId: string;
}

export interface MentorsAnswer {
  /** The mutation's name. */
  readonly operation: string;
  /** Whether it is the member's at all, asked of the request as they see it. */
  readonly policy: (member: ActingMember, request: MentorshipRequest) => Refusal | null;
  readonly work: (tx: Tx, answering: Answering) => Promise<void>;
}

/** What a mentor's answer always takes: the transaction, the acting member, who may, the key, the locks, the facts. */
@Injectable()
export class MentorAnswering {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly profiles: ProfilesRepository,
    private readonly requests: RequestsRepository,
    private readonly locking: RequestLocking,
  ) {}

  /**
   * @param result what to answer, given the id of what was made, by a retry's first too
   * @throws UserError NOT_FOUND, NOT_A_MENTOR, what the policy refuses, and whatever the work does
   */
  run<T>(
    actor: Actor,
    input: AnsweringInput,
    answer: MentorsAnswer,
    result: (tx: Tx, madeId: string) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async (tx) => {
      const seen = await this.requests.requireClaimable(tx, actor, input.requestId);
      const member = await this.members.acting(tx, actor, seen.communityId);
      throwIfRefused(answer.policy(member, seen));
      const { operation } = answer;
      const keyed = { userId: actor.userId, key: input.clientMutationKey, operation, input };
      const madeId = await this.mutations.once(tx, keyed, async (freshId) => {
        const request = await this.locking.lock(tx, seen, [member.id]);
        const now = await databaseNow(tx);
        const mentor = await this.mentorOf(tx, actor, member.id, request.id, now);
        await answer.work(tx, { request, mentor, now, freshId });
      });
      return result(tx, madeId);
    });
  }

  /** What lies between the two is read anew under the locks: a block that came since counts. */
  private async mentorOf(tx: Tx, actor: Actor, memberId: string, requestId: string, now: Date) {
    const [facts] = await this.requests.claimFacts(actor, [requestId], tx);
    if (facts === undefined) throw new Error('a request without its community');
    const mentor = claimingMentor(await this.profiles.lock(tx, memberId), facts, now);
    if (mentor === null) throw new UserError(notYetMentor);
    return mentor;
  }
}
