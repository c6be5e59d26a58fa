import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const together: Words['together'] = {
  people: 'Wer dabei ist',
  inThis: 'In diesem Gespräch',
  around: 'Das Mentorat',
  toMentorship: 'Mentorat ansehen',
  mentee: 'wird begleitet',
  lead: 'leitet',
  coMentor: 'begleitet mit',
  guest: 'zu Gast',
  you: (role) => `du, ${role}`,
  about: (name) => `Über ${name}`,
  drawnTo: (areas) => `Interessiert sich für ${areas}`,
  speaks: (languages) => `Spricht ${languages}`,
  asked: (name) => `${name} wurde gefragt.`,
  askedIntoThread: (name) => `${name} wurde in ein Gespräch gebeten.`,
  canAnswerUntil: 'Eine Antwort kann kommen bis',
  withdrawInvitation: (name) => ({
    question: `Die Einladung an ${name} zurückziehen?`,
    meaning: 'Niemand wartet dann mehr darauf. Du kannst jederzeit wieder fragen.',
    confirm: 'Zurückziehen',
  }),
  remove: (name) => ({
    question: `${name} bitten zu gehen?`,
    meaning:
      'Ab sofort liest die Person nichts mehr. Was sie geschrieben hat, bleibt, und sie kann wieder eingeladen werden.',
    confirm: 'Entfernen',
  }),
  removeGuest: (name) => ({
    question: `${name} bitten, dieses Gespräch zu verlassen?`,
    meaning: 'Ab sofort liest die Person es nicht mehr. Was sie geschrieben hat, bleibt.',
    confirm: 'Entfernen',
  }),
  leave: {
    question: 'Dieses Mentorat verlassen?',
    meaning:
      'Du liest seine Gespräche und Notizen nicht mehr. Was du geschrieben hast, bleibt, und die anderen erfahren es.',
    confirm: 'Verlassen',
  },
  leaveThread: {
    question: 'Dieses Gespräch verlassen?',
    meaning: 'Du liest es nicht mehr. Was du geschrieben hast, bleibt, und die anderen erfahren es.',
    confirm: 'Verlassen',
  },
  invite: 'Jemanden um Hilfe bitten',
  inviteLead: (name) =>
    `Zwei Köpfe wissen mehr als einer. ${name} und alle, die mit dir begleiten, sehen, wer gefragt wurde.`,
  refer: 'Jemand anderes kennt das besser',
  referLead: (title) => `Bitte jemanden nur in „${title}“ dazu. Alles andere bleibt verborgen.`,
  cannotInvite: 'Gerade kann niemand eingeladen werden.',
  whom: 'Wen?',
  whomFirst: 'Wähl zuerst jemanden aus der Liste.',
  note: 'Wofür?',
  noteHint: 'Ein, zwei Sätze für die Person, die du fragst.',
  noteExample: 'Du kennst die Event-Loop besser als ich.',
  coMentorReads:
    'Wer dazukommt, liest die Gespräche des Mentorats ab der ersten Nachricht und die privaten Notizen.',
  guestReads: 'Wer dazukommt, liest dieses eine Gespräch ab der ersten Nachricht, und sonst nichts.',
  sendInvitation: 'Einladen',
  search: {
    area: 'Wer kennt',
    anyArea: 'Egal welcher Bereich',
    name: 'Name',
    found: (count) =>
      plural(count, {
        0: 'Niemand gefunden',
        one: 'Eine Person gefunden',
        other: `${count} Personen gefunden`,
      }),
    none: 'Dazu passt hier niemand. Versuch einen anderen Bereich, oder lass den Namen leer.',
    more: 'Mehr zeigen',
    knows: (areas) => `Kennt ${areas}.`,
    room: (count) =>
      plural(count, {
        0: 'Kein eigener Platz mehr frei.',
        one: 'Noch ein Platz frei.',
        other: `Noch ${count} Plätze frei.`,
      }),
    onBreak: 'Nimmt gerade keine neuen Anfragen; fragen geht trotzdem.',
  },
  invitation: {
    title: (name) => `${name} bittet dich um Hilfe`,
    intoMentorship: (name) => `Um ${name} gemeinsam zu begleiten.`,
    intoThread: (name) => `In einem Gespräch mit ${name}.`,
    statuses: {
      OPEN: 'Wartet auf Antwort',
      ACCEPTED: 'Dabei',
      DECLINED: 'Diesmal nicht',
      EXPIRED: 'Abgelaufen',
      WITHDRAWN: 'Zurückgezogen',
    },
    became: {
      ACCEPTED: 'Du hast ja gesagt. Das Gespräch findest du in deinem Posteingang.',
      DECLINED: 'Du hast nein gesagt. Von dir wird nichts erwartet.',
      EXPIRED: 'Die Zeit ist um. Von dir wird nichts erwartet.',
      WITHDRAWN: 'Sie wurde inzwischen zurückgezogen. Von dir wird nichts erwartet.',
    },
    accept: 'Mitmachen',
    decline: 'Diesmal nicht',
    declineQuestion: 'Diesmal nein sagen?',
    declineMeans: (name) => `${name} erfährt, dass es gerade nicht passt, und sonst nichts.`,
  },
  fates: {
    OPENS: { name: 'Öffnet sich', means: 'Wer übernimmt, liest alles darin und antwortet von da an.' },
    STAYS_CLOSED: {
      name: 'Bleibt verschlossen',
      means: 'Es geht ohne die neue Person weiter; sie liest es nicht.',
    },
    ENDS: {
      name: 'Endet',
      means: 'Niemand würde darin mehr begleiten: Es bleibt lesbar, und nichts kommt dazu.',
    },
  },
  messages: (count) =>
    plural(count, { 0: 'keine Nachrichten', one: 'eine Nachricht', other: `${count} Nachrichten` }),
  otherThreads: (count) =>
    plural(count, {
      one: 'Ein weiteres Gespräch, in dem du nicht dabei bist, bleibt, wie es ist.',
      other: `${count} weitere Gespräche, in denen du nicht dabei bist, bleiben, wie sie sind.`,
    }),
  notesRead: (count) =>
    plural(count, {
      0: 'Es gibt keine privaten Notizen.',
      one: 'Auch eine private Notiz wird gelesen: Notizen sind für alle, die hier begleiten.',
      other: `Auch ${count} private Notizen werden gelesen: Notizen sind für alle, die hier begleiten.`,
    }),
  handOver: {
    begin: 'An jemand anderes übergeben',
    title: (name) => `${name} übergeben`,
    lead: (name) =>
      `Von da an leitet jemand anderes. ${name} erfährt es sofort, sieht, was gelesen würde, und kann widersprechen.`,
    cannot: 'Gerade ist keine Übergabe möglich.',
    whom: 'Wer soll leiten?',
    threads: 'Was gelesen wird',
    threadsHint: 'Jedes ab der ersten Nachricht. Was du auslässt, bleibt verschlossen.',
    you: 'Und du?',
    stay: 'Ich bleibe dabei und begleite mit',
    leave: 'Ich gehe bei der Übernahme',
    note: 'Was sollte die neue Person wissen?',
    noteHint: 'Nur für euch beide. Es reist mit dem Angebot mit.',
    preview: 'Was gelesen würde',
    next: 'Bis zur Übernahme ändert sich nichts. So lange kannst du das Angebot zurückziehen.',
    send: 'Anbieten',
    waits: (from, to) => `${from} hat ${to} gebeten, ab jetzt zu leiten.`,
    see: 'Angebot ansehen',
    offered: 'Angeboten',
    titleForNext: (from, mentee) => `${from} bittet dich, ${mentee} zu begleiten`,
    titleForMentee: (from, to) => `${from} möchte, dass ${to} dich begleitet`,
    titleForFrom: (to, mentee) => `Du hast ${to} gebeten, ${mentee} zu begleiten`,
    leadForMentee: (to) =>
      `Noch hat sich nichts geändert. Unten siehst du, was ${to} lesen würde. Wenn du lieber nicht möchtest, sag es: ein Grund ist nicht nötig.`,
    statuses: {
      OFFERED: 'Wartet auf Antwort',
      DONE: 'Geschehen',
      DECLINED: 'Kam nicht zustande',
      EXPIRED: 'Abgelaufen',
      WITHDRAWN: 'Zurückgezogen',
    },
    noteFrom: (name) => `${name} schreibt`,
    youRead: 'Was du lesen würdest',
    theyRead: (name) => `Was ${name} lesen würde`,
    fromLeaves: (name) => `${name} geht, wenn es so weit ist.`,
    fromStays: (name) => `${name} begleitet weiter mit.`,
    accept: (name) => `${name} ab jetzt begleiten`,
    decline: (name) => ({
      question: 'Diesmal nein sagen?',
      meaning: `Alles bleibt, wie es ist, und ${name} erfährt es.`,
      confirm: 'Diesmal nicht',
    }),
    object: (name) => ({
      question: `Möchtest du lieber nicht, dass ${name} übernimmt?`,
      meaning: 'Alles bleibt, wie es ist, und beide erfahren es. Du musst nicht sagen, warum.',
      confirm: 'Lieber nicht',
    }),
    withdraw: (name) => ({
      question: 'Das Angebot zurückziehen?',
      meaning: `Alles bleibt, wie es ist, und auf ${name} wird nicht mehr gewartet.`,
      confirm: 'Zurückziehen',
    }),
    became: {
      DONE: (to) => `${to} leitet jetzt.`,
      DECLINED: () => 'Es kam nicht zustande: Jemand hat nein gesagt, und alles ist wie vorher.',
      EXPIRED: () => 'Die Zeit ist um, und alles ist wie vorher.',
      WITHDRAWN: () => 'Es wurde zurückgezogen, und alles ist wie vorher.',
    },
  },
  notes: {
    title: 'Private Notizen',
    private:
      'Das lesen nur alle, die hier begleiten: nie die begleitete Person, keine Gäste, keine Koordination.',
    none: 'Noch keine Notizen. Was sollte man hier beim Begleiten wissen?',
    write: 'Eine private Notiz',
    markdown: 'Markdown geht.',
    add: 'Notiz hinzufügen',
    change: 'Ändern',
    save: 'Speichern',
    all: (count) => `Alle ${count} zeigen`,
    count: (count) =>
      plural(count, { 0: 'Private Notizen', one: 'Eine private Notiz', other: `${count} private Notizen` }),
    remove: {
      question: 'Diese Notiz löschen?',
      meaning: 'Sie ist dann für alle weg, die hier begleiten.',
      confirm: 'Löschen',
    },
  },
};
