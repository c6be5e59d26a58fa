import type { ResponseStats } from './facts.js';

/** How many answers' worth of trust the community's mean carries in a mentor's own figure. */
export const priorAnswers = 5;

/** The mean of a community in which nobody has answered yet: as likely as not. */
export const neutralMean = 0.5;

/**
 * The responsiveness part, in [0, 1]: the chance of a first answer within 72 h.
 *
 * (answered + k × mean) / (answerable + k) with k = `priorAnswers`, the mean of
 * a beta distribution: a new mentor starts at the community's mean, and one
 * slow answer does not spoil a record.
 */
export function responsivenessPart(own: ResponseStats, community: ResponseStats): number {
  const mean = community.answerable > 0 ? community.answeredWithin72h / community.answerable : neutralMean;
  return (own.answeredWithin72h + priorAnswers * mean) / (own.answerable + priorAnswers);
}
