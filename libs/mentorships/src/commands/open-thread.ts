import { Injectable } from '@nestjs/common';
import { cleanMessageBody, cleanThreadTitle, type ThreadTopic } from '#domain/threads';
import { type ActingMember, MembersRepository } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { Thread, Threads } from '#threads';
import { whyNotOpenThread } from '../mentorships.policy.js';
import { MentorshipsRepository } from '../mentorships.repository.js';

export interface OpenThreadInput {
  readonly mentorshipId: string;
  readonly topic: ThreadTopic;
  readonly title: string;
  /** The first message, Markdown. */
  readonly body: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class OpenThread {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly mentorships: MentorshipsRepository,
    private readonly threads: Threads,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Opens another conversation in a live mentorship, with everybody in it, and posts its first message.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, MENTORSHIP_NOT_LIVE, and the texts' refusals
   */
  run(actor: Actor, input: OpenThreadInput): Promise<Thread> {
    const title = cleanThreadTitle(input.title);
    if (title.refused) throw new UserError(title.refused);
    const body = cleanMessageBody(input.body);
    if (body.refused) throw new UserError(body.refused);
    return this.db.transaction(async (tx) => {
      const seen = await this.mentorships.requireForActor(tx, actor, input.mentorshipId);
      const author = await this.members.acting(tx, actor, seen.communityId);
      const keyed = { userId: actor.userId, key: input.clientMutationKey, operation: 'openThread', input };
      const id = await this.mutations.once(tx, keyed, async (fresh) => {
        await this.open(tx, author, seen.id, { id: fresh, topic: input.topic, title: title.text });
        await this.threads.post(tx, fresh, { authorId: author.id, body: body.text });
      });
      return tx.findOneByOrFail(Thread, { id });
    });
  }

  private async open(
    tx: Tx,
    author: ActingMember,
    mentorshipId: string,
    about: { readonly id: string; readonly topic: ThreadTopic; readonly title: string },
  ): Promise<void> {
    // Locked, so that an end of the mentorship finds every thread there is to close.
    const { menteeId, leadId, communityId, ...mentorship } = await this.mentorships.lock(tx, mentorshipId);
    const coMentorIds = await this.mentorships.coMentorIds(tx, mentorshipId);
    throwIfRefused(whyNotOpenThread(author, { menteeId, leadId, ...mentorship }, coMentorIds));
    await this.threads.open(tx, { ...about, communityId, menteeId, leadId, coMentorIds });
    await this.mentorships.addThread(tx, mentorshipId, about.id);
    await this.audit.record(tx, {
      by: author.userId,
      communityId,
      action: 'open-thread',
      subject: { type: 'Thread', id: about.id },
      facts: { mentorshipId },
    });
  }
}
