import { threadTextLimits } from '#domain/threads';

/** What a sender is told of a reply that was not posted. */
export interface InboundRefusal {
  /** What happened, one or two sentences. */
  readonly message: string;
  /** The next step that would help. */
  readonly hint: string;
}

const most = threadTextLimits.body.max.toLocaleString('en');

/** By outcome. None of them tells anything of the conversation or of the people in it. */
export const inboundRefusals = {
  UNKNOWN_ADDRESS: {
    message: 'The address to which you wrote belongs to no conversation.',
    hint: 'Reply to the mail that you got from us without changing its address, or write in the browser.',
  },
  NOT_YOUR_ADDRESS: {
    message:
      'It came from another address than the one that we know you by, so we cannot be sure that it is from you.',
    hint: 'Send it again from the address to which our mail came. If your address has changed, make it your primary one at GitHub and sign in once more.',
  },
  REVOKED_ADDRESS: {
    message: 'The address to which you wrote was given up, so replies to it no longer arrive.',
    hint: 'Reply to a newer mail about the same conversation, or write in the browser.',
  },
  EMPTY: {
    message: 'We found no words of your own in it, only a quotation, a signature or files.',
    hint: 'Write above what your mail program quotes, as plain text, and send it again.',
  },
  TOO_LONG: {
    message: `It is longer than a message can be, which is ${most} characters.`,
    hint: 'Send it in several parts, or put the long piece where others can open it and send the link.',
  },
  UNREADABLE: {
    message: 'We could not make out its text: it is built in a way that we cannot read.',
    hint: 'Send it again as plain text, or write in the browser.',
  },
} as const satisfies Record<string, InboundRefusal>;

export type InboundRefusalCode = keyof typeof inboundRefusals;
