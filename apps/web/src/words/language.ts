/** The languages that Waymark speaks, each with its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

const key = 'waymark-language';

const isLanguage = (tag: string | null | undefined): tag is Language => tag != null && tag in languages;

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // A browser that keeps nothing for sites has no choice to remember.
    return null;
  }
}

function preferred(): Language {
  const chosen = stored();
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** The language of these pages: chosen here once, else the dearest one of the browser, else English. */
export const language: Language = preferred();

/** Remembers the choice. The page is loaded anew, since its words are read once. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(key, chosen);
  location.reload();
}
