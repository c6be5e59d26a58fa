import { Store } from '../shared/store.js';
import type { Problem } from '../api/problems.js';
import { LocalTexts } from '../writing/local-texts.js';

/** A message on its way. */
export interface Outgoing {
  /** Its `clientMutationKey`: sent again, it is posted once. */
  readonly key: string;
  readonly body: string;
  /** Of the draft that it was; null to leave the draft alone. */
  readonly draftSequence: number | null;
  /** The newest message when it was sent. */
  readonly after: number;
  /** Why it did not go; null while it is being sent. */
  readonly problems: readonly Problem[] | null;
  /** Whether it is sent by itself, once, when there is a connection again: it did not go for want of one. */
  readonly goesByItself: boolean;
}

/**
 * What was sent and has not arrived, oldest first. It is kept in the browser, too, so that what could not be
 * sent is there after the page was loaded anew.
 */
export class Outbox {
  private readonly store = new Store<readonly Outgoing[]>([]);
  readonly read = this.store.get;
  readonly subscribe = this.store.listen;
  private readonly local: LocalTexts;

  /** @param left what is said of those that an earlier window left behind */
  constructor(owner: string, threadId: string, after: number, left: Problem) {
    this.local = new LocalTexts(owner, `sent:${threadId}`);
    const items = this.local.all().map(({ id, body, sequence }) => ({
      key: id,
      body,
      draftSequence: sequence < 0 ? null : sequence,
      after,
      problems: [left],
      goesByItself: false, // whoever left it may have thought better of it
    }));
    this.store.set(items);
  }

  private get items(): readonly Outgoing[] {
    return this.store.get();
  }

  put(item: Outgoing): void {
    this.local.keep(item.key, item.body, item.draftSequence ?? -1);
    const others = this.items.filter(({ key }) => key !== item.key);
    const place = this.items.findIndex(({ key }) => key === item.key);
    this.store.set(place < 0 ? [...others, item] : this.items.with(place, item));
  }

  take(key: string): void {
    this.local.forget(key);
    this.drop(key);
  }

  /** What another window sends or takes back is not here any more, either. @returns what ends it */
  readonly follow = (): (() => void) => this.local.whenGone((key) => this.drop(key));

  private drop(key: string): void {
    this.store.set(this.items.filter((item) => item.key !== key));
  }
}
