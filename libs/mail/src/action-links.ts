import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import type { MailActionKind } from './actions/mail-action.entity.js';
import { MailActionsRepository } from './actions/mail-actions.repository.js';

/** Where a request can be answered straight from mail: absolute addresses of pages that ask once more. */
export interface RequestLinks {
  readonly accept: string;
  readonly decline: string;
}

@Injectable()
export class ActionLinks {
  constructor(
    private readonly config: Config,
    private readonly actions: MailActionsRepository,
  ) {}

  /** For the mentor who was asked or holds it; null when there is nothing for them to answer. */
  async forRequest(tx: Tx, memberId: string, requestId: string): Promise<RequestLinks | null> {
    const waiting = await tx.query<unknown[]>(
      `SELECT 1 FROM mentorship_request
        WHERE id = $1 AND status = 'SUBMITTED' AND expires_at > clock_timestamp()
          AND (mentor_id = $2 OR (claimed_by_id = $2 AND claimed_until > clock_timestamp()))`,
      [requestId, memberId],
    );
    if (waiting.length === 0) return null;
    return {
      accept: await this.link(tx, memberId, 'ACCEPT_REQUEST', requestId),
      decline: await this.link(tx, memberId, 'DECLINE_REQUEST', requestId),
    };
  }

  /**
   * To say that nothing needs an answer, for those whose turn it is; null for everybody else. It holds
   * for what has been written by now: who gets it has to be told of all that.
   */
  async forTurn(tx: Tx, memberId: string, threadId: string): Promise<string | null> {
    const [turn] = await tx.query<{ sequence: number }[]>(
      `SELECT thread.last_sequence AS sequence FROM thread
         JOIN thread_participant own ON own.thread_id = thread.id AND own.member_id = $2
         JOIN thread_participant awaited
           ON awaited.thread_id = thread.id AND awaited.member_id = thread.awaiting_id AND awaited.side = own.side
        WHERE thread.id = $1 AND thread.awaiting_since IS NOT NULL AND thread.closed_at IS NULL`,
      [threadId, memberId],
    );
    return turn === undefined ? null : this.link(tx, memberId, 'HAND_BACK_TURN', threadId, turn.sequence);
  }

  /** To confirm what somebody else claims to have reached; null when it does not wait for that. */
  async forMilestone(tx: Tx, memberId: string, milestoneId: string): Promise<string | null> {
    const claimed = await tx.query<unknown[]>(
      `SELECT 1 FROM milestone WHERE id = $1 AND status = 'CLAIMED' AND member_id <> $2`,
      [milestoneId, memberId],
    );
    return claimed.length === 0 ? null : this.link(tx, memberId, 'CONFIRM_MILESTONE', milestoneId);
  }

  private async link(
    tx: Tx,
    memberId: string,
    kind: MailActionKind,
    subjectId: string,
    sequence: number | null = null,
  ): Promise<string> {
    const token = await this.actions.make(tx, memberId, kind, subjectId, sequence);
    return `${this.config.publicUrl}/mail/act?t=${token}`;
  }
}
