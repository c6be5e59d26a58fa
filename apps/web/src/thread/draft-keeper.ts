import { Store } from '../shared/store.js';
import type { LocalText, LocalTexts } from '../writing/local-texts.js';

/** A draft as the server has it. */
export interface KeptDraft {
  readonly body: string;
  readonly sequence: number;
}

export type SaveOutcome =
  | { readonly kind: 'saved' | 'stale'; readonly draft: KeptDraft }
  /** The text itself cannot be a draft: too long. */
  | { readonly kind: 'refused' }
  /** The server was not reached, or does not know the viewer any more. */
  | { readonly kind: 'failed' | 'signedOut' };

/** Another text for the same place, written in another window or before this one was opened. */
export interface OtherText {
  readonly id: string;
  readonly body: string;
}

export interface DraftState {
  readonly body: string;
  /** `here` and `signedOut`: only this browser has all of it so far. */
  readonly kept: 'nothing' | 'saving' | 'saved' | 'here' | 'signedOut';
  readonly others: readonly OtherText[];
  /** It was sent or cleared in another window, while it was written on here. */
  readonly clearedElsewhere: boolean;
}

export const noDraft: DraftState = { body: '', kept: 'nothing', others: [], clearedElsewhere: false };

const pauseMs = 800;
const firstRetryMs = 4_000;
const longestRetryMs = 60_000;

/** The API tidies the ends of a text; that alone is no difference. */
const same = (a: string, b: string): boolean => a.trim() === b.trim();

/**
 * What is being written in one window, saved on the server as it grows. One save at a time, each with the
 * sequence seen last, so that of two windows none overwrites the other: what the other one saved is shown
 * beside one's own, and nothing is saved until the person has chosen. What the server does not have yet is
 * kept in the browser.
 */
export class DraftKeeper {
  private readonly store = new Store<DraftState>(noDraft);
  readonly read = this.store.get;
  readonly subscribe = this.store.listen;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  private sending = false;
  private retryMs = firstRetryMs;

  constructor(
    private server: KeptDraft,
    private readonly save: (body: string, sequence: number) => Promise<SaveOutcome>,
    private readonly local: LocalTexts,
    /** Of this window. */
    private readonly id: string,
    /** Texts that are on their way as messages already. */
    sent: readonly string[],
  ) {
    let body = sent.some((text) => same(text, server.body)) ? '' : server.body;
    const others: OtherText[] = [];
    for (const text of local.all()) {
      if (same(text.body, server.body) || text.body.trim() === '') local.forget(text.id);
      else if (this.continues(text, body)) {
        local.forget(text.id);
        body = text.body;
      } else others.push(text);
    }
    this.set({ body, others, kept: body === '' ? 'nothing' : 'saved' });
    if (body !== '' && !same(body, server.body)) this.schedule(0);
  }

  /** Whether a text of this browser went on from what the server has: then it is the newer one. */
  private continues(text: LocalText, body: string): boolean {
    return text.sequence === this.server.sequence && same(body, this.server.body);
  }

  private get state(): DraftState {
    return this.store.get();
  }

  setBody(body: string): void {
    if (body === this.state.body) return this.schedule(pauseMs);
    this.local.keep(this.id, body, this.server.sequence);
    this.set({ body, kept: body === '' && same(this.server.body, '') ? 'nothing' : 'saving' });
    this.schedule(pauseMs);
  }

  /** Goes on with another text; one's own takes its place among the others, so that nothing is lost. */
  take(other: OtherText): void {
    const own = this.state.body;
    const others = this.state.others.filter(({ id }) => id !== other.id);
    if (own.trim() !== '') this.local.keep(`${this.id}-own`, own, this.server.sequence);
    this.local.forget(other.id);
    this.set({ others: own.trim() === '' ? others : [...others, { id: `${this.id}-own`, body: own }] });
    this.setBody(other.body);
  }

  /** Puts another text below one's own. */
  join(other: OtherText): void {
    const own = this.state.body;
    this.drop(other);
    this.setBody(own.trim() === '' ? other.body : `${own.trimEnd()}\n\n${other.body}`);
  }

