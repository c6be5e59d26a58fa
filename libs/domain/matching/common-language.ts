import type { SpokenLanguage } from './facts.js';
import { fluencyFactor } from './fluency.js';

export interface CommonLanguage {
  /** Primary subtag, lower case, e.g. `pt`. */
  readonly language: string;
  /** The language part, in (0, 1]: a conversation is as fluent as the less fluent of the two. */
  readonly value: number;
}

/**
 * The language in which the two talk most easily, or null when they share none.
 *
 * Tags are compared by primary subtag: who speaks `pt-BR` and who speaks `pt`
 * or `pt-PT` understand each other. Regions and scripts are dropped; languages
 * under one macrolanguage (`nb` and `nn`) stay apart, so a member lists both.
 * Of equally fluent ones the newcomer's first is taken.
 *
 * The newcomer's side is read once; the function that it returns takes a mentor's languages.
 */
export function commonLanguageWith(
  newcomer: readonly SpokenLanguage[],
): (mentor: readonly SpokenLanguage[]) => CommonLanguage | null {
  const own = bestByLanguage(newcomer);
  return (mentor) => {
    const theirs = bestByLanguage(mentor);
    let best: CommonLanguage | null = null;
    for (const [language, ownFactor] of own) {
      const value = Math.min(ownFactor, theirs.get(language) ?? 0);
      if (value > (best?.value ?? 0)) best = { language, value };
    }
    return best;
  };
}

function bestByLanguage(languages: readonly SpokenLanguage[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { tag, fluency } of languages) {
    const language = primarySubtag(tag);
    best.set(language, Math.max(best.get(language) ?? 0, fluencyFactor[fluency]));
  }
  return best;
}

function primarySubtag(tag: string): string {
  const hyphen = tag.indexOf('-');
  return (hyphen === -1 ? tag : tag.slice(0, hyphen)).toLowerCase();
}
