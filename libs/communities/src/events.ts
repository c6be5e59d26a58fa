import type { MemberRole } from '#domain/communities';

/** Told in the transaction in which somebody becomes a member. */
export class MemberJoined {
  constructor(
    readonly memberId: string,
    readonly communityId: string,
  ) {}
}

/** Told in the transaction in which a coordinator took a role from a member, whose row is locked. */
export class RoleRevoked {
  constructor(
    readonly memberId: string,
    readonly communityId: string,
    readonly role: MemberRole,
  ) {}
}
