import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const mentoring: Words['mentoring'] = {
  title: 'Begleiten',
  lead: 'Wer auf dich wartet, wen du begleitest und wie viel Platz du hast.',
  noMentor: 'Diese Seite ist für alle, die andere begleiten.',
  noMentorHint:
    'Dafür musst du nicht alles wissen. Sag, für wie viele du Platz hast und womit du helfen kannst.',
  waiting: (count) =>
    plural(count, {
      0: 'Anfragen',
      one: 'Eine Anfrage wartet auf dich',
      other: `${count} Anfragen warten auf dich`,
    }),
  nothingWaits: 'Niemand wartet auf deine Antwort.',
  newAppear: 'Neue Anfragen erscheinen hier von selbst.',
  noneCome: {
    untilBack: 'Dich erreichen keine neuen Anfragen, bis du sagst, dass du wieder da bist.',
    untilDay: (date) => `Bis zum ${date} erreichen dich keine neuen Anfragen.`,
    throughDay: (date) =>
      `Solange du weg bist, bis einschließlich ${date}, erreichen dich keine neuen Anfragen.`,
  },
  mentees: 'Wen du begleitest',
  noMentees: 'Noch niemanden. Wenn du eine Anfrage annimmst, findest du die Person hier.',
  columns: {
    mentee: 'Wer',
    turn: 'Wer dran ist',
    activity: 'Letzte Nachricht',
    step: 'Schritt',
    unread: 'Ungelesen',
  },
  youHelp: 'du hilfst',
  yours: (since) => `Du: geschrieben ${since}`,
  theirs: (since) => `Die andere Seite: geschrieben ${since}`,
  nobodys: 'Niemand wartet',
  quiet: 'Still geworden: Geht es weiter?',
  noStep: 'Noch kein Schritt',
  toConfirm: (count) =>
    plural(count, { one: 'Ein Schritt zu bestätigen', other: `${count} Schritte zu bestätigen` }),
  open: 'Anfragen können dich erreichen',
  placesTaken: 'Deine Plätze sind vergeben',
  paused: 'Du machst Pause',
  away: 'Du bist weg',
  resting: 'Du ruhst',
  openBadge: 'Offen',
  closedBadge: 'Keine neuen Anfragen',
  pausedUntil: (date) => `Bis zum ${date} erreichen dich keine neuen Anfragen. Du kannst früher zurück sein.`,
  awayUntil: (date) => `Du bist bis einschließlich ${date} weg. Du kannst früher zurück sein.`,
  restingWhy: (date) =>
    `Zwei Anfragen hintereinander blieben ohne Antwort, darum halten wir seit dem ${date} neue von dir fern. Das passiert allen und ist kein Vorwurf: Wochen werden voll. Wen du begleitest, ist weiter bei dir.`,
  noLanguages:
    'Noch findet dich niemand, der Hilfe sucht: Vorgeschlagen wird, wer eine Sprache teilt, und du hast noch keine genannt.',
  nameLanguages: 'Sprachen nennen',
  back: 'Ich bin wieder da',
  capacity: 'So viele begleitest du zugleich',
  fewer: 'Eins weniger',
  oneMore: 'Eins mehr',
  room: (count) => plural(count, { one: 'Noch ein Platz frei.', other: `Noch ${count} Plätze frei.` }),
  full: 'Gerade kein Platz: Niemand wird zu dir geschickt. Wen du begleitest, bleibt bei dir.',
  pause: 'Pause machen',
  goAway: 'Weg bis …',
  goAwaySend: 'Bis dahin weg sein',
  stepBackMeans: 'Solange keine neuen Anfragen. Wen du begleitest, bleibt bei dir.',
  pauseUntilLabel: 'Bis',
  pauseUntilHint: 'Lass es leer, um zurück zu sein, wenn du es sagst.',
  awayUntilLabel: 'Der letzte Tag',
  awayUntilHint: 'Nach deinem Kalender, ab heute. Danach bist du von selbst wieder da.',
  choices: {
    all: (count) =>
      plural(count, {
        one: 'Was wird aus der Anfrage, die auf dich wartet?',
        other: `Was wird aus den ${count} Anfragen, die auf dich warten?`,
      }),
    hint: 'Niemand soll warten, ohne Bescheid zu wissen.',
    names: { REROUTE: 'Geht weiter', KEEP: 'Bleibt bei mir', DECLINE: 'Freundlich absagen' },
    means: {
      REROUTE: 'Zur nächsten Person, die passt, oder in die offene Warteschlange, gleich jetzt.',
      KEEP: 'Ich antworte trotzdem, bevor die Zeit um ist.',
      DECLINE: 'Sie lesen, dass du gerade keine Zeit hast.',
    },
    each: 'Für jede einzeln wählen',
  },
  queue: 'Die offene Warteschlange',
  queueLead: 'Sie fragen alle, die Zeit haben. Wer am besten zu dir passt, kommt zuerst; niemand fehlt.',
  queueEmpty: 'Hier wartet niemand. Das ist eine gute Nachricht.',
  queueMore: (count) => plural(count, { one: 'Noch eine zeigen', other: `Mehr zeigen (${count})` }),
  toReplies: 'Gespeicherte Antworten',
};
