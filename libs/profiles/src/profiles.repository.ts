import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { type LoadChange, loadAfter } from '#domain/mentorships';
import { Database, type Tx } from '#platform/database';
import { loadOf } from './profile-facts.js';
import { Profile } from './profile.entity.js';

/** What a member may change of their profile; load and answers have methods of their own. */
export type ProfileChanges = Partial<
  Omit<
    Profile,
    | 'memberId'
    | 'member'
    | 'activeMentorships'
    | 'waitingRequests'
    | 'answeredWithin72h'
    | 'answerable'
    | 'silentRequests'
    | 'lastSilenceAt'
    | 'lastNewMenteeAt'
    | 'updatedAt'
  >
>;

@Injectable()
export class ProfilesRepository {
  constructor(private readonly db: Database) {}

  byMemberIds(memberIds: readonly string[]): Promise<Profile[]> {
    return this.db.reader.findBy(Profile, { memberId: In([...memberIds]) });
  }

  /** The empty profile that every member has from the start; it says UTC until they say otherwise. */
  async create(tx: Tx, memberId: string): Promise<void> {
    await tx.insert(Profile, { memberId });
  }

  /** Locks a profile until the transaction ends: capacity, load and pauses are decided under this lock. */
  lock(tx: Tx, memberId: string): Promise<Profile> {
    return tx.findOneOrFail(Profile, { where: { memberId }, lock: { mode: 'for_no_key_update' } });
  }

  /** Locks several, in the order of their ids, so that two transactions never wait for each other in a ring. */
  lockMany(tx: Tx, memberIds: readonly string[]): Promise<Profile[]> {
    return tx.find(Profile, {
      where: { memberId: In([...memberIds]) },
      order: { memberId: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Writes what differs into a profile that the transaction has locked. */
  async change(tx: Tx, profile: Profile, changes: ProfileChanges): Promise<void> {
    await tx.update(
      Profile,
      { memberId: profile.memberId },
      {
        ...changes,
        updatedAt: () => 'clock_timestamp()',
      },
    );
  }

  /**
   * Adds one step to a mentor's load. Nothing else writes these columns.
   *
   * @param more `newMentee`: the step begins a mentorship, which the order of matches looks at
   * @throws RangeError when a count would fall below 0, which rolls the transaction back
   */
  async changeLoad(
    tx: Tx,
    memberId: string,
    change: LoadChange,
    more: { readonly newMentee?: boolean } = {},
  ): Promise<void> {
    const load = loadOf(await this.lock(tx, memberId));
    if (load === null)
      throw new RangeError(`the member ${memberId} has no load: they never offered mentoring`);
    const { activeMentorships, waitingRequests } = loadAfter(load, change);
    await tx.update(
      Profile,
      { memberId },
      {
        activeMentorships,
        waitingRequests,
        ...(more.newMentee && { lastNewMenteeAt: () => 'clock_timestamp()' }),
      },
    );
  }

  /** Counts one request that a mentor answered, or let 72 hours pass over. */
  async countAnswer(tx: Tx, memberId: string, { within72h }: { readonly within72h: boolean }): Promise<void> {
    await tx.update(
      Profile,
      { memberId },
      {
        answerable: () => 'answerable + 1',
        ...(within72h && { answeredWithin72h: () => 'answered_within72h + 1' }),
      },
    );
  }

  /** Writes down that one more request passed a mentor by in silence. */
  async countSilence(
    tx: Tx,
    memberId: string,
    silence: Pick<Profile, 'silentRequests' | 'lastSilenceAt'>,
  ): Promise<void> {
    await tx.update(Profile, { memberId }, silence);
  }

  /** A mentor, whose profile is locked, has answered: the count of silent requests begins anew. */
  async endSilence(tx: Tx, memberId: string): Promise<void> {
    await tx.update(Profile, { memberId, silentRequests: MoreThan(0) }, { silentRequests: 0 });
  }
}
