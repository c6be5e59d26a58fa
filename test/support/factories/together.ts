import type { TestApplication } from '../application.js';
import type { TestMember } from './community.js';
import { aMentor } from './mentor.js';
import type { TestMentorship } from './request.js';

type Led = Pick<TestMentorship, 'mentorshipId' | 'mentor' | 'community' | 'threadId'>;

/** The lead asks a mentor to guide beside them. @returns the invitation's id */
export async function inviteCoMentor(led: Led, invited: TestMember): Promise<string> {
  const { invitation } = await led.mentor.api.done<{ invitation: { id: string } }>(
    'inviteCoMentor',
    { mentorshipId: led.mentorshipId, memberId: invited.memberId, note: 'You know asyncio well.' },
    'invitation { id }',
  );
  return invitation.id;
}

/** The lead asks a mentor into the mentorship's first thread alone. @returns the invitation's id */
export async function referThread(led: Led, invited: TestMember): Promise<string> {
  const { invitation } = await led.mentor.api.done<{ invitation: { id: string } }>(
    'referThread',
    { threadId: led.threadId, memberId: invited.memberId, note: 'You know this better.' },
    'invitation { id }',
  );
  return invitation.id;
}

export const accept = (invited: TestMember, invitationId: string) =>
  invited.api.done('acceptMentorInvitation', { invitationId }, 'invitation { id }');

/** A mentor beside the lead, a new one unless given. */
export async function aCoMentor(app: TestApplication, led: Led, mentor?: TestMember): Promise<TestMember> {
  const beside = mentor ?? (await aMentor(app, led.community, { name: 'beside' }));
  await accept(beside, await inviteCoMentor(led, beside));
  return beside;
}

/** A guest of the mentorship's first thread, a new mentor unless given. */
export async function aGuest(app: TestApplication, led: Led, mentor?: TestMember): Promise<TestMember> {
  const guest = mentor ?? (await aMentor(app, led.community, { name: 'guest' }));
  await accept(guest, await referThread(led, guest));
  return guest;
}

/** The lead offers the mentorship, with its first thread, and leaves unless said otherwise. @returns the hand-over's id */
export async function offerHandOver(
  led: Led,
  next: TestMember,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { handOver } = await led.mentor.api.done<{ handOver: { id: string } }>(
    'offerHandOver',
    {
      mentorshipId: led.mentorshipId,
      toMemberId: next.memberId,
      note: 'They are **nearly** there.',
      threadIds: [led.threadId],
      leave: true,
      ...more,
    },
    'handOver { id }',
  );
  return handOver.id;
}
