import type { Words } from '../index.js';

export const welcome: Words['welcome'] = {
  title: 'Finde jemanden, der den Weg kennt',
  lead: 'Waymark bringt Menschen, die in einem Open-Source-Projekt neu sind, mit anderen zusammen, die sie begleiten: durch Listen, Ideen, Issues, Versionsverwaltung und Review, bis ein erster Beitrag aufgenommen ist. Jede Frage ist willkommen, und niemand wird abgewiesen.',
  communities: 'Communitys',
  yours: 'Deine Communitys',
  others: 'Weitere Communitys',
  none: 'Hier gibt es noch keine Community.',
  noneHint: 'Communitys entstehen vorerst über die API: Die Mutation heißt createCommunity.',
  open: (name) => `${name} öffnen`,
  look: 'Sieh dich um',
  more: (count) => `und ${count} weitere`,
};
