import { Injectable } from '@nestjs/common';
import { communityTextLimits } from '#domain/communities';
import { cleanText } from '#domain/text';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, newId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { Community } from '../community.entity.js';
import { ConductText } from '../conduct-text.entity.js';
import { Member } from '../member.entity.js';
import { MembersRepository } from '../members.repository.js';

export interface PublishConductTextInput {
  readonly communityId: string;
  readonly body: string;
  /** The version that the coordinator started from. */
  readonly replacesVersion: number;
}

@Injectable()
export class PublishConductText {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Publishes a new version, which every member is asked to accept before their next
   * change; whoever publishes it accepts it thereby. The text that is current already
   * asks nobody, which makes a retry safe.
   *
   * @throws UserError CONDUCT_OUTDATED when another version was published meanwhile.
   */
  async run(actor: Actor, input: PublishConductTextInput): Promise<Community> {
    const body = cleanText(input.body, {
      ...communityTextLimits.conduct,
      label: 'The conduct text',
      field: ['body'],
    });
    if (body.refused) throw new UserError(body.refused);
    return this.db.transaction(async (tx) => {
      const community = await this.members.lockCoordinated(tx, actor, input.communityId);
      const current = await tx.findOneByOrFail(ConductText, {
        communityId: community.id,
        version: community.conductVersion,
      });
      if (current.body === body.text) return community;
      if (input.replacesVersion !== current.version) {
        throw UserError.of(
          'CONDUCT_OUTDATED',
          `The current conduct text is version ${current.version}, not ${input.replacesVersion}.`,
          {
            hint: 'Somebody may have changed it meanwhile: read the current one, and put your changes into that.',
            field: ['replacesVersion'],
          },
        );
      }
      await this.publish(tx, actor, community.id, { version: current.version + 1, body: body.text });
      return tx.findOneByOrFail(Community, { id: community.id });
    });
  }

  private async publish(
    tx: Tx,
    actor: Actor,
    communityId: string,
    text: { readonly version: number; readonly body: string },
  ): Promise<void> {
    const id = newId();
    await tx.insert(ConductText, { id, communityId, ...text });
    await tx.update(Community, { id: communityId }, { conductVersion: text.version });
    await tx.update(Member, { communityId, userId: actor.userId }, { acceptedConductVersion: text.version });
    await this.audit.record(tx, {
      by: actor.userId,
      communityId,
      action: 'publish-conduct-text',
      subject: { type: 'ConductText', id },
      facts: { version: text.version },
    });
  }
}
