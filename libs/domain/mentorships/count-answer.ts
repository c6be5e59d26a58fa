import { RequestStatus } from './request-status.js';

/** How soon an answer counts as prompt (DESIGN §8, responsiveness). */
export const promptAnswerMs = 72 * 60 * 60 * 1000;

/**
 * What a request that reached its final state says of how a mentor answers: whether they
 * did within 72 hours. Null when it says nothing, since it was taken back or ran out
 * before they had that long.
 */
export function countedAnswer(
  status: Exclude<RequestStatus, 'SUBMITTED'>,
  submittedAt: Date,
  answeredAt: Date,
): { readonly within72h: boolean } | null {
  const waitedMs = answeredAt.getTime() - submittedAt.getTime();
  if (status === RequestStatus.ACCEPTED || status === RequestStatus.DECLINED) {
    return { within72h: waitedMs <= promptAnswerMs };
  }
  return waitedMs >= promptAnswerMs ? { within72h: false } : null;
}
