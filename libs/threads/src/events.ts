/** Told in the transaction in which somebody posts, with the thread's row locked. */
export class MessagePosted {
  constructor(
    readonly threadId: string,
    readonly messageId: string,
    readonly authorId: string,
    /** Place in its thread, from 1; 1 is the thread's first message. */
    readonly sequence: number,
  ) {}
}
