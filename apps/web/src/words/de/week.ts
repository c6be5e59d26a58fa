import type { Words } from '../index.js';
import { plural } from '../intl.js';

const hours = (count: number) => {
  const shown = count.toLocaleString('de');
  return plural(count, { one: '1 Stunde', other: `${shown} Stunden` });
};

export const week: Words['week'] = {
  grid: 'Deine Woche',
  time: 'Uhrzeit',
  shortDays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  help: {
    mouse: 'Zieh über die Stunden, in denen du Zeit hast, und noch einmal, um sie zu leeren.',
    keys: 'Mit Tasten: Pfeile bewegen, Leertaste markiert, Umschalt mit Pfeilen markiert eine Strecke, Entf leert.',
    finger: 'Tipp auf die Stunden, in denen du Zeit hast, oder halte und zieh dann; noch einmal leert sie.',
  },
  cell: (day, time, partly) => `${day} ${time}${partly ? ', zum Teil frei' : ''}`,
  painted: (first, last, from, to) =>
    `Frei: ${first === last ? first : `${first} bis ${last}`}, ${from} bis ${to}`,
  cleared: (first, last, from, to) =>
    `Geleert: ${first === last ? first : `${first} bis ${last}`}, ${from} bis ${to}`,
  window: (day, from, to) => `${day}, ${from} bis ${to}`,
  none: 'Noch keine üblichen Zeiten. Auch das ist in Ordnung: Schreiben kann man dir trotzdem.',
  sum: (count) => `${hours(count)} in der Woche`,
  removed: (window) => `Entfernt: ${window}`,
  added: (preset) => `Hinzugefügt: ${preset}`,
  there: (own, theirs) => `${own} (dort ${theirs})`,
  presets: { evenings: 'Abends an Werktagen', mornings: 'Vormittags am Wochenende' },
  clear: 'Alles leeren',
  ownZone: 'Wie dieses Gerät es sagt. Andere sehen deine Zeiten nach ihrer eigenen Uhr.',
  otherZone: 'Nicht die Uhr dieses Geräts. Andere sehen deine Zeiten nach ihrer eigenen Uhr.',
  clockChange: (day, minutes) =>
    `Am ${day} werden deine Uhren um ${hours(Math.abs(minutes) / 60)} ${minutes > 0 ? 'vor' : 'zurück'}gestellt. Deine Zeiten bleiben nach deiner Uhr, wie sie sind; für Leute anderswo verschieben sie sich. Wir rechnen das ein.`,
};

export const away: Words['away'] = {
  title: 'Zeiten, in denen du weg bist',
  lead: 'Tage, an denen du nicht da bist. Dann erreichen dich keine Anfragen, und vorher sieht niemand die Daten.',
  days: 'Von wann bis wann?',
  add: 'Diese Tage hinzufügen',
  period: (from, to) => (from === to ? from : `${from} bis ${to}`),
  waiting: (count) =>
    plural(count, {
      one: 'Eine Anfrage wartet auf dich. Was wird aus ihr?',
      other: `${count} Anfragen warten auf dich. Was wird aus ihnen?`,
    }),
  choices: {
    REROUTE: 'Sie geht an jemand anderes',
    KEEP: 'Ich beantworte sie trotzdem',
    DECLINE: 'Sie wird abgelehnt: keine Zeit',
  },
};
