import type { RankedWaiter } from './rank-queue.js';
import { coveredText, languageReason, type ReasonWords, timeReason } from './reasons.js';

export const QueueReasonCode = {
  SHARED_AREAS: 'SHARED_AREAS',
  RELATED_AREAS: 'RELATED_AREAS',
  COMMON_TIME: 'COMMON_TIME',
  COMMON_LANGUAGE: 'COMMON_LANGUAGE',
  WAITING: 'WAITING',
  WAITS_LONGEST: 'WAITS_LONGEST',
} as const;
export type QueueReasonCode = (typeof QueueReasonCode)[keyof typeof QueueReasonCode];

export interface QueueReason {
  readonly code: QueueReasonCode;
  /** A sentence about the newcomer, to the mentor, without a full stop. */
  readonly text: string;
}

/**
 * Why a mentor may want to look at a newcomer in the open queue, in plain words: areas, time,
 * language, and always how long they have waited.
 *
 * @param words the shared times are on the mentor's clock
 * @param now epoch milliseconds
 */
export function queueReasons(waiter: RankedWaiter, words: ReasonWords, now: number): QueueReason[] {
  const { fit } = waiter;
  const time = timeReason(fit.sharedMinutesPerWeek, words.sharedTimes);
  const language = languageReason(fit.language);
  return [
    areasReason(waiter, words.areaNames),
    time && { code: QueueReasonCode.COMMON_TIME, text: time.text },
    language && { code: QueueReasonCode.COMMON_LANGUAGE, text: language.text },
    waitingReason(waiter, now),
  ].filter((reason) => reason !== null);
}

function areasReason({ fit }: RankedWaiter, names: ReadonlyMap<string, string>): QueueReason | null {
  const areas = coveredText(fit.interest.covered, names);
  if (areas === null) return null;
  return areas.held
    ? { code: QueueReasonCode.SHARED_AREAS, text: `Wants ${areas.text}, which you know` }
    : { code: QueueReasonCode.RELATED_AREAS, text: `Wants ${areas.text}, close to what you know` };
}

function waitingReason({ since, waitsLongest }: RankedWaiter, now: number): QueueReason {
  const waited = waitedText(now - since);
  return waitsLongest
    ? { code: QueueReasonCode.WAITS_LONGEST, text: `Has waited longest here: ${waited}` }
    : { code: QueueReasonCode.WAITING, text: `Has waited for ${waited}` };
}

const hourMs = 60 * 60 * 1000;

/** `less than an hour`, `1 hour`, `47 hours`, `2 days`. */
function waitedText(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours < 1) return 'less than an hour';
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}
