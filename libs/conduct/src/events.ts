/**
 * Told in the transaction of a block, with both members' rows locked: what the
 * two had waiting or running between them is ended here.
 */
export class MemberBlocked {
  constructor(
    readonly communityId: string,
    readonly blockerId: string,
    readonly blockedId: string,
  ) {}
}
