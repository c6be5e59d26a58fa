import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MemberJoined } from '#communities';
import { TransactionEvents } from '#platform/events';
import { ProfilesRepository } from './profiles.repository.js';

/** Gives everybody who joins a profile, in the same transaction: later rooms rely on its row being there to lock. */
@Injectable()
export class ProfileOfNewMember implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly profiles: ProfilesRepository,
  ) {}

  onModuleInit(): void {
    this.events.on(MemberJoined, (tx, { memberId }) => this.profiles.create(tx, memberId));
  }
}
