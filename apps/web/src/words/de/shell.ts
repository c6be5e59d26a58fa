import type { Words } from '../index.js';

export const shell: Words['shell'] = {
  skip: 'Zum Inhalt springen',
  signIn: 'Mit GitHub anmelden',
  signInShort: 'Anmelden',
  signOut: 'Abmelden',
  account: (name) => `Dein Konto, ${name}`,
  pages: 'Seiten dieser Community',
  mentors: 'Mentor:in finden',
  inbox: 'Posteingang',
  path: 'Mein Weg',
  me: 'Über mich',
  coordinating: 'Koordinieren',
};

export const notFound: Words['notFound'] = {
  title: 'Hier ist nichts',
  lead: 'Vielleicht ist der Link alt, oder er führt zu etwas, das nur andere sehen können.',
  home: 'Zurück zum Anfang',
};

export const failed: Words['failed'] = {
  title: 'Diese Seite ist kaputtgegangen',
  lead: 'Das ist unser Fehler. Nichts, was du abgeschickt hast, ist verloren.',
  again: 'Noch einmal laden',
};
