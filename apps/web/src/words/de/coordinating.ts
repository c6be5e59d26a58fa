import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const coordinating: Words['coordinating'] = {
  pages: 'Seiten für Koordinierende',
  overview: 'Überblick',
  areas: 'Bereiche',
  people: 'Menschen',
  ladder: 'Leiter',
  settings: 'Einstellungen',
  roleLost: 'Du koordinierst diese Community nicht mehr.',
  roleLostHint:
    'Von hier aus lässt sich nichts mehr ändern. Was du geschrieben hast, steht noch auf der Seite und lässt sich kopieren; wer koordiniert, kann dir die Rolle wieder geben.',
  more: 'Mehr zeigen',
  yes: 'Speichern',
  changedMeanwhile: (now) =>
    `Jemand anderes hat das geändert, während du geschrieben hast. Jetzt steht da: „${now}“.`,
  unsaved: 'Geändert, noch nicht gespeichert',
  saveAnyway: 'Trotzdem meins speichern',
};

export const overview: Words['overview'] = {
  title: 'Wie es läuft',
  lead: 'Wer wartet, wer Platz hat und wie lange es dauert.',
  waiting: 'warten auf Begleitung',
  withRoom: 'Mentor:innen mit Platz',
  onBreak: 'Mentor:innen in einer Pause',
  newcomers: 'Neulinge',
  setUp: 'Ein guter Anfang',
  setUpHint:
    'Sag, worin man sich hier begleiten kann, sieh den Text zum Umgang miteinander durch, und gib deinen Mentor:innen die Adresse dieser Community.',
  addAreas: 'Bereiche anlegen',
  lookOver: 'Einstellungen durchsehen',
  queue: 'Wer wartet',
  queueLead: (days) =>
    `Alle, deren Anfrage noch keine Antwort hat; wer zuerst gefragt hat, steht oben. Ab ${plural(days, { one: 'einem Tag', other: `${days} Tagen` })} gilt es als zu lange.`,
  onlyLong: 'Zu lange',
  everybody: 'Alle',
  which: 'Wen zeigen',
  nobodyWaits: 'Niemand wartet.',
  nobodyWaitsHint: 'Jede Anfrage hat ihre Antwort.',
  nobodyWaitsLong: (waiting) =>
    `Niemand wartet zu lange; ${plural(waiting, { one: 'eine Person wartet', other: `${waiting} warten` })}.`,
  tooLong: 'Zu lange',
  asked: 'Gefragt',
  withMentor: (name) => `Wartet auf ${name}`,
  inQueue: 'Wartet in der offenen Warteschlange',
  held: (name) => `${name} sieht es sich an`,
  moved: (times) =>
    plural(times, {
      one: 'Einmal weitergegangen',
      2: 'Zweimal weitergegangen',
      other: `${times}-mal weitergegangen`,
    }),
  deadline: 'Zeit zum Antworten endet',
  remind: (name) => `${name} freundlich erinnern`,
  showToMentors: 'Mentor:innen zeigen, zu denen es passt',
  pointedOut: 'Zuletzt darauf hingewiesen',
  told: (count) =>
    plural(count, {
      one: 'Eine Person wurde darauf hingewiesen.',
      other: `${count} Mentor:innen wurden darauf hingewiesen.`,
    }),
  seePath: (name) => `Den Weg von ${name} ansehen`,
  wait: 'Wie lange es dauert',
  waitLead:
    'Wie viele von denen, die fragen, nach wie langer Zeit noch warten. Wer jetzt wartet, zählt mit: Der Durchschnitt der Beantworteten sähe besser aus, als es ist.',
  half: (time) => `Die Hälfte derer, die fragen, wartet höchstens ${time}.`,
  nineTenths: (time) => `Neun von zehn warten höchstens ${time}.`,
  noData: 'Es wurde noch zu wenig gefragt, um zu sagen, wie lange es dauert.',
  noDataHint: (answered) =>
    `${plural(answered, { 0: 'Niemand wurde', one: 'Eine Person wurde', other: `${answered} Menschen wurden` })} im letzten halben Jahr angenommen. Ab zehn Anfragen, davon fünf angenommenen, gibt es eine Kurve.`,
  curve: 'Anteil derer, die fragen und noch warten, nach Zeit',
  stillWaits: 'Warten noch',
  after: 'Nach',
  room: 'Wer Platz hat',
  nobodyHasRoom: 'Gerade hat niemand Platz.',
  nobodyHasRoomHint:
    'Oft hilft es am meisten, jemanden persönlich zu bitten, ein oder zwei Menschen zu begleiten.',
  roomOf: (room, capacity) =>
    plural(room, {
      one: `Platz für eine weitere Person, von ${capacity}`,
      other: `Platz für ${room} weitere, von ${capacity}`,
    }),
  toPeople: 'Alle Menschen',
};

