import { Injectable } from '@nestjs/common';
import { type AcceptedRequest, countedAnswer, noHold } from '#domain/mentorships';
import { PairHistories } from '#matching';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import { Threads } from '#threads';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { MentorshipsRepository } from './mentorships.repository.js';
import type { Doing } from './request-closing.js';
import { RequestsRepository } from './requests.repository.js';
import { Telling } from './telling.js';

@Injectable()
export class MentorshipOpening {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly pairs: PairHistories,
    private readonly threads: Threads,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Turns an accepted request into a mentorship, which carries the request's thread on. The
   * lead's profile and the request must be locked, in this order.
   *
   * @param mentorshipId of the mentorship that is made
   */
  async open(
    tx: Tx,
    mentorshipId: string,
    request: MentorshipRequest,
    outcome: AcceptedRequest,
    doing: Doing,
  ): Promise<void> {
    const { status, answeredAt, mentorship, load } = outcome;
    const { leadId, menteeId } = mentorship;
    const { id: requestId, communityId, threadId } = request;
    await this.requests.change(tx, requestId, {
      status,
      answeredAt,
      mentorId: leadId,
      ...noHold,
    });
    await this.mentorships.insert(tx, { id: mentorshipId, communityId, requestId, ...mentorship });
    await this.mentorships.addThread(tx, mentorshipId, threadId);
    await this.profiles.changeLoad(tx, leadId, load, { newMentee: true });
    await this.profiles.endSilence(tx, leadId);
    await this.pairs.mentorshipStarted(tx, { newcomerId: menteeId, mentorId: leadId });
    if (request.mentorId === null) await this.threads.lead(tx, threadId, leadId);
    else await this.closeDirect(tx, request, request.mentorId, outcome);
    await this.telling.requestAccepted(tx, { id: mentorshipId, menteeId, leadId, requestId });
    await this.audit.record(tx, {
      ...doing,
      communityId,
      subject: { type: 'MentorshipRequest', id: requestId },
      facts: { mentorshipId },
    });
  }

  /** What only a request that waited for this very mentor changes: how they answer, and what lies between the two. */
  private async closeDirect(
    tx: Tx,
    { newcomerId, submittedAt }: MentorshipRequest,
    mentorId: string,
    { status, answeredAt }: AcceptedRequest,
  ): Promise<void> {
    const answer = countedAnswer(status, submittedAt, answeredAt);
    if (answer !== null) await this.profiles.countAnswer(tx, mentorId, answer);
    await this.pairs.requestClosed(tx, { newcomerId, mentorId });
  }
}
