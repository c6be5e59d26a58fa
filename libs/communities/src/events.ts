/** Told in the transaction in which somebody becomes a member. */
export class MemberJoined {
  constructor(
    readonly memberId: string,
    readonly communityId: string,
  ) {}
}