export const people: Words['people'] = {
  title: 'Menschen',
  lead: 'Alle hier, in der Reihenfolge, in der sie dazugekommen sind.',
  find: 'Name oder Benutzername',
  which: 'Wen zeigen',
  whom: {
    ALL: 'Alle',
    NEWCOMER: 'Neulinge',
    MENTOR: 'Mentor:innen',
    COORDINATOR: 'Koordinierende',
    ROOM: 'Mentor:innen mit Platz',
    BREAK: 'Mentor:innen in Pause, Ruhe oder unterwegs',
  },
  count: (count) => plural(count, { 0: 'Niemand', one: 'Eine Person', other: `${count} Menschen` }),
  nobody: 'Dazu passt niemand.',
  nobodyHint: 'Versuch einen kürzeren Namen, oder lass dir alle zeigen.',
  showAll: 'Alle zeigen',
  roles: { NEWCOMER: 'Neuling', MENTOR: 'Mentor:in', COORDINATOR: 'Koordination' },
  joined: (date) => `Hier seit dem ${date}`,
  room: (room, capacity) => (room > 0 ? `Platz für ${room} von ${capacity}` : `Voll, mit ${capacity}`),
  paused: 'In einer Pause',
  pausedUntil: (date) => `In einer Pause bis zum ${date}`,
  resting: (date) => `Ruht seit dem ${date}`,
  away: (date) => `Unterwegs bis zum ${date}`,
  openReceived: (count) =>
    plural(count, { one: '1 Anfrage wartet auf sie', other: `${count} Anfragen warten auf sie` }),
  openSent: (count) =>
    plural(count, { one: '1 Anfrage von ihnen wartet', other: `${count} Anfragen von ihnen warten` }),
  path: 'Weg',
  pathOf: (name) => `Der Weg von ${name}`,
  changeRoles: 'Rollen',
  changeRolesOf: (name) => `Rollen von ${name}`,
  means: {
    NEWCOMER: 'Sucht Begleitung: sieht passende Mentor:innen und kann sie fragen.',
    MENTOR: 'Bietet Begleitung: wird von Neulingen gefragt, so weit der eigene Platz reicht.',
    COORDINATOR:
      'Leitet das Programm: Bereiche, Leiter, Menschen und Einstellungen. Liest keine privaten Gespräche.',
  },
  give: (role) => `Geben: ${role}`,
  take: (role) => `Wegnehmen: ${role}`,
  giveQuestion: (name, role) => `${name} diese Rolle geben: ${role}?`,
  takeQuestion: (name, role) => `${name} diese Rolle wegnehmen: ${role}?`,
  giveMeans: {
    NEWCOMER: 'Sie sehen passende Mentor:innen und können fragen.',
    MENTOR: 'Sie werden Neulingen vorgeschlagen, sobald sie gesagt haben, für wie viele sie Platz haben.',
    COORDINATOR: 'Sie können hier alles ändern, was du ändern kannst, auch deine eigene Rolle.',
  },
  takeMeans: {
    NEWCOMER: 'Sie können niemanden mehr fragen. Laufende Mentorate gehen weiter.',
    MENTOR:
      'Niemand wird mehr zu ihnen geschickt; wartende Anfragen gehen weiter. Laufende Mentorate gehen weiter.',
    COORDINATOR: 'Sie können hier nichts mehr ändern.',
  },
  takeOwn: 'Das bist du: Von selbst kämst du nicht mehr auf diese Seiten zurück.',
  given: (name, role) => `${name} hat jetzt die Rolle: ${role}.`,
  taken: (name, role) => `${name} hat die Rolle nicht mehr: ${role}.`,
};
