import type { Words } from '../index.js';

export const blocking: Words['blocking'] = {
  block: 'Blockieren',
  blockPerson: (name) => `${name} blockieren`,
  ask: (name) => ({
    question: `${name} blockieren?`,
    meaning:
      'Ab sofort könnt ihr einander nicht mehr fragen, antworten oder schreiben, und was zwischen euch wartet oder läuft, endet. Dass du blockierst, erfährt die andere Person nie.',
  }),
  blocked: (name) => `Du blockierst ${name}.`,
  undo: 'Das ändern',
};
