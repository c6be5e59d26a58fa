import { Injectable } from '@nestjs/common';
import type { MailFrequency, MailKind } from '#domain/mail';
import { Member, MembersRepository } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { MailItemsRepository } from '../mail-items.repository.js';
import { PreferencesRepository } from '../preferences.repository.js';

export interface SetMailPreferenceInput {
  readonly communityId: string;
  readonly kind: MailKind;
  readonly frequency: MailFrequency;
}

@Injectable()
export class SetMailPreference {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly preferences: PreferencesRepository,
    private readonly items: MailItemsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Says how often mail of a kind is wanted; what waits to be mailed goes by it too.
   *
   * @throws UserError NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async run(actor: Actor, { communityId, kind, frequency }: SetMailPreferenceInput): Promise<Member> {
    return this.db.transaction(async (tx) => {
      const { id } = await this.members.acting(tx, actor, communityId);
      await this.preferences.save(tx, id, [kind], frequency);
      await this.items.lookAgain(tx, id);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId,
        action: 'set-mail-preference',
        subject: { type: 'Member', id },
        facts: { kind, frequency },
      });
      return tx.findOneByOrFail(Member, { id });
    });
  }
}
