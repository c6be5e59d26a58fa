import { UserErrorCode, type Refusal } from '#domain/refusals';

/** For how many hours after it was posted a message can be edited, by PostgreSQL's clock. Longer, and an answer would no longer fit what it answers. */
export const editWindowHours = 24;

/** Most former texts that are kept of one message; the next edit is refused, so that the history stays whole. */
export const mostRevisions = 50;

/** What the rules need to know of a message; the stored row fits as it is. */
export interface PostedMessage {
  readonly authorId: string;
  readonly postedAt: Date;
  /** Set on a tombstone. */
  readonly deletedAt: Date | null;
}

/** Until when a message can be edited. */
export const editableUntil = ({ postedAt }: Pick<PostedMessage, 'postedAt'>): Date =>
  new Date(postedAt.getTime() + editWindowHours * 3_600_000);

/** Why a message is not a participant's to change in any way; null when it is. NOT_ALLOWED. */
export function whyNotOwn({ authorId }: Pick<PostedMessage, 'authorId'>, memberId: string): Refusal | null {
  if (authorId === memberId) return null;
  return {
    code: UserErrorCode.NOT_ALLOWED,
    message: 'This message was written by somebody else, and only its author can change it.',
    hint: 'If something in it is wrong, answer it and say so.',
    field: ['messageId'],
  };
}

/** Why a participant can change nothing more of a message; null when they can. NOT_ALLOWED, MESSAGE_DELETED. */
export function whyNotChange(message: PostedMessage, memberId: string): Refusal | null {
  const notOwn = whyNotOwn(message, memberId);
  if (notOwn !== null || message.deletedAt === null) return notOwn;
  return {
    code: UserErrorCode.MESSAGE_DELETED,
    message: 'This message was deleted, and its text is gone.',
    hint: 'Write a new message instead.',
    field: ['messageId'],
  };
}

/** Why a participant cannot edit the text of a message; null when they can. As `whyNotChange`, and EDIT_WINDOW_OVER. */
export function whyNotEdit(message: PostedMessage, memberId: string, now: Date): Refusal | null {
  const refused = whyNotChange(message, memberId);
  if (refused !== null || now < editableUntil(message)) return refused;
  return {
    code: UserErrorCode.EDIT_WINDOW_OVER,
    message: `A message can be edited for ${editWindowHours} hours after it was posted, and those are over.`,
    hint: 'Write a new message that puts it right; you can still delete this one.',
    field: ['messageId'],
  };
}

/** @param kept how many former texts of the message are kept. EDIT_LIMIT when there is no room for one more. */
export function checkRevisionRoom(kept: number): Refusal | null {
  if (kept < mostRevisions) return null;
  return {
    code: UserErrorCode.EDIT_LIMIT,
    message: `This message was edited ${mostRevisions} times, as often as one can be.`,
    hint: 'Write a new message that puts it right.',
    field: ['messageId'],
  };
}
