import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const coverage: Words['coverage'] = {
  title: 'Bereiche, und wer sie kennt',
  lead: 'Neulinge wählen daraus, und Mentor:innen sagen, wie gut sie jeden kennen. Bereiche, die an niemandem oder an einer Person hängen, sind markiert.',
  well: (count) =>
    plural(count, {
      0: 'Niemand kennt ihn gut',
      one: '1 Person kennt ihn gut',
      other: `${count} kennen ihn gut`,
    }),
  some: (count) =>
    plural(count, { one: '1 weitere für erste Schritte', other: `${count} weitere für erste Schritte` }),
  none: 'Niemand',
  one: 'Eine Person',
  show: 'Welche Bereiche zeigen',
  all: (count) => `Alle ${count}`,
  withNone: (count) => `Niemand: ${count}`,
  withOne: (count) => `Nur eine: ${count}`,
  find: 'Bereich suchen',
  below: (count) => plural(count, { one: '1 Bereich darunter', other: `${count} Bereiche darunter` }),
  weakBelow: (count) => `${count} davon mit niemandem oder einer Person`,
  unfoldAll: 'Alle aufklappen',
  foldAll: 'Alle zuklappen',
  nothingFound: 'Kein Bereich passt dazu.',
  nothingWeak: 'So ist kein Bereich. Das ist gut.',
  empty: 'Es gibt noch keine Bereiche.',
  emptyHint: 'Leg unten den ersten an, oder importiere eine Liste, die du hast.',
  edit: (area) => `${area} ändern`,
  editShort: 'Ändern',
  name: 'Name',
  rename: 'Umbenennen',
  parent: 'Unterhalb von',
  top: 'Ganz oben',
  move: 'Verschieben',
  child: (area) => `Ein neuer Bereich unterhalb von ${area}`,
  add: 'Anlegen',
  addTitle: 'Bereich anlegen',
  addName: 'Wie heißt er?',
  added: (area) => `${area} wurde angelegt.`,
  renamed: (area) => `Er heißt jetzt ${area}.`,
  moved: (area) => `${area} wurde verschoben.`,
  retire: 'Stilllegen',
  retireQuestion: (area) => `${area} stilllegen?`,
  retireMeaning:
    'Niemand kann ihn und was darunter liegt noch wählen. Wer ihn hat, behält ihn, und du kannst ihn jederzeit wieder in Gebrauch nehmen.',
  retired: (area) => `${area} wurde stillgelegt.`,
  retiredTitle: 'Stillgelegte Bereiche',
  retiredLead: 'Niemand kann sie wählen. Was zusammen stillgelegt wurde, kommt zusammen zurück.',
  restore: 'Wieder in Gebrauch nehmen',
  restoreNamed: (area) => `${area} wieder in Gebrauch nehmen`,
  restored: (area) => `${area} ist wieder in Gebrauch.`,
  import: 'Liste importieren',
  importLead:
    'Ein JSON-Dokument. Was schon da ist, bleibt; wenn etwas darin nicht stimmt, wird nichts angelegt.',
  importFile: 'Datei wählen',
  importText: 'Das Dokument',
  importSend: 'Importieren',
  imported: (added, present, skipped) =>
    [
      plural(added, {
        0: 'Nichts war neu',
        one: '1 Bereich wurde angelegt',
        other: `${added} Bereiche wurden angelegt`,
      }),
      ...(present === 0
        ? []
        : [plural(present, { one: '1 war schon da', other: `${present} waren schon da` })]),
      ...(skipped === 0
        ? []
        : [
            plural(skipped, {
              one: '1 wurde ausgelassen, weil seine Gruppe stillgelegt ist',
              other: `${skipped} wurden ausgelassen, weil ihre Gruppe stillgelegt ist`,
            }),
          ]),
    ].join('; ') + '.',
  faults: (count) =>
    plural(count, {
      one: 'Nichts wurde angelegt: Erst muss eine Stelle berichtigt werden.',
      other: `Nichts wurde angelegt: Erst müssen ${count} Stellen berichtigt werden.`,
    }),
  place: (line, path) => (line === null ? path : `Zeile ${line}, ${path}`),
};
