import { Injectable } from '@nestjs/common';
import { expireRequest, type NewcomerStanding } from '#domain/mentorships';
import type { ActingMember } from '#communities';
import { RequestGates } from '#matching';
import { databaseNow, isId, type Tx } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { ProfilesRepository } from '#profiles';
import { RequestClosing } from './request-closing.js';
import { RequestLocking } from './request-locking.js';
import { RequestsRepository } from './requests.repository.js';
import { Silences } from './silences.js';

@Injectable()
export class RequestGateway {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly requests: RequestsRepository,
    private readonly closing: RequestClosing,
    private readonly locking: RequestLocking,
    private readonly gates: RequestGates,
    private readonly silences: Silences,
  ) {}

  /**
   * Whether a newcomer may ask a mentor now (null: the open queue). Locks the profiles of both,
   * which own the mentor's places and the newcomer's number of requests.
   *
   * @returns what waits from the newcomer
   * @throws UserError with every refusal of matching's gates, NOT_FOUND for an unknown mentor among them
   */
  async pass(tx: Tx, newcomer: ActingMember, mentorId: string | null): Promise<NewcomerStanding> {
    const newcomerId = newcomer.id;
    if (mentorId === null || isId(mentorId)) await this.lockAndMakeRoom(tx, newcomerId, mentorId);
    else await this.profiles.lock(tx, newcomerId);
    if (mentorId !== null) {
      const refusals = await this.gates.refusals(tx, { newcomerId, mentorId }, await databaseNow(tx));
      throwIfRefused(refusals.map((refusal) => ({ ...refusal, field: ['mentorId'] })));
    }
    return this.requests.standingOf(tx, newcomerId);
  }

  /** A request that is past its deadline makes room for the next, whether or not the task that tidies up has run. */
  private async lockAndMakeRoom(tx: Tx, newcomerId: string, mentorId: string | null): Promise<void> {
    const profileIds = mentorId === null ? [newcomerId] : [newcomerId, mentorId];
    const seen = await this.requests.findWaiting(tx, newcomerId, mentorId);
    if (seen === null) {
      await this.profiles.lockMany(tx, profileIds);
      return;
    }
    const waiting = await this.locking.lock(tx, seen, profileIds);
    const expired = expireRequest(waiting, await databaseNow(tx));
    if (expired === null) return;
    await this.closing.close(tx, waiting, expired, { by: null, action: 'expire-request' });
    if (mentorId !== null) await this.silences.count(tx, mentorId, waiting);
  }
}
