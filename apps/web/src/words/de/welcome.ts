import type { Words } from '../index.js';

export const welcome: Words['welcome'] = {
  title: 'Finde jemanden, der den Weg kennt',
  lead: 'Waymark bringt Menschen, die neu in Open Source sind, mit anderen zusammen, die sie begleiten: von der ersten Frage bis zum ersten aufgenommenen Beitrag. Jede Frage ist willkommen, und niemand wird abgewiesen.',
  back: 'Willkommen zurück',
  communities: 'Communitys',
  yours: 'Deine Communitys',
  others: 'Weitere Communitys',
  none: 'Hier gibt es noch keine Community.',
  noneHint: 'Wer sich anmeldet, kann die erste gründen.',
  make: 'Community gründen',
  open: (name) => `${name} öffnen`,
  look: (name) => `${name} ansehen`,
  how: 'Wie es geht',
  steps: [
    {
      name: 'Sag, was dich reizt',
      means: 'Drei kurze Antworten: deine Interessen, deine Zeiten, deine Sprachen.',
    },
    {
      name: 'Frag jemanden, der passt',
      means: 'Du siehst, wer, und warum. Ein paar Sätze genügen, und keine Frage ist dumm.',
    },
    {
      name: 'Geht zusammen weiter',
      means: 'Schritt für Schritt, in eurem eigenen Gespräch, bis dein erster Beitrag aufgenommen ist.',
    },
  ],
  more: (count) => `und ${count} weitere`,
};
