import { Injectable } from '@nestjs/common';
import { communityTextLimits } from '#domain/communities';
import { cleanOptionalText, cleanText } from '#domain/text';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { Community } from '../community.entity.js';
import { MembersRepository } from '../members.repository.js';

export interface UpdateCommunityInput {
  readonly communityId: string;
  /** Absent and null: as it was. */
  readonly name?: string | null;
  /** Absent: as it was. Null and blank: none. */
  readonly summary?: string | null;
}

@Injectable()
export class UpdateCommunity {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Changes what a community says of itself. Its slug, and with it its links, stay. */
  async run(actor: Actor, input: UpdateCommunityInput): Promise<Community> {
    return this.db.transaction(async (tx) => {
      const community = await this.members.lockCoordinated(tx, actor, input.communityId);
      const name = cleanText(input.name ?? community.name, {
        ...communityTextLimits.name,
        label: 'The name',
        field: ['name'],
        singleLine: true,
      });
      if (name.refused) throw new UserError(name.refused);
      const summary = cleanOptionalText(input.summary === undefined ? community.summary : input.summary, {
        ...communityTextLimits.summary,
        label: 'The summary',
        field: ['summary'],
      });
      if (summary.refused) throw new UserError(summary.refused);
      await tx.update(Community, { id: community.id }, { name: name.text, summary: summary.text });
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: community.id,
        action: 'update-community',
        subject: { type: 'Community', id: community.id },
      });
      return tx.findOneByOrFail(Community, { id: community.id });
    });
  }
}
