import { Database } from '#platform/database';
import { Threads, type NewThread } from '#threads';
import type { TestApplication } from '../application.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from './community.js';

export interface TestThread {
  readonly id: string;
  readonly community: TestCommunity;
  readonly mentee: TestMember;
  readonly mentor: TestMember;
}

/** A thread as a request opens one, of a new mentee and a new mentor unless they are given; nothing is said yet. */
export async function aThread(
  app: TestApplication,
  more: Partial<Pick<TestThread, 'community' | 'mentee' | 'mentor'>> & Pick<NewThread, 'coMentorIds'> = {},
): Promise<TestThread> {
  const { community = await aCommunity(app) } = more;
  const mentee = more.mentee ?? (await aMember(app, community, 'mentee'));
  const mentor = more.mentor ?? (await withMentorRole(community, await aMember(app, community, 'mentor')));
  const { id } = await app.application.nest.get(Database).transaction((tx) =>
    app.application.nest.get(Threads, { strict: false }).open(tx, {
      communityId: community.id,
      topic: 'GENERAL',
      title: 'First steps',
      menteeId: mentee.memberId,
      leadId: mentor.memberId,
      coMentorIds: more.coMentorIds ?? [],
    }),
  );
  return { id, community, mentee, mentor };
}

/** The member, who mentors from now on as far as roles go. */
export async function withMentorRole(community: TestCommunity, member: TestMember): Promise<TestMember> {
  await community.coordinator.api.done(
    'grantRole',
    { memberId: member.memberId, role: 'MENTOR' },
    'member { id }',
  );
  return member;
}

/** Posts through the API. @returns the sequence */
export async function post(author: TestMember, threadId: string, body = 'Hello'): Promise<number> {
  const { message } = await author.api.done<{ message: { sequence: number } }>(
    'postMessage',
    { threadId, body },
    'message { sequence }',
  );
  return message.sequence;
}
