import { MINUTE_MS } from '#domain/availability';
import type { MailPreferences } from './mail-frequency.js';
import type { MailKind } from './mail-kind.js';
import { gatheringMinutes, mailMoment, type MailRhythm } from './mail-moment.js';

/** Something that waits to be mailed to one member. */
export interface WaitingItem {
  readonly id: string;
  readonly kind: MailKind;
  /** The conversation of a message; null for what is told otherwise. */
  readonly threadId: string | null;
  readonly occurredAt: Date;
  /** Whether quiet hours have held it before. */
  readonly held: boolean;
}

/** One mail to be. */
export interface PlannedMail {
  /** Null: a digest of several things. */
  readonly threadId: string | null;
  /** Null when it holds several kinds. */
  readonly kind: MailKind | null;
  readonly itemIds: readonly string[];
}

export interface SortedMail {
  readonly mails: readonly PlannedMail[];
  /** Not wanted by mail. */
  readonly dropped: readonly string[];
  /** Looked at again later. */
  readonly waiting: readonly { readonly id: string; readonly dueAt: Date; readonly held: boolean }[];
}

interface Sorted {
  readonly item: WaitingItem;
  readonly atOnce: boolean;
  readonly at: number;
  readonly held: boolean;
}

/**
 * What becomes of all that waits for one member: what goes out now, as which mails, what waits on, and until when.
 *
 * What is wanted at once is a mail for each conversation and for each other thing. A digest, and what quiet hours
 * held, is one mail for all of it. Messages that follow one that goes out go with it, though they are younger.
 */
export function sortOutMail(
  items: readonly WaitingItem[],
  preferences: MailPreferences,
  rhythm: MailRhythm,
  now: Date,
): SortedMail {
  const nowMs = now.getTime();
  const dropped: string[] = [];
  const sorted: Sorted[] = [];
  for (const item of items) {
    const occurredMs = item.occurredAt.getTime();
    const earliestMs = occurredMs + (item.threadId === null ? 0 : gatheringMinutes * MINUTE_MS);
    const frequency = preferences[item.kind];
    const moment = mailMoment(frequency, rhythm, { occurredMs, earliestMs, nowMs });
    if (moment === null) dropped.push(item.id);
    else
      sorted.push({ item, atOnce: frequency === 'AT_ONCE', at: moment.at, held: moment.held || item.held });
  }
  const going = sorted.filter(({ at }) => at <= nowMs);
  const awake = new Set(
    going.flatMap(({ item, atOnce }) => (atOnce && item.threadId !== null ? [item.threadId] : [])),
  );
  const joins = ({ item, atOnce, at }: Sorted) =>
    at > nowMs && atOnce && item.threadId !== null && awake.has(item.threadId);
  const goingOut = sorted.filter((one) => one.at <= nowMs || joins(one));
  const staying = sorted.filter((one) => one.at > nowMs && !joins(one));
  return {
    mails: planMails(goingOut),
    dropped,
    waiting: staying.map(({ item, at, held }) => ({ id: item.id, dueAt: new Date(at), held })),
  };
}

function planMails(going: readonly Sorted[]): PlannedMail[] {
  const together = going.filter(({ atOnce, held }) => !atOnce || held);
  const single = going.filter(({ atOnce, held }) => atOnce && !held);
  const groups = new Map<string, WaitingItem[]>();
  for (const { item } of single) {
    const key = item.threadId ?? item.id;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const all = [...groups.values(), ...(together.length > 0 ? [together.map(({ item }) => item)] : [])];
  return all.map((items) => ({
    threadId: theOnly(items.map(({ threadId }) => threadId)),
    kind: theOnly(items.map(({ kind }) => kind)),
    itemIds: items.map(({ id }) => id),
  }));
}

/** What all have in common; null when they differ. */
const theOnly = <T>(values: readonly T[]): T | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;
