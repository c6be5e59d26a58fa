import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mostSavedReplies } from '#domain/saved-replies';
import { MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { requireMentor } from '#profiles';
import { SavedReply } from './saved-reply.entity.js';

export type SavedReplyTexts = Pick<SavedReply, 'title' | 'body'>;

@Injectable()
export class SavedRepliesRepository {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
  ) {}

  /** What several members have saved, by title. */
  ofMembers(memberIds: readonly string[]): Promise<SavedReply[]> {
    return this.db.reader.find(SavedReply, {
      where: { memberId: In([...memberIds]) },
      order: { title: 'ASC', id: 'ASC' },
    });
  }

  /** The id must be of a saved reply. */
  byId(tx: Tx, id: string): Promise<SavedReply> {
    return tx.findOneByOrFail(SavedReply, { id });
  }

  /**
   * The member under whose locked row their replies are counted.
   *
   * @throws UserError NOT_FOUND, NOT_A_MENTOR, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async lockOwner(tx: Tx, actor: Actor, communityId: string): Promise<string> {
    await this.members.lockOwn(tx, actor, communityId);
    const member = await this.members.acting(tx, actor, communityId);
    requireMentor(member);
    return member.id;
  }

  /**
   * Locks one of the actor's own.
   *
   * @throws UserError NOT_FOUND for any other, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async lockOwn(tx: Tx, actor: Actor, savedReplyId: string): Promise<SavedReply> {
    const [own] = isId(savedReplyId)
      ? await tx.query<{ communityId: string }[]>(
          `SELECT member.community_id AS "communityId" FROM saved_reply
             JOIN member ON member.id = saved_reply.member_id AND member.user_id = $2
            WHERE saved_reply.id = $1`,
          [savedReplyId, actor.userId],
        )
      : [];
    if (own === undefined) throw noSuchReply();
    await this.members.acting(tx, actor, own.communityId);
    const locked = await tx.findOne(SavedReply, {
      where: { id: savedReplyId },
      lock: { mode: 'for_no_key_update' },
    });
    if (locked === null) throw noSuchReply();
    return locked;
  }

  /** @throws UserError SAVED_REPLY_LIMIT; the owner's row must be locked. */
  async insert(tx: Tx, reply: SavedReplyTexts & Pick<SavedReply, 'id' | 'memberId'>): Promise<void> {
    if ((await tx.countBy(SavedReply, { memberId: reply.memberId })) >= mostSavedReplies) {
      throw UserError.of(
        'SAVED_REPLY_LIMIT',
        `You have ${mostSavedReplies} saved replies, as many as one may have.`,
        { hint: 'Delete one that you no longer use.' },
      );
    }
    await tx.insert(SavedReply, reply);
  }

  async save(tx: Tx, id: string, texts: SavedReplyTexts): Promise<void> {
    await tx.update(SavedReply, { id }, texts);
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.delete(SavedReply, { id });
  }
}

const noSuchReply = () =>
  UserError.of('NOT_FOUND', 'You have no such saved reply.', {
    hint: 'Take the id from the list of your saved replies.',
    field: ['savedReplyId'],
  });
