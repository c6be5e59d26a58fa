import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const requests: Words['requests'] = {
  statuses: {
    SUBMITTED: 'Wartet auf Antwort',
    ACCEPTED: 'Angenommen',
    DECLINED: 'Diesmal nicht',
    EXPIRED: 'Abgelaufen',
    WITHDRAWN: 'Zurückgezogen',
    REROUTED: 'Weitergegangen',
  },
  from: (name) => `${name} fragt dich`,
  to: (name) => `Du hast ${name} gefragt`,
  yours: 'Deine Anfrage',
  sent: 'gefragt',
  about: (topic) => `Es geht um: ${topic}`,
  deadline: 'Antwort bis',
  queueDeadline: 'in der Warteschlange bis',
  answerBy: (when) => `Antwort ${when}`,
  there: (place, time) => `${place}, dort ${time}`,
  since: (sent, ends) => `Abgeschickt ${sent}. Die Zeit zum Antworten endet ${ends}.`,
  tried: 'Bisher versucht',
  goals: 'Möchte erreichen',
  toAnyone: 'An alle, die Zeit haben',
  wroteMore: (name, count) =>
    plural(count, {
      one: `${name} hat seitdem noch etwas geschrieben, im Gespräch.`,
      other: `${name} hat seitdem noch ${count} Nachrichten geschrieben, im Gespräch.`,
    }),
  openThread: 'Gespräch öffnen',
  openThreadWith: (count) => `Gespräch öffnen, ${count} neu`,
  openMentorship: 'Mentorat ansehen',
  accept: 'Annehmen',
  acceptMeans: (name) =>
    `Nimmst du an, erfährt ${name} es sofort, und euer Gespräch geht weiter. Ihr könnt beide jederzeit aufhören.`,
  askFirst: 'Erst etwas fragen',
  claim: 'Ansehen',
  release: 'Zurückgeben',
  holdLeft: (minutes) =>
    plural(minutes, {
      one: 'Noch eine Minute gehört sie dir zum Ansehen.',
      other: `Noch ${minutes} Minuten gehört sie dir zum Ansehen.`,
    }),
  holdOver: 'Die halbe Stunde ist um. Wer sie als Nächstes nimmt, kannst wieder du sein.',
  lookedAt: 'Gerade sieht sie sich jemand an.',
  decline: 'Diesmal nicht',
  withdraw: 'Zurückziehen',
  askElsewhere: 'Jemand anderen mit diesen Worten fragen',
  withdrawQuestion: 'Deine Anfrage zurückziehen?',
  withdrawMeans: 'Sie wartet dann nicht mehr, und niemand erfährt, warum. Du kannst jederzeit wieder fragen.',
  why: 'Warum?',
  whyHint: 'Es sagt etwas über deine Lage, nichts über die andere Person.',
  reads: (name, sentence) => `${name} liest: „${sentence}“ und sieht, wer sonst passt.`,
  reason: 'In deinen Worten, wenn du magst',
  andPause: 'Auch Pause von neuen Anfragen machen',
  andPauseHint: 'Wen du begleitest, bleibt bei dir.',
  pauseUntil: 'Bis',
  sendDecline: 'Diese Antwort schicken',
  sendDeclineAndPause: 'Antwort schicken und Pause machen',
  yourWords: 'Was du geschrieben hast',
  fit: {
    title: (name) => `Du und ${name}`,
    sharedAreas: (areas) => `Möchte ${areas}, das kennst du`,
    otherAreas: (areas) => `Interessiert sich auch für ${areas}, das steht nicht auf deiner Liste`,
    noAreas: 'Hat noch keine Bereiche genannt',
    commonTime: (length, when) => `${length} gemeinsame Zeit in der Woche: ${when} bei dir`,
    length: (hours, minutes) =>
      [hours > 0 ? `${hours} Std.` : '', minutes > 0 || hours === 0 ? `${minutes} Min.` : '']
        .filter((part) => part !== '')
        .join(' '),
    more: 'und mehr',
    noHours: 'Hat nicht gesagt, wann Zeit ist: Schreiben geht zu jeder Stunde',
    noCommonTime: 'Keine gemeinsamen Stunden in der Woche: Ihr würdet euch eher schreiben als treffen',
    languages: (names) => `Spricht ${names} mit dir`,
    otherLanguages: (names) => `Spricht ${names}, nichts davon steht auf deiner Liste`,
    noLanguages: 'Hat noch keine Sprachen genannt',
  },
  outcome: {
    late: 'Jemand war einen Moment schneller, hier oder in einem anderen Fenster.',
    accepted: (name) =>
      `Du begleitest ${name} ab jetzt, und ${name} weiß es. Sag Hallo, wann es dir passt: Die erste Nachricht wartet auf dich.`,
    taken: (name) =>
      `Jemand anderes hat das übernommen. ${name} ist in guten Händen; für dich bleibt nichts zu tun.`,
    held: (name) =>
      `Jemand anderes sieht sich die Anfrage von ${name} gerade an. Bleibt sie liegen, findest du sie wieder hier.`,
    SUBMITTED: (name) =>
      `Die Anfrage von ${name} wartet in der offenen Warteschlange, auf alle, die Zeit haben.`,
    DECLINED: (name) => `Deine Antwort ist bei ${name} angekommen, mit Vorschlägen, wer sonst passt.`,
    EXPIRED: (name) => `Die Zeit, ${name} zu antworten, ist vorbei.`,
    WITHDRAWN: (name) => `${name} hat sie zurückgezogen. Von dir wird nichts erwartet.`,
    REROUTED: (name) => `Sie ist weitergegangen, damit ${name} nicht warten muss.`,
    written: 'Was du gerade geschrieben hast; es wurde nicht geschickt',
  },
  state: {
    waits: (name, since) => `Du hast ${since} gefragt, und ${name} wurde sofort benachrichtigt.`,
    inQueue: (since) =>
      `Sie ging ${since} an alle, die hier begleiten. Wer am besten zu dir passt, sieht sie ganz oben.`,
    lookedAt: 'Gerade sieht sie sich jemand an.',
    answerUntil: (name) => `${name} kann antworten bis`,
    queueUntil: 'In der Warteschlange bleibt sie bis',
    movesOn: 'Ohne Antwort bis dahin geht sie von selbst weiter: Du musst nichts tun.',
    staysLonger: 'Ohne Antwort bis dahin bleibt sie von selbst noch eine Weile dort.',
    staysHere: 'Ohne Antwort bis dahin endet sie, und du kannst jemand anderes fragen.',
    ACCEPTED: 'Die Antwort ist ja. Ihr könnt euch schreiben, so viel ihr mögt.',
    EXPIRED:
      'Niemand kam rechtzeitig dazu. Das sagt nichts über dich oder deine Frage: Frag bitte noch einmal.',
    WITHDRAWN: 'Du hast sie zurückgezogen.',
    REROUTED: 'Sie ist weitergegangen.',
    DECLINED: 'Das geht gerade leider nicht.',
    said: (name, reason) => `${name} sagt dazu: „${reason}“`,
    declinedNext: 'Andere freuen sich, von dir zu hören: Schau, wer passt, oder frag alle, die Zeit haben.',
  },
  way: {
    title: 'Der Weg deiner Anfrage',
    queue: 'die offene Warteschlange',
    stage: (whom, date, last) => (last ? `Jetzt: ${whom}, seit dem ${date}` : `${whom}, am ${date}`),
    kindly:
      'Alle begleiten hier freiwillig, und Wochen sind manchmal voll. Kann jemand nicht antworten, geht deine Frage weiter: Sie geht nie verloren.',
  },
  consent: {
    label: 'Anfragen weitergehen lassen, wenn niemand antwortet',
    hint: 'Zur nächsten Person, die passt, höchstens zweimal, dann in die offene Warteschlange. Sonst enden sie, und du fragst selbst noch einmal.',
  },
  mine: {
    title: 'Was du gefragt hast',
    lead: 'Wo jede Anfrage steht und was als Nächstes geschieht.',
    none: 'Nichts von dir wartet auf eine Antwort.',
    noneHint: 'Schau, wer zu deinen Interessen und Zeiten passt, oder frag alle, die Zeit haben.',
    waiting: (count) => plural(count, { one: 'Wartet auf Antwort', other: `${count} warten auf Antwort` }),
    earlier: 'Früher',
  },
};

export const declineKinds: Words['declineKinds'] = {
  NO_TIME: 'Gerade keine Zeit',
  NOT_MY_AREA: 'Ich kenne diesen Bereich nicht gut genug',
  TOO_MANY_MENTEES: 'Ich begleite schon so viele, wie ich kann',
  SCHEDULES_DIFFER: 'Unsere Zeiten liegen zu weit auseinander',
  SOMEONE_ELSE_FITS_BETTER: 'Jemand anderes würde mehr helfen',
  OTHER: 'Etwas anderes',
};

export const declineReads: Words['declineReads'] = {
  NO_TIME: 'Würde gern helfen, hat aber gerade keine Zeit.',
  NOT_MY_AREA: 'Kennt diesen Bereich nicht gut genug, um dich darin zu begleiten.',
  TOO_MANY_MENTEES: 'Begleitet schon so viele, wie es gut geht.',
  SCHEDULES_DIFFER: 'Eure freien Stunden liegen zu weit auseinander.',
  SOMEONE_ELSE_FITS_BETTER: 'Glaubt, dass jemand anderes dir mehr helfen würde.',
  OTHER: 'Kann das gerade nicht übernehmen.',
};
