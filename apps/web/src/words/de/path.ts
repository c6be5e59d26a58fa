import type { Words } from '../index.js';

export const path: Words['path'] = {
  title: 'Mein Weg',
  titleOf: (name) => `Der Weg von ${name}`,
  progress: (reached, all) => `Bisher ${reached} von ${all} Schritten.`,
  share: 'Erreichte Schritte',
  see: 'Ihr Weg',
  next: (rung) => `Als Nächstes: ${rung}`,
  allReached: 'Jeder Schritt erreicht',
  states: { reached: 'Erreicht', waiting: 'Wartet auf Bestätigung', next: 'Als Nächstes' },
  statuses: {
    CLAIMED: 'Wartet auf Bestätigung',
    CONFIRMED: 'Bestätigt',
    DECLINED: 'Noch nicht',
    VERIFIED: 'Auf GitHub gesehen',
  },
  timeline: 'Was bisher geschah',
  missing: 'Was noch fehlte:',
  log: 'Hast du einen Schritt erreicht?',
  rung: 'Welchen Schritt',
  reachedOn: 'An welchem Tag',
  evidence: 'Wo ist es zu sehen?',
  evidenceHint:
    'Ein Pull Request, ein Kommentar, ein Branch. Lass es leer, wenn es nichts zu verlinken gibt.',
  note: 'Was möchtest du dazu sagen?',
  needsConfirmation:
    'Jemand, der dich begleitet oder die Community koordiniert, sieht es sich an und bestätigt es.',
  needsNobody: 'Für diesen Schritt genügt dein Wort.',
  send: 'Eintragen',
  confirm: 'Bestätigen',
  notYet: 'Noch nicht',
  whatIsMissing: 'Was fehlt noch?',
  sendNotYet: 'Abschicken',
};
