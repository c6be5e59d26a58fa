import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const replies: Words['replies'] = {
  title: 'Gespeicherte Antworten',
  lead: 'Was du oft sagst, einmal geschrieben. Vor jedem Abschicken schaust du drüber; niemand sonst sieht diese Liste.',
  yours: (count) => plural(count, { one: 'Eine Antwort', other: `${count} Antworten` }),
  none: 'Eine freundliche erste Antwort ist ein guter Anfang.',
  write: 'Eine neue',
  name: 'Woran du sie findest',
  nameHint: 'Das siehst nur du.',
  body: 'Was sie sagt',
  example: 'Hallo {{newcomer}}, ich bin {{me}}. Schön, dass du dich für {{community}} interessierst!',
  placeholders: 'Das wird für das Gespräch ausgefüllt, in dem du sie verwendest:',
  means: {
    newcomer: 'der Name der Person, die neu ist',
    me: 'dein Name',
    community: 'der Name der Community',
    title: 'der Titel des Gesprächs',
  },
  preview: 'So wird sie sich lesen',
  nothingToShow: 'Hier erscheint sie, während du schreibst.',
  exampleName: 'Ada',
  exampleTitle: 'Mein erster Patch',
  save: 'Speichern',
  change: 'Ändern',
  remove: (title) => ({
    question: `„${title}“ löschen?`,
    meaning: 'Was du damit abgeschickt hast, bleibt in den Gesprächen.',
    confirm: 'Löschen',
  }),
};
