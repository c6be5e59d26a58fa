/** One mail's content, rendered as text and as HTML from the same. Texts are plain, unless they say otherwise. */
export interface MailDocument {
  readonly blocks: readonly MailBlock[];
  /** Why one gets it, and how to get less. */
  readonly footer: readonly (Paragraph | Action)[];
}

export interface Paragraph {
  readonly kind: 'PARAGRAPH';
  readonly text: string;
}

export interface Heading {
  readonly kind: 'HEADING';
  readonly text: string;
}

/** What somebody wrote in a conversation. */
export interface QuotedMessage {
  readonly kind: 'MESSAGE';
  readonly author: string;
  /** As people read it, in the zone of who gets the mail. */
  readonly postedAt: string;
  /** As it was written. */
  readonly markdown: string;
  /** Sanitised: it is put into the page as it is. */
  readonly html: string;
}

/** Something to do, behind a link. */
export interface Action {
  readonly kind: 'ACTION';
  readonly label: string;
  /** Absolute. */
  readonly url: string;
}

export type MailBlock = Paragraph | Heading | QuotedMessage | Action;

export const paragraph = (text: string): Paragraph => ({ kind: 'PARAGRAPH', text });
export const heading = (text: string): Heading => ({ kind: 'HEADING', text });
export const action = (label: string, url: string): Action => ({ kind: 'ACTION', label, url });
