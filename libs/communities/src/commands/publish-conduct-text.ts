import { Injectable } from '@nestjs/common';
import { communityTextLimits } from '#domain/communities';
import { cleanText } from '#domain/text';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { LiveEvents, LiveTopic } from '#platform/live';
import { Community } from '../community.entity.js';
import { ConductText } from '../conduct-text.entity.js';
import { Member } from '../member.entity.js';
import { MembersRepository } from '../members.repository.js';

export interface PublishConductTextInput {
  readonly communityId: string;
  readonly body: string;
  /** The version that the coordinator started from. */
  readonly replacesVersion: number;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class PublishConductText {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mutations: ClientMutations,
    private readonly audit: AuditLog,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Publishes a new version, which every member is asked to accept before their next
   * change; whoever publishes it accepts it thereby. The text that is current already
   * asks nobody.
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
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'publishConductText',
        input,
      };
      await this.mutations.once(tx, keyed, (fresh) =>
        this.replace(tx, actor, community, { id: fresh, body: body.text, replaces: input.replacesVersion }),
      );
      return tx.findOneByOrFail(Community, { id: community.id });
    });
  }

  private async replace(
    tx: Tx,
    actor: Actor,
    { id: communityId, conductVersion: version }: Community,
    { id, body, replaces }: { readonly id: string; readonly body: string; readonly replaces: number },
  ): Promise<void> {
    const current = await tx.findOneByOrFail(ConductText, { communityId, version });
    if (current.body === body) return;
    if (replaces !== version) {
      throw UserError.of(
        'CONDUCT_OUTDATED',
        `The current conduct text is version ${version}, not ${replaces}.`,
        {
          hint: 'Somebody may have changed it meanwhile: read the current one, and put your changes into that.',
          field: ['replacesVersion'],
        },
      );
    }
    await this.publish(tx, actor, communityId, { id, version: version + 1, body });
  }

  private async publish(
    tx: Tx,
    actor: Actor,
    communityId: string,
    text: { readonly id: string; readonly version: number; readonly body: string },
  ): Promise<void> {
    await tx.insert(ConductText, { communityId, ...text });
    await tx.update(Community, { id: communityId }, { conductVersion: text.version });
    await tx.update(Member, { communityId, userId: actor.userId }, { acceptedConductVersion: text.version });
    await this.audit.record(tx, {
      by: actor.userId,
      communityId,
      action: 'publish-conduct-text',
      subject: { type: 'ConductText', id: text.id },
      facts: { version: text.version },
    });
    await this.tellMembers(tx, communityId);
  }

  /** Until they accept it they cannot act, and so nothing waits for them here. */
  private async tellMembers(tx: Tx, communityId: string): Promise<void> {
    const members = await tx.find(Member, { select: { userId: true }, where: { communityId } });
    await this.live.publish(
      tx,
      LiveTopic.INBOX,
      members.map(({ userId }) => userId),
    );
  }
}
