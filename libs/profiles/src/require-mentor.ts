import { MemberRole } from '#domain/communities';
import { type ActingMember, hasRole } from '#communities';
import { UserError } from '#platform/errors';

/** @throws UserError NOT_A_MENTOR for who does not mentor here. */
export function requireMentor(member: ActingMember): void {
  if (hasRole(member, MemberRole.MENTOR)) return;
  throw UserError.of('NOT_A_MENTOR', 'You are not a mentor in this community yet.', {
    hint: 'Offer mentoring first; naming one area and how many mentees you have room for is enough.',
  });
}
