import { Injectable } from '@nestjs/common';
import { communityTextLimits } from '#domain/communities';
import { type Refusal, UserErrorCode } from '#domain/refusals';
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
  /** The texts as the coordinator started from them; what is absent does not matter. */
  readonly replaces?: { readonly name?: string | null; readonly summary?: string | null } | null;
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
      const other = changedMeanwhile(community, input.replaces ?? {});
      if (other) throw new UserError(other);
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

/** Refuses where a text is not any more as it was read. An empty summary is none. */
function changedMeanwhile(
  { name, summary }: Community,
  replaces: NonNullable<UpdateCommunityInput['replaces']>,
): Refusal | null {
  const sameName = (replaces.name ?? name) === name;
  const sameSummary = replaces.summary === undefined || (replaces.summary ?? '') === (summary ?? '');
  if (sameName && sameSummary) return null;
  return {
    code: UserErrorCode.CHANGED_MEANWHILE,
    message: 'Somebody else changed what this community says of itself meanwhile.',
    hint: 'Nothing was overwritten. Look at it as it is now, and save yours once more if you still want it.',
    field: ['replaces', sameName ? 'summary' : 'name'],
  };
}
