import { Injectable, type OnModuleInit } from '@nestjs/common';
import { declineRequest, isPastDeadline, WaitingRequestsChoice } from '#domain/mentorships';
import { databaseNow, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { TransactionEvents } from '#platform/events';
import { Jobs } from '#platform/jobs';
import { MentorSteppedBack, ProfilesRepository } from '#profiles';
import type { MentorshipRequest } from './mentorship-request.entity.js';
import { RequestClosing } from './request-closing.js';
import { RequestsRepository } from './requests.repository.js';
import { goOnTask } from './tasks/go-on.task.js';

/** A mentor who pauses or goes away answers what waits for them in the same transaction, as they chose. */
@Injectable()
export class AnswerWhenSteppingBack implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly profiles: ProfilesRepository,
    private readonly requests: RequestsRepository,
    private readonly closing: RequestClosing,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.events.on(MentorSteppedBack, (tx, event) => this.answerAll(tx, event));
  }

  private async answerAll(tx: Tx, event: MentorSteppedBack): Promise<void> {
    const { memberId, choice, exceptions } = event;
    await this.requireTheirs(tx, memberId, exceptions);
    const chosen = new Map(exceptions.map((one) => [one.requestId.toLowerCase(), one.choice]));
    const now = await databaseNow(tx);
    for (const request of await this.requests.lockAllWaiting(tx, memberId)) {
      if (!isPastDeadline(request, now)) {
        await this.answer(tx, event, request, chosen.get(request.id) ?? choice, now);
      }
    }
  }

  private async answer(
    tx: Tx,
    { memberId, by, because }: MentorSteppedBack,
    request: MentorshipRequest,
    choice: WaitingRequestsChoice | null,
    now: Date,
  ): Promise<void> {
    if (choice === null) return;
    await this.requests.change(tx, request.id, { staysWithMentor: choice === WaitingRequestsChoice.KEEP });
    if (choice === WaitingRequestsChoice.KEEP) return;
    await this.profiles.endSilence(tx, memberId);
    if (choice === WaitingRequestsChoice.REROUTE) {
      await this.jobs.enqueue(tx, goOnTask, { requestId: request.id, because, since: now.toISOString() });
      return;
    }
    const declined = declineRequest(request, { kind: 'NO_TIME' }, now);
    if (declined.refused) throw new Error('a request that waits and cannot be declined');
    await this.closing.close(tx, request, declined, { by, action: 'decline-request' });
  }

  private async requireTheirs(
    tx: Tx,
    mentorId: string,
    exceptions: MentorSteppedBack['exceptions'],
  ): Promise<void> {
    const named = exceptions.map(({ requestId }) => requestId.toLowerCase());
    const theirs = new Set(await this.requests.sentTo(tx, mentorId, named.filter(isId)));
    const unknown = named.findIndex((id) => !theirs.has(id));
    if (unknown === -1) return;
    throw UserError.of('NOT_FOUND', 'There is no such request among those that were sent to you.', {
      hint: 'Take the id from your list of requests.',
      field: ['exceptions', String(unknown), 'requestId'],
    });
  }
}
