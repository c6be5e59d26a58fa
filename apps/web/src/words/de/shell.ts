import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const shell: Words['shell'] = {
  skip: 'Zum Inhalt springen',
  signIn: 'Mit GitHub anmelden',
  signInShort: 'Anmelden',
  signOut: 'Abmelden',
  account: (name) => `Dein Konto, ${name}`,
  pages: 'Seiten dieser Community',
  mentors: 'Mentor:in finden',
  inbox: 'Posteingang',
  waiting: (count) =>
    plural(count, { one: '1 Sache wartet auf dich', other: `${count} Sachen warten auf dich` }),
  path: 'Mein Weg',
  coordinating: 'Koordinieren',
  mentoring: 'Begleiten',
  settings: 'Einstellungen',
  notifications: (unread) =>
    plural(unread, { 0: 'Mitteilungen', other: `Mitteilungen, ${unread} ungelesen` }),
  looks: 'Aussehen',
  looksAndLanguage: 'Aussehen und Sprache',
  schemes: { auto: 'Wie mein System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  unreachable:
    'Waymark ist gerade nicht zu erreichen. Was du schreibst, bleibt hier, und das geht von selbst vorbei.',
  reachableAgain: 'Waymark ist wieder zu erreichen.',
  sessionEnded:
    'Deine Anmeldung ist abgelaufen. Was du geschrieben hast, ist noch da: Melde dich in einem neuen Tab an und mach dann weiter.',
  signInBeside: 'In neuem Tab anmelden',
  signedInAgain: 'Du bist wieder angemeldet. Mach weiter, wo du warst.',
  somebodyElse:
    'In diesem Browser ist jetzt jemand anderes angemeldet. Kopiere, was du behalten möchtest, und lade diese Seite dann neu.',
  mailTrouble: 'Unsere Mail erreicht dich nicht',
  mailTroubleMeans: (since) =>
    `Deine Mailadresse schickt unsere Mail seit dem ${since} zurück, deshalb schicken wir keine. In Waymark steht trotzdem alles. Wenn die Adresse wieder geht, versuchen wir es noch einmal.`,
  enableMail: 'Noch einmal versuchen',
};

export const signedIn: Words['signedIn'] = {
  title: 'Du bist angemeldet',
  lead: 'Du kannst diesen Tab schließen und im anderen weitermachen: Alles ist, wie du es verlassen hast.',
};

export const notFound: Words['notFound'] = {
  title: 'Hier ist nichts',
  lead: 'Vielleicht ist der Link alt, oder er führt zu etwas, das nur andere sehen können.',
  visitor:
    'Vielleicht ist der Link alt, oder er führt zu etwas, das nur die sehen können, die dazugehören. Gehörst du dazu, melde dich erst an.',
  inboxOf: (community) => `Dein Posteingang in ${community}`,
  home: 'Zurück zum Anfang',
};

export const failed: Words['failed'] = {
  title: 'Diese Seite ist kaputtgegangen',
  lead: 'Das ist unser Fehler. Nichts, was du abgeschickt hast, ist verloren.',
  what: 'Was jemand wissen will, der es behebt',
  again: 'Neu laden',
};

export const outdated: Words['outdated'] = {
  title: 'Ein Teil dieser Seite kam nicht an',
  lead: 'Wahrscheinlich gibt es eine neue Version von Waymark, oder deine Verbindung war kurz weg. Neu laden bringt, was fehlt.',
};
