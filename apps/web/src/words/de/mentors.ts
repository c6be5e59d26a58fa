import type { Words } from '../index.js';
import { plural } from '../intl.js';

const hours = (count: number) =>
  plural(count, { one: '1 Stunde', other: `${count.toLocaleString('de')} Stunden` });
const people = (count: number, one: string, other: string) =>
  plural(count, { one: `Eine Person ${one}`, other: `${count} Mentor:innen ${other}` });

export const mentors: Words['mentors'] = {
  title: 'Wer zu dir passt',
  lead: 'Geordnet nach deinen Interessen und Zeiten, und danach, wer Platz hat und wie schnell Antworten kommen.',
  why: 'Warum das passt',
  reasons: {
    areas: (areas) => `Kennt, was dich reizt: ${areas}`,
    near: (areas) => `Kennt Bereiche nah an deinen: ${areas}`,
    time: (count, times) =>
      `${hours(count)} in der Woche gemeinsam${times === '' ? '' : `: ${times} nach deiner Uhr`}`,
    language: (languages) => `Spricht mit dir ${languages}`,
    fresh: 'Neu dabei, mit Zeit für dich',
  },
  answers: {
    NONE_YET: 'Neu dabei, noch keine Antworten.',
    FEW_YET: 'Wurde bisher erst ein- oder zweimal gefragt.',
    WITHIN_THREE_DAYS: 'Antwortet meistens innerhalb von drei Tagen.',
    MAY_TAKE_LONGER: 'Antworten brauchen manchmal mehr als drei Tage.',
  },
  place: (timeZone) => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' '),
  overlap: (times) => `Gemeinsame Stunden nach deiner Uhr: ${times}.`,
  hoursMine: 'Deine Stunden',
  hoursShared: 'Gemeinsam',
  noOverlap: 'Keine üblichen Stunden gemeinsam. Schreiben geht zu jeder Zeit.',
  room: (count) =>
    plural(count, { one: 'Platz für eine weitere Person', other: `Platz für ${count} weitere` }),
  offers: (offers) => `Bietet auch an: ${offers.join('; ')}`,
  more: 'Mehr lesen',
  less: 'Weniger zeigen',
  ask: (name) => `${name} fragen`,
  compare: 'Vergleichen',
  compareWith: (name) => `${name} mit anderen vergleichen`,
  marked: (count) =>
    plural(count, {
      one: 'Eine Person gewählt. Wähle noch eine, um zu vergleichen.',
      other: `${count} zum Vergleichen gewählt.`,
    }),
  sideBySide: 'Nebeneinander ansehen',
  clearMarks: 'Leeren',
  showMore: 'Weitere zeigen',
  filters: 'Liste eingrenzen',
  filterArea: 'Kennt den Bereich',
  filterLanguage: 'Spricht',
  filterTime: 'Gemeinsame Zeit',
  filterOffer: 'Bietet an',
  any: 'Egal',
  atLeast: (count) =>
    count < 1 ? 'Eine halbe Stunde in der Woche' : `Mindestens ${hours(count)} in der Woche`,
  found: (count) =>
    plural(count, { 0: 'Niemand passt.', one: 'Eine Person passt.', other: `${count} Mentor:innen passen.` }),
  clearFilters: 'Alle zeigen',
  noneWith: 'Niemand passt zu alledem zugleich.',
  noneWithHint: 'Nimm etwas weg, oder zeig wieder alle.',
  waiting: (count) =>
    plural(count, {
      one: 'Eine Anfrage von dir wartet auf Antwort',
      other: `${count} Anfragen von dir warten auf Antwort`,
    }),
  allRequests: 'Alles über deine Anfragen',
  allRequestsIn: (community) => `Alles über deine Anfragen in ${community}`,
  notNewcomer: 'Vorschläge sind für Neue, und du bist hier anders unterwegs.',
  questionsFirst: 'Drei kurze Antworten, und wir können dir sagen, wer passt.',
  none: 'Im Moment passt niemand zu allen deinen Antworten.',
  noMentors: 'Hier gibt es noch keine Mentor:innen. Deine Frage kann auf die erste Person warten.',
  leftOutLead: 'Du kannst alle auf einmal fragen; deine Frage wartet, bis jemand Zeit hat. Das steht im Weg:',
  leftOut: {
    NO_SHARED_AREA: (count) =>
      `${people(count, 'kennt', 'kennen')} andere Bereiche als die, die du gewählt hast.`,
    NO_COMMON_LANGUAGE: (count) => `${people(count, 'spricht', 'sprechen')} keine deiner Sprachen.`,
    NOT_ENOUGH_COMMON_TIME: (count) =>
      `${people(count, 'hat', 'haben')} zu wenige Stunden mit dir gemeinsam.`,
    MENTOR_FULL: (count) => `${people(count, 'hat', 'haben')} gerade keinen Platz.`,
    MENTOR_PAUSED: (count) => `${people(count, 'macht', 'machen')} Pause.`,
    MENTOR_AWAY: (count) => `${people(count, 'ist', 'sind')} einige Tage weg.`,
    MENTOR_UNAVAILABLE: (count) => `${people(count, 'nimmt', 'nehmen')} gerade keine Anfragen an.`,
    ALREADY_REQUESTED: (count) => `${people(count, 'hat', 'haben')} deine Anfrage schon.`,
    ALREADY_IN_MENTORSHIP: (count) => `${people(count, 'begleitet', 'begleiten')} dich schon.`,
    DECLINED_RECENTLY: (count) =>
      `${people(count, 'hatte', 'hatten')} keinen Platz für deine letzte Anfrage.`,
  },
  mends: { areas: 'Bereich hinzufügen', time: 'Stunden hinzufügen', languages: 'Sprache hinzufügen' },
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

