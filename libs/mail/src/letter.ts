/** A mail whose words are settled already. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Besides those that every mail has. */
  readonly headers?: Readonly<Record<string, string>>;
}
