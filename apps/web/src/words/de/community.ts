import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const community: Words['community'] = {
  next: 'Was möchtest du tun?',
  joinBelow: 'Beitreten',
  room: (count) =>
    plural(count, {
      0: 'Gerade sind alle Mentor:innen ausgelastet. Frag trotzdem: Deine Frage wartet auf die erste Person, die Zeit hat.',
      one: 'Eine Person hat jetzt Platz für dich.',
      other: `${count} Mentor:innen haben jetzt Platz für dich.`,
    }),
  mentors: ['Mentor:in finden', 'Sieh, wer zu deinen Interessen und Zeiten passt, und warum.'],
  asked: 'Deine Frage wartet auf Antwort',
  questions: ['Drei Fragen beantworten', 'Was dich reizt, wann du Zeit hast, welche Sprachen du sprichst.'],
  inbox: ['Posteingang öffnen', 'Anfragen, Mentorate und ihre Gespräche.'],
  path: ['Deinen Weg gehen', 'Die Schritte vom Neuling zum Mitmachen, und wo du stehst.'],
  offer: ['Andere begleiten', 'Sag, für wie viele du Platz hast und wobei du helfen kannst.'],
  areas: 'Bereiche',
  areasLead: 'Wobei dich die Leute hier begleiten können. Die Zahl sagt, wie viele einen Bereich kennen.',
  elsewhere: 'Allgemein',
  ladder: 'Der Weg',
  ladderLead: 'Vom ersten Bauen bis dahin, dass andere dich fragen.',
  repositories: 'Repositorys',
  conduct: 'Wie wir hier miteinander umgehen',
  conductVersion: (version, date) => `Fassung ${version} vom ${date}`,
  join: 'Einverstanden, ich bin dabei',
  joinLead: 'Wer beitritt, stimmt diesem Text zu.',
  signInToJoin: 'Zum Beitreten mit GitHub anmelden',
  renewed:
    'Von diesem Text gibt es eine neue Fassung. Bitte lies sie und stimme zu, damit es weitergehen kann.',
  agree: 'Ich stimme der neuen Fassung zu',
  show: 'Text zeigen',
  hide: 'Text verbergen',
  needsMembership: 'Diese Seite ist für Mitglieder.',
  needsMembershipHint: 'Beitreten ist ein Klick, nachdem du gelesen hast, wie wir hier miteinander umgehen.',
  toCommunity: (name) => `${name} ansehen`,
  wait: {
    unknown: (waiting) =>
      `Noch ist es zu früh, um zu sagen, wie lange es hier dauert. ${plural(waiting, {
        0: 'Gerade wartet niemand',
        one: 'Gerade wartet eine Person',
        other: `Gerade warten ${waiting} Menschen`,
      })}, und wozu jemand nicht kommt, das geht weiter an die nächste Person.`,
    half: (length) => `Die Hälfte findet jemanden innerhalb von ${length}.`,
    both: (half, most) =>
      `Die Hälfte findet jemanden innerhalb von ${half}, neun von zehn innerhalb von ${most}.`,
    hours: (hours) => plural(hours, { one: 'einer Stunde', other: `${hours} Stunden` }),
    days: (days) => `${days} Tagen`,
  },
  needsSignIn: 'Melde dich an, um diese Seite zu sehen.',
};
