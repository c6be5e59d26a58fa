import { UserErrorCode, type Outcome } from '#domain/refusals';
import { MemberRole } from './member-role.js';

const everyRole = Object.values(MemberRole);

/** The roles with one more, each once and in the same order everywhere. */
export function withRole(roles: readonly MemberRole[], role: MemberRole): MemberRole[] {
  return everyRole.filter((each) => each === role || roles.includes(each));
}

/**
 * Takes a role from a member. Refused with LAST_COORDINATOR when nobody else would run the programme.
 *
 * @param otherCoordinators how many other members coordinate, suspended ones not counted
 */
export function revokeRole(
  roles: readonly MemberRole[],
  role: MemberRole,
  otherCoordinators: number,
): Outcome<{ readonly roles: readonly MemberRole[] }> {
  const last = role === MemberRole.COORDINATOR && roles.includes(role) && otherCoordinators === 0;
  if (!last) return { roles: everyRole.filter((each) => each !== role && roles.includes(each)) };
  return {
    refused: {
      code: UserErrorCode.LAST_COORDINATOR,
      message: 'This is the community’s only coordinator, and somebody has to run the programme.',
      hint: 'Make another member a coordinator first; then this works.',
      field: ['role'],
    },
  };
}
