/** What a mentor offers, beside answering questions. */
export const MentorOffer = {
  /** Getting the source, building it, running its tests. */
  SETTING_UP: 'SETTING_UP',
  /** Finding an issue that suits, and a way into it. */
  FIRST_ISSUE: 'FIRST_ISSUE',
  CODE_REVIEW: 'CODE_REVIEW',
  /** Working on the same code at the same time, by call or shared screen. */
  PAIRING: 'PAIRING',
  /** Talking a design through before it is written. */
  DESIGN_ADVICE: 'DESIGN_ADVICE',
  /** Contributing to documentation, or with words rather than code. */
  DOCUMENTATION: 'DOCUMENTATION',
  /** Knowing whom to ask, and asking them together. */
  INTRODUCTIONS: 'INTRODUCTIONS',
  CAREER_ADVICE: 'CAREER_ADVICE',
} as const;
export type MentorOffer = (typeof MentorOffer)[keyof typeof MentorOffer];

/** Each offer once, in the order of the list above. */
export function tidyOffers(offers: readonly MentorOffer[]): MentorOffer[] {
  return Object.values(MentorOffer).filter((offer) => offers.includes(offer));
}
