import type { TestApplication } from '../application.js';
import { aCommunity, type TestCommunity, type TestMember } from './community.js';
import { aMentor, aNewcomer } from './mentor.js';

export interface TestRequest {
  readonly id: string;
  readonly threadId: string;
  readonly community: TestCommunity;
  readonly newcomer: TestMember;
}

export interface TestMentorship extends TestRequest {
  readonly mentorshipId: string;
  readonly mentor: TestMember;
}

/** Asks a mentor, or the open queue for null. */
export async function aRequest(
  community: TestCommunity,
  newcomer: TestMember,
  mentor: TestMember | null,
  more: Record<string, unknown> = {},
): Promise<TestRequest> {
  const { request } = await newcomer.api.done<{ request: { id: string; thread: { id: string } } }>(
    'submitRequest',
    {
      communityId: community.id,
      introduction: 'Hello, I would like to write my first patch.',
      ...(mentor && { mentorId: mentor.memberId }),
      ...more,
    },
    'request { id thread { id } }',
  );
  return { id: request.id, threadId: request.thread.id, community, newcomer };
}

/** A live mentorship of a new newcomer and, unless one is given, a new mentor. */
export async function aMentorship(
  app: TestApplication,
  more: { community?: TestCommunity; newcomer?: TestMember; mentor?: TestMember } = {},
): Promise<TestMentorship> {
  const community = more.community ?? (await aCommunity(app));
  const mentor = more.mentor ?? (await aMentor(app, community));
  const request = await aRequest(community, more.newcomer ?? (await aNewcomer(app, community)), mentor);
  const { mentorship } = await mentor.api.done<{ mentorship: { id: string } }>(
    'acceptRequest',
    { requestId: request.id },
    'mentorship { id }',
  );
  return { ...request, mentor, mentorshipId: mentorship.id };
}

/** Moves a waiting request's deadline into the past, by the database's clock, as if its days had gone by. */
export async function passDeadline(app: TestApplication, requestId: string): Promise<void> {
  await app.sql.query(
    `UPDATE mentorship_request
        SET submitted_at = submitted_at - interval '8 days', expires_at = clock_timestamp() - interval '1 second'
      WHERE id = $1 AND status = 'SUBMITTED'`,
    [requestId],
  );
}

/** As if a request had been sent nine days ago, by the database's clock, longer than a community lets anybody wait; its deadline lies ahead. */
export async function waitTooLong(app: TestApplication, requestId: string): Promise<void> {
  await app.sql.query(
    `UPDATE mentorship_request SET submitted_at = submitted_at - interval '9 days' WHERE id = $1`,
    [requestId],
  );
}

/** Moves the end of a mentor's hold into the past, by the database's clock; the request is not returned yet. */
export async function endHold(app: TestApplication, requestId: string): Promise<void> {
  await app.sql.query(
    `UPDATE mentorship_request SET claimed_until = clock_timestamp() - interval '1 second'
      WHERE id = $1 AND claimed_by_id IS NOT NULL`,
    [requestId],
  );
}

/** Lets a newcomer decide for themselves what becomes of a request that nobody answers. */
export async function withoutConsent(app: TestApplication, newcomer: TestMember): Promise<void> {
  await app.sql.query('UPDATE profile SET reroute_consent = false WHERE member_id = $1', [newcomer.memberId]);
}
