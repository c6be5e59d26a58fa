import { Injectable } from '@nestjs/common';
import { settingsOf } from '#domain/communities';
import { submitRequest } from '#domain/mentorships';
import { cleanThreadTitle, ThreadTopic } from '#domain/threads';
import { type ActingMember, Community, hasRole, MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, databaseNow, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { MentorshipRequest } from '../mentorship-request.entity.js';
import { RequestGateway } from '../request-gateway.js';
import { RequestOpening } from '../request-opening.js';
import { titleFrom } from '../thread-title.js';

export interface SubmitRequestInput {
  readonly communityId: string;
  /** Absent or null: the open queue. */
  readonly mentorId?: string | null;
  readonly introduction: string;
  readonly tried?: string | null;
  /** GENERAL when absent. */
  readonly topic?: ThreadTopic | null;
  /** Made of the introduction when absent. */
  readonly title?: string | null;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class SubmitRequest {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly gateway: RequestGateway,
    private readonly opening: RequestOpening,
  ) {}

  /**
   * Asks one mentor, or the open queue, and opens the thread in which both can write from
   * then on. A request to one mentor takes a place with them until it is answered.
   *
   * @throws UserError NOT_A_NEWCOMER, NOT_FOUND and NOT_A_MENTOR for the mentor, every refusal
   *   of the gates, of the domain's `submitRequest` and of the title
   */
  run(actor: Actor, input: SubmitRequestInput): Promise<MentorshipRequest> {
    return this.db.transaction(async (tx) => {
      const newcomer = await this.members.acting(tx, actor, input.communityId);
      requireNewcomer(newcomer);
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'submitRequest',
        input,
      };
      const id = await this.mutations.once(tx, keyed, (fresh) => this.submit(tx, newcomer, input, fresh));
      return tx.findOneByOrFail(MentorshipRequest, { id });
    });
  }

  private async submit(tx: Tx, newcomer: ActingMember, input: SubmitRequestInput, id: string): Promise<void> {
    const mentorId = input.mentorId ?? null;
    const standing = await this.gateway.pass(tx, newcomer, mentorId);
    const { settings } = await tx.findOneByOrFail(Community, { id: newcomer.communityId });
    const outcome = submitRequest(
      { ...input, mentorId },
      standing,
      settingsOf(settings),
      await databaseNow(tx),
    );
    if (outcome.refused) throw new UserError(outcome.refused);
    const title = cleanThreadTitle(input.title ?? titleFrom(outcome.introduction));
    if (title.refused) throw new UserError(title.refused);
    const thread = { topic: input.topic ?? ThreadTopic.GENERAL, title: title.text };
    await this.opening.open(tx, outcome, { id, newcomer, thread, by: newcomer.userId });
  }
}

function requireNewcomer(member: ActingMember): void {
  if (hasRole(member, 'NEWCOMER')) return;
  throw UserError.of('NOT_A_NEWCOMER', 'Requests are for members who look for guidance themselves.', {
    hint: 'If you would like to be guided too, ask a coordinator to add the role of newcomer.',
  });
}
