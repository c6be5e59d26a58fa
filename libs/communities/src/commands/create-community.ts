import { Injectable } from '@nestjs/common';
import { communityTextLimits, defaultConductText, defaultLadder, MemberRole } from '#domain/communities';
import { checkSlug, cleanOptionalText, cleanText, slugify, uniqueSlug } from '#domain/text';
import { UsersRepository } from '#identity';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Config } from '#platform/config';
import { Database, newId, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { TransactionEvents } from '#platform/events';
import { ClientMutations } from '#platform/idempotency';
import { Community } from '../community.entity.js';
import { ConductText } from '../conduct-text.entity.js';
import { MemberJoined } from '../events.js';
import { Member } from '../member.entity.js';
import { Rung } from '../rung.entity.js';

export interface CreateCommunityInput {
  readonly name: string;
  readonly slug?: string | null;
  readonly summary?: string | null;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class CreateCommunity {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly users: UsersRepository,
    private readonly mutations: ClientMutations,
    private readonly events: TransactionEvents,
    private readonly audit: AuditLog,
  ) {}

  /** Makes a community with the default ladder, conduct text and settings; whoever makes it coordinates it. */
  async run(actor: Actor, input: CreateCommunityInput): Promise<Community> {
    await this.requireCreator(actor);
    const name = cleanText(input.name, {
      ...communityTextLimits.name,
      label: 'The name',
      field: ['name'],
      singleLine: true,
    });
    if (name.refused) throw new UserError(name.refused);
    const summary = cleanOptionalText(input.summary, {
      ...communityTextLimits.summary,
      label: 'The summary',
      field: ['summary'],
    });
    if (summary.refused) throw new UserError(summary.refused);
    const slug = input.slug ?? slugify(name.text);
    throwIfRefused(checkSlug(slug, { field: ['slug'] }));

    return this.db.transaction(async (tx) => {
      const keyed = {
        userId: actor.userId,
        key: input.clientMutationKey,
        operation: 'createCommunity',
        input,
      };
      const id = await this.mutations.once(tx, keyed, async (fresh) => {
        const inserted = await tx.query<unknown[]>(
          `INSERT INTO community (id, slug, name, summary) VALUES ($1, $2, $3, $4)
           ON CONFLICT (slug) DO NOTHING RETURNING id`,
          [fresh, slug, name.text, summary.text],
        );
        if (inserted.length === 0) {
          throw UserError.of('SLUG_TAKEN', `Another community already has the slug “${slug}”.`, {
            hint: `“${await this.freeSlug(tx, slug)}” is free; the name can stay as it is.`,
            field: ['slug'],
          });
        }
        await this.fill(tx, fresh, actor);
      });
      return tx.findOneByOrFail(Community, { id });
    });
  }

  private async fill(tx: Tx, communityId: string, actor: Actor): Promise<void> {
    await tx.insert(ConductText, { id: newId(), communityId, version: 1, body: defaultConductText });
    await tx.insert(
      Rung,
      defaultLadder.map((step, index) => ({ id: newId(), communityId, position: index + 1, ...step })),
    );
    const memberId = newId();
    await tx.insert(Member, {
      id: memberId,
      communityId,
      userId: actor.userId,
      roles: [MemberRole.COORDINATOR],
      acceptedConductVersion: 1,
    });
    await this.events.emit(tx, new MemberJoined(memberId, communityId));
    await this.audit.record(tx, {
      by: actor.userId,
      communityId,
      action: 'create-community',
      subject: { type: 'Community', id: communityId },
    });
  }

  private async freeSlug(tx: Tx, wanted: string): Promise<string> {
    // What a number is put behind may be shortened to make room for it.
    const alike = await tx.query<{ slug: string }[]>(
      'SELECT slug FROM community WHERE starts_with(slug, left($1, 50))',
      [wanted],
    );
    return uniqueSlug(wanted, new Set(alike.map(({ slug }) => slug)));
  }

  private async requireCreator(actor: Actor): Promise<void> {
    const allowed = this.config.communityCreators;
    if (allowed === null) return;
    const user = await this.users.byId(actor.userId);
    if (user !== null && allowed.includes(user.login.toLowerCase())) return;
    throw UserError.of(
      'COMMUNITY_CREATION_RESTRICTED',
      'On this Waymark only certain people create communities.',
      {
        hint: 'Ask the operator of this site to create one for you.',
      },
    );
  }
}
