import { Injectable } from '@nestjs/common';
import { MemberRole } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, isId, newId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { TransactionEvents } from '#platform/events';
import { ClientMutations } from '#platform/idempotency';
import { LiveEvents, LiveTopic } from '#platform/live';
import { Community } from '../community.entity.js';
import { MemberJoined } from '../events.js';
import { Member } from '../member.entity.js';

export interface JoinCommunityInput {
  readonly communityId: string;
  readonly acceptedConductVersion: number;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class JoinCommunity {
  constructor(
    private readonly db: Database,
    private readonly mutations: ClientMutations,
    private readonly events: TransactionEvents,
    private readonly audit: AuditLog,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Accepts the current conduct text: whoever is no member yet becomes one, as
   * newcomer; whoever is one renews their acceptance. Doing it twice is the same as once.
   *
   * @throws UserError CONDUCT_OUTDATED when the accepted version is not the current one.
   */
  async run(actor: Actor, input: JoinCommunityInput): Promise<Member> {
    return this.db.transaction(async (tx) => {
      // Locked, so that no new version of the conduct text slips in between.
      const community = isId(input.communityId)
        ? await tx.findOne(Community, {
            where: { id: input.communityId },
            lock: { mode: 'pessimistic_read' },
          })
        : null;
      if (community === null) {
        throw UserError.of('NOT_FOUND', 'There is no such community.', {
          hint: 'Look at the list of communities; it may have moved.',
          field: ['communityId'],
        });
      }
      const keyed = { userId: actor.userId, key: input.clientMutationKey, operation: 'joinCommunity', input };
      await this.mutations.once(tx, keyed, () =>
        this.accept(tx, actor, community, input.acceptedConductVersion),
      );
      return tx.findOneByOrFail(Member, { communityId: community.id, userId: actor.userId });
    });
  }

  private async accept(tx: Tx, actor: Actor, community: Community, version: number): Promise<void> {
    if (version !== community.conductVersion) {
      throw UserError.of('CONDUCT_OUTDATED', 'This is not the current version of the conduct text.', {
        hint: `Read version ${community.conductVersion} and accept that one.`,
        field: ['acceptedConductVersion'],
      });
    }
    const [row] = await tx.query<{ id: string; joined: boolean }[]>(
      `INSERT INTO member (id, community_id, user_id, roles, accepted_conduct_version)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (community_id, user_id) DO UPDATE SET accepted_conduct_version = EXCLUDED.accepted_conduct_version
       RETURNING id, (xmax = 0) AS joined`,
      [newId(), community.id, actor.userId, [MemberRole.NEWCOMER], version],
    );
    if (row === undefined) throw new Error('an upsert answered without a row');
    if (row.joined) await this.events.emit(tx, new MemberJoined(row.id, community.id));
    else await this.live.publish(tx, LiveTopic.INBOX, [actor.userId]); // they can act again
    await this.audit.record(tx, {
      by: actor.userId,
      communityId: community.id,
      action: row.joined ? 'join-community' : 'accept-conduct',
      subject: { type: 'Member', id: row.id },
      facts: { conductVersion: version },
    });
  }
}