  /** Lets another text go. */
  drop(other: OtherText): void {
    this.local.forget(other.id);
    this.set({ others: this.state.others.filter(({ id }) => id !== other.id) });
    this.schedule(0);
  }

  /** The person has read that it was cleared elsewhere. */
  acknowledge(): void {
    this.set({ clearedElsewhere: false });
  }

  /**
   * Takes the text out to be sent. Saving rests until {@link sent}.
   *
   * @returns it, and the sequence of its draft as soon as a save under way is over; null when the draft is
   *   another window's text, to be left alone
   */
  handOver(): { readonly body: string; readonly sequence: Promise<number | null> } {
    const { body } = this.state;
    this.sending = true;
    clearTimeout(this.timer);
    this.local.forget(this.id);
    this.set({ body: '', kept: 'nothing' });
    const sequence = async () => {
      await this.saving;
      return this.state.others.length > 0 ? null : this.server.sequence;
    };
    return { body, sequence: sequence() };
  }

  /** The sending is over. `draft`: as the server has it then; null when it did not work. */
  sent(draft: KeptDraft | null): void {
    // One that holds something went on in another window: the next save says so, with the sequence of before.
    if (draft !== null && draft.body === '') this.server = draft;
    this.sending = false;
    if (this.state.body !== '') this.schedule(0);
  }

  /** The draft as the server has it when somebody comes back to this window. */
  refresh(draft: KeptDraft): void {
    if (draft.sequence <= this.server.sequence || this.sending || this.saving !== null) return;
    const { body, others } = this.state;
    // What was written on here is for the next save to settle.
    if (others.length > 0 || !same(body, this.server.body)) return this.schedule(0);
    this.server = draft;
    this.local.forget(this.id);
    this.set({ body: draft.body, kept: draft.body === '' ? 'nothing' : 'saved' });
  }

  /** Saves at once what the server does not have, as when it may be reached again. */
  retry(): void {
    this.retryMs = firstRetryMs;
    this.schedule(0);
  }

  /** For a window that closes. What is not saved by then is in the browser. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private set(change: Partial<DraftState>): void {
    this.store.set({ ...this.state, ...change });
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    if (this.sending || this.state.others.length > 0) return;
    this.timer = setTimeout(() => void this.saveNow(), ms);
  }

  private async saveNow(): Promise<void> {
    if (this.saving !== null) return this.schedule(pauseMs);
    const { body } = this.state;
    if (same(body, this.server.body)) {
      this.local.forget(this.id);
      this.set({ kept: body === '' ? 'nothing' : 'saved' });
      return;
    }
    let finish = (): void => undefined;
    this.saving = new Promise((resolve) => (finish = resolve));
    const outcome = await this.save(body, this.server.sequence);
    this.settle(body, outcome);
    this.saving = null;
    finish();
  }

  private settle(body: string, outcome: SaveOutcome): void {
    if (!('draft' in outcome)) return this.settleTrouble(outcome.kind);
    this.retryMs = firstRetryMs;
    this.server = outcome.draft;
    if (outcome.kind === 'stale') return this.settleStale(outcome.draft);
    const now = this.state.body;
    if (now !== body) return this.schedule(pauseMs);
    this.local.forget(this.id);
    this.set({ kept: body === '' ? 'nothing' : 'saved' });
  }

  private settleTrouble(kind: 'failed' | 'refused' | 'signedOut'): void {
    if (!this.sending) this.set({ kept: kind === 'signedOut' ? 'signedOut' : 'here' });
    // A refused text is refused again until it is another one.
    if (kind === 'refused') return;
    this.schedule(this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, longestRetryMs);
  }

  private settleStale(draft: KeptDraft): void {
    const { body, others } = this.state;
    this.local.keep(this.id, body, draft.sequence);
    if (draft.body === '') {
      this.set({ clearedElsewhere: body.trim() !== '' });
      this.schedule(pauseMs);
    } else if (same(draft.body, body)) this.schedule(0);
    else
      this.set({ kept: 'here', others: [...others, { id: `server-${draft.sequence}`, body: draft.body }] });
  }
}
