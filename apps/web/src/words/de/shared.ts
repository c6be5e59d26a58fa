import type { Words } from '../index.js';

export const product: Words['product'] = 'Waymark';

export const cancel: Words['cancel'] = 'Abbrechen';

export const topics: Words['topics'] = {
  GENERAL: 'Alles Mögliche',
  IDEA: 'Eine Idee',
  MAILING_LIST: 'Listen und Foren',
  ISSUE: 'Ein Issue',
  VERSION_CONTROL: 'Versionsverwaltung',
  CODE_REVIEW: 'Code-Review',
};

export const offers: Words['offers'] = {
  SETTING_UP: 'Einrichten: Quelltext holen, bauen, Tests laufen lassen',
  FIRST_ISSUE: 'Ein erstes Issue finden',
  CODE_REVIEW: 'Code lesen, bevor er ins Projekt geht',
  PAIRING: 'Gemeinsam am selben Code arbeiten',
  DESIGN_ADVICE: 'Einen Entwurf durchsprechen',
  DOCUMENTATION: 'Mit Worten statt mit Code beitragen',
  INTRODUCTIONS: 'Wissen, wen man fragen kann',
  CAREER_ADVICE: 'Über Arbeit und Lebenswege reden',
};

export const justNow: Words['justNow'] = 'gerade eben';

export const close: Words['close'] = 'Schließen';

export const times: Words['times'] = {
  both: (own, theirs, name) => `${own} bei dir, ${theirs} ${name === undefined ? 'dort' : `bei ${name}`}`,
};
