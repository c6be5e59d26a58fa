import { Injectable } from '@nestjs/common';
import { MailKind } from '#domain/mail';
import { Community, Member } from '#communities';
import { AuditLog } from '#platform/audit';
import { Database } from '#platform/database';
import { PreferencesRepository } from '../preferences.repository.js';
import { UnsubscribeTokens } from '../unsubscribe-tokens.js';

/** What a link in a mail is about, for the page behind it. */
export interface Unsubscription {
  readonly kind: MailKind | 'ALL';
  readonly community: string;
}

/** Turns mail off for who holds a link from one of the mails, without signing in. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly db: Database,
    private readonly tokens: UnsubscribeTokens,
    private readonly preferences: PreferencesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** What the link would turn off; null for a link that is none of ours, or whose member is gone. */
  async look(token: string): Promise<Unsubscription | null> {
    const wanted = this.tokens.read(token);
    const member = wanted && (await this.db.reader.findOneBy(Member, { id: wanted.memberId }));
    if (wanted === null || member === null) return null;
    const { name } = await this.db.reader.findOneByOrFail(Community, { id: member.communityId });
    return { kind: wanted.kind, community: name };
  }

  /** Turns it off; doing it twice is the same as once. @returns as `look` */
  async run(token: string): Promise<Unsubscription | null> {
    const wanted = this.tokens.read(token);
    const found = await this.look(token);
    if (wanted === null || found === null) return null;
    const { memberId, kind } = wanted;
    await this.db.transaction(async (tx) => {
      await this.preferences.save(tx, memberId, kind === 'ALL' ? Object.values(MailKind) : [kind], 'NEVER');
      await this.audit.record(tx, {
        by: null,
        action: 'unsubscribe',
        subject: { type: 'Member', id: memberId },
        facts: { kind },
      });
    });
    return found;
  }
}