export const compare: Words['compare'] = {
  title: 'Nebeneinander',
  lead: 'Alle würden passen. Nimm, wem du gern schreiben möchtest.',
  about: 'Verglichen nach',
  rows: {
    areas: 'Was dich reizt',
    knows: 'Kennt',
    time: 'Gemeinsame Zeit',
    room: 'Platz',
    answers: 'Antworten',
    languages: 'Spricht',
    offers: 'Bietet auch an',
    place: 'Ortszeit',
  },
  nothing: 'Keine',
  missing: (count) =>
    plural(count, {
      one: 'Eine der gewählten Personen kann nicht mehr gefragt werden.',
      other: `${count} der gewählten Personen können nicht mehr gefragt werden.`,
    }),
  none: 'Von ihnen kann im Moment niemand gefragt werden.',
  noneHint: 'Andere, die passen, haben vielleicht Platz. Sieh dir alle an.',
  nobody: 'Noch ist niemand markiert.',
  nobodyHint: 'Markiere zwei oder drei Mentor:innen mit „Vergleichen“, dann stehen sie hier nebeneinander.',
  choose: 'Aussuchen, wen du vergleichst',
  back: 'Zurück zu allen, die passen',
};

export const ask: Words['ask'] = {
  lead: 'Ein paar Sätze genügen. Dumme Fragen gibt es hier nicht.',
  anyone: 'Frag, wer gerade Zeit hat',
  anyoneLead: 'Alle Mentor:innen können das lesen. Wer zuerst Zeit hat, nimmt es an.',
  cannot: 'Im Moment ist hier keine Anfrage möglich.',
  gone: 'Diese Person ist nicht mehr hier',
  goneHint: 'Sie ist gegangen, oder der Link ist alt.',
  goesAlong: 'Was du geschrieben hast, bleibt und kommt mit, wenn du jemand anderes fragst:',
  introduction: 'Wer bist du, und was möchtest du tun?',
  introductionHint: 'Was dich zu dem Projekt zieht, was du schon kannst, wie viel Zeit du hast.',
  useTemplate: 'Mit ein paar Sätzen zum Ausfüllen beginnen',
  templates: {
    GENERAL:
      'Hallo! Ich komme aus … und kenne mich schon aus mit …\n\nIch möchte gern …\n\nIch habe etwa … Stunden in der Woche.',
    IDEA: 'Hallo! Ich habe eine Idee: …\n\nSie würde Leuten helfen, die …\n\nIch weiß noch nicht, ob …',
    MAILING_LIST: 'Hallo! Ich möchte auf der Liste … ansprechen.\n\nIch bin nicht sicher, wie …',
    ISSUE:
      'Hallo! Ich möchte an diesem Issue arbeiten: …\n\nSo verstehe ich es: …\n\nIch komme nicht weiter bei …',
    VERSION_CONTROL: 'Hallo! Ich habe mit git versucht, …\n\nIch hatte … erwartet und sah …',
    CODE_REVIEW: 'Hallo! Das ist meine Änderung: …\n\nSie soll …\n\nAm wenigsten sicher bin ich bei …',
  },
  gaps: 'In deinem Anfang sind noch Lücken „…“. Füll sie aus, oder nimm sie heraus; dann kann es losgehen.',
  tried: 'Was hast du schon versucht?',
  triedHint: 'Noch nichts ist auch in Ordnung.',
  topic: 'Worum geht es?',
  tooLong: (length, most) =>
    `Das sind ${length.toLocaleString('de')} Zeichen, und Platz ist für ${most.toLocaleString('de')}. Der Rest passt danach ins Gespräch.`,
  next: (days) =>
    `Für die Antwort ${plural(days, { one: 'ist ein Tag', other: `sind ${days} Tage` })} Zeit. Ihr könnt euch inzwischen schreiben.`,
  nextAnyone: 'Du hörst von uns, sobald jemand sie annimmt, und kannst sie jederzeit zurückziehen.',
  kept: 'Was du schreibst, bleibt in diesem Browser, bis du es abschickst.',
  send: 'Abschicken',
};
