/**
 * How long somebody needs for what they do, by the keystroke-level model: S. K. Card, T. P. Moran, A. Newell, "The
 * keystroke-level model for user performance time with interactive systems", Communications of the ACM 23 (7), 1980,
 * 396–410. It adds up what hands and head do: K a key or a button pressed, P pointing, H hands going between mouse
 * and keyboard, D drawing, M making up one's mind. What the machine takes (R) is measured, not modelled.
 *
 * Beside the model, reading: 238 words a minute, silently, of English prose that is not fiction (M. Brysbaert, "How
 * many words do we read per minute?", Journal of Memory and Language 109, 2019, 104047). Few read every word of a page:
 * at most `glancedAt` of them in an average visit (J. Nielsen, "How little do users read?", 2008, from the visits
 * recorded by H. Weinreich, H. Obendorf, E. Herder, M. Mayer, "Not quite the average: An empirical study of web use",
 * ACM Transactions on the Web 2 (1), 2008).
 */
export interface Effort {
  /** Each is a P and the K that presses: clicks and taps. */
  readonly pointings: number;
  /** Keys of the keyboard, K each. */
  readonly keys: number;
  /** H. */
  readonly homings: number;
  /** M. */
  readonly decisions: number;
  /** Half a window moved by the wheel or a finger. */
  readonly scrolls: number;
  /** Strokes drawn, and their whole length in centimetres: D. */
  readonly strokes: number;
  readonly centimetres: number;
  readonly wordsRead: number;
}

export const noEffort: Effort = {
  pointings: 0,
  keys: 0,
  homings: 0,
  decisions: 0,
  scrolls: 0,
  strokes: 0,
  centimetres: 0,
  wordsRead: 0,
};

/** Seconds for one of each. */
export interface Hands {
  /** K on the keyboard. */
  readonly key: number;
  /** P, with the K of the button. */
  readonly pointing: number;
  readonly homing: number;
  readonly scroll: number;
}

/** K of an average typist who is no secretary (40 words a minute), and of the mouse's button alike; P and H of the same paper. */
const averageKey = 0.28;
const pointing = 1.1;
export const atDesk: Hands = {
  key: averageKey,
  pointing: pointing + averageKey,
  homing: 0.4,
  scroll: averageKey,
};

/**
 * On glass: 36.2 words of five characters a minute (K. Palin, A. M. Feit, S. Kim, P. O. Kristensson, A. Oulasvirta,
 * "How do people type on mobile devices?", MobileHCI 2019). A tap counts as much as pointing with the mouse, which is
 * more than was found for it, and a scroll as a short swipe (both: K. El Batran, M. D. Dunlop, "Enhancing KLM to fit
 * touch screen mobile devices", MobileHCI 2014). The hand is where the glass is, so there is no H.
 */
export const onGlass: Hands = {
  key: 60 / (36.2 * 5),
  pointing: atDesk.pointing,
  homing: 0,
  scroll: 0.07,
};

export const decision = 1.35;
const stroke = 0.9;
const centimetre = 0.16;
const word = 60 / 238;
export const glancedAt = 0.28;

/**
 * K of a text that is thought out while one types it, rather than known: 19 words of five characters a minute, found
 * at desks (C.-M. Karat, C. Halverson, D. Horn, J. Karat, "Patterns of entry and correction in large vocabulary
 * continuous speech recognition systems", CHI 1999). It leaves room for M, and replaces it there.
 */
export const composedKey = 60 / (19 * 5);

/** The parts of a text, each a decision: what stands between two marks. */
export const partsOf = (text: string): string[] =>
  text.split(/[.,;:!?]/).filter((part) => part.trim() !== '');

export const plus = (one: Effort, other: Effort): Effort => ({
  pointings: one.pointings + other.pointings,
  keys: one.keys + other.keys,
  homings: one.homings + other.homings,
  decisions: one.decisions + other.decisions,
  scrolls: one.scrolls + other.scrolls,
  strokes: one.strokes + other.strokes,
  centimetres: one.centimetres + other.centimetres,
  wordsRead: one.wordsRead + other.wordsRead,
});

/** Seconds of hands and head. */
export const doingOf = (effort: Effort, hands: Hands): number =>
  effort.pointings * hands.pointing +
  effort.keys * hands.key +
  effort.homings * hands.homing +
  effort.decisions * decision +
  effort.scrolls * hands.scroll +
  effort.strokes * stroke +
  effort.centimetres * centimetre;

/** Seconds of reading, word by word. */
export const readingOf = ({ wordsRead }: Effort): number => wordsRead * word;
