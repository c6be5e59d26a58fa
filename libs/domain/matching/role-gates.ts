import { UserErrorCode, type Refusal } from '#domain/refusals';

/** Which of the two is what they would have to be. */
export interface PairRoles {
  /** Whether the one who asks has the role of a newcomer. */
  readonly asksAsNewcomer: boolean;
  /** Whether the one who is asked is a mentor, and has said for how many. */
  readonly asksMentor: boolean;
}

/** Why the roles of two members keep one from asking the other; empty when they do not. */
export function roleRefusals({ asksAsNewcomer, asksMentor }: PairRoles): Refusal[] {
  const refusals: Refusal[] = [];
  if (!asksAsNewcomer) {
    refusals.push({
      code: UserErrorCode.NOT_A_NEWCOMER,
      message: 'Requests are made by newcomers, and you are not one in this community.',
      hint: 'A coordinator can give you the role of a newcomer.',
    });
  }
  if (!asksMentor) {
    refusals.push({
      code: UserErrorCode.NOT_A_MENTOR,
      message: 'This member is not a mentor.',
      hint: 'Pick one of your matches, or ask all mentors at once through the open queue.',
    });
  }
  return refusals;
}
