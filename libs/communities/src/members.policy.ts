import { UserErrorCode, type Refusal } from '#domain/refusals';
import type { Community } from './community.entity.js';
import type { Member } from './member.entity.js';

/** Why a member can read in their community but do nothing there; null when they can act. */
export function cannotAct(
  member: Pick<Member, 'suspendedAt' | 'acceptedConductVersion'>,
  community: Pick<Community, 'conductVersion'>,
): Refusal | null {
  if (member.suspendedAt !== null) {
    return {
      code: UserErrorCode.MEMBER_SUSPENDED,
      message: 'Your membership of this community is suspended, so nothing was changed.',
      hint: 'The coordinators of the community can tell you more.',
    };
  }
  if (member.acceptedConductVersion < community.conductVersion) {
    return {
      code: UserErrorCode.CONDUCT_OUTDATED,
      message: 'The conduct text of this community has changed since you accepted it.',
      hint: 'Read the new version and accept it by joining again; then this works.',
    };
  }
  return null;
}
