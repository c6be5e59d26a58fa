import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const mentors: Words['mentors'] = {
  title: 'Wer zu dir passt',
  lead: 'Geordnet nach deinen Interessen und Zeiten und danach, wer Platz hat. Die Gründe stehen unter jedem Namen.',
  why: 'Warum das passt',
  place: (timeZone) => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' '),
  room: (count) => `Platz für ${count} weitere`,
  offers: (offers) => `Bietet auch an: ${offers.join('; ')}`,
  ask: 'Um Begleitung bitten',
  waiting: (count) =>
    plural(count, {
      one: 'Eine Anfrage von dir wartet auf Antwort.',
      other: `${count} Anfragen von dir warten auf Antwort.`,
    }),
  toInbox: 'Posteingang öffnen',
  notNewcomer: 'Vorschläge sind für Neue, und du bist hier anders unterwegs.',
  questionsFirst: 'Drei kurze Antworten, und wir können dir sagen, wer passt.',
  none: 'Im Moment passt niemand zu allen deinen Antworten.',
  noneHint:
    'Ein Bereich mehr oder ein paar Stunden mehr helfen oft. Du kannst auch alle auf einmal fragen, weiter unten.',
  changeAnswers: 'Antworten ändern',
  anyone: 'Oder frag, wer gerade Zeit hat',
  anyoneHint: 'Deine Frage geht an alle Mentor:innen, und jemand nimmt sie an.',
  withRoom: (count) =>
    plural(count, {
      0: 'Gerade sind alle ausgelastet; sie wartet, bis jemand frei ist.',
      one: 'Eine Person hat jetzt Platz.',
      other: `${count} Mentor:innen haben jetzt Platz.`,
    }),
  askAnyone: 'Alle fragen',
};

export const ask: Words['ask'] = {
  title: (name) => `${name} fragen`,
  lead: 'Ein paar Sätze genügen. Dumme Fragen gibt es hier nicht.',
  anyone: 'Frag, wer gerade Zeit hat',
  anyoneLead: 'Alle Mentor:innen können das lesen. Wer zuerst Zeit hat, nimmt es an.',
  cannot: 'Im Moment ist hier keine Anfrage möglich.',
  introduction: 'Wer bist du, und was möchtest du tun?',
  introductionHint: 'Was dich zu dem Projekt zieht, was du schon kannst, wie viel Zeit du hast.',
  introductionExample:
    'Hallo! Ich schreibe beruflich Python und möchte verstehen, wie … Ich habe etwa zwei Stunden in der Woche.',
  tried: 'Was hast du schon versucht?',
  triedHint: 'Noch nichts ist auch in Ordnung.',
  topic: 'Worum geht es?',
  next: 'Für die Antwort sind sieben Tage Zeit, wenn die Community nichts anderes festgelegt hat. Ihr könnt euch inzwischen schreiben.',
  nextAnyone: 'Du hörst von uns, sobald jemand sie annimmt. Du kannst sie jederzeit zurückziehen.',
  send: 'Abschicken',
};
