import type { MovedOnBecause } from '../../api/enums.js';
import { plural } from '../intl.js';
import type { NoticeFacts, Notices } from '../sayings.js';

const days = (count: number) => plural(count, { one: 'einem Tag', other: `${count} Tagen` });
const hours = (count: number) => plural(count, { one: 'eine Stunde', other: `${count} Stunden` });

function timeLeft(hoursLeft: number): string {
  if (hoursLeft < 1) return 'weniger als eine Stunde';
  return hoursLeft < 48 ? hours(Math.floor(hoursLeft)) : `${Math.floor(hoursLeft / 24)} Tage`;
}

const theRequestOf = (about: string | null) => (about === null ? 'Eine Anfrage' : `Die Anfrage von ${about}`);
const theMentorshipWith = (about: string | null) =>
  about === null ? 'Dein Mentorat' : `Dein Mentorat mit ${about}`;
const theStep = ({ rung }: NoticeFacts) => (rung === null ? 'einen Schritt' : `den Schritt „${rung}“`);

const whyMovedOn: Readonly<Record<MovedOnBecause, string>> = {
  NO_ANSWER: 'Deine Anfrage hatte noch keine Antwort, deshalb ging sie',
  AWAY: 'Die Person, die du gefragt hast, ist gerade weg, deshalb ging deine Anfrage',
  PAUSED: 'Die Person, die du gefragt hast, nimmt eine Weile keine Anfragen an, deshalb ging deine',
  RESTING: 'Die Person, die du gefragt hast, nimmt eine Weile keine Anfragen an, deshalb ging deine',
  NO_LONGER_MENTOR: 'Die Person, die du gefragt hast, begleitet niemanden mehr, deshalb ging deine Anfrage',
};
const movedOn = ({ because }: NoticeFacts) => (because === null ? 'Deine Anfrage ging' : whyMovedOn[because]);

/** A complete list: a new kind of the API does not compile until it has its sentence here. */
export const notices: NonNullable<Notices> = {
  REQUEST_RECEIVED: (about) =>
    `${about ?? 'Jemand Neues'} möchte von dir begleitet werden: Lies, was da steht, und sag dann zu, sag freundlich ab oder frag etwas zurück.`,
  REQUEST_WAITING: (about, { hoursLeft }) =>
    `${theRequestOf(about)} wartet auf dich${hoursLeft === null ? '' : `, noch ${timeLeft(hoursLeft)}`}: Sag zu, sag freundlich ab oder frag etwas zurück.`,
  REQUEST_WITHDRAWN: (about) =>
    `${theRequestOf(about)} wurde zurückgezogen: Für dich bleibt nichts zu tun, und der Platz ist frei für jemand anderes.`,
  REQUEST_MOVED_ON: (about) =>
    `${theRequestOf(about)} ging an jemand anderes weiter, damit bald eine Antwort kommt: Für dich bleibt nichts zu tun.`,
  MENTOR_RESTED: () =>
    'Zwei Anfragen gingen ohne Antwort von dir weiter, deshalb halten wir vorerst neue von dir fern: Wenn es dir wieder passt, bist du mit einem Klick zurück.',
  CLAIM_RETURNED: (about) =>
    `${theRequestOf(about)} ist nicht mehr für dich zurückgelegt: Wenn sie noch in der offenen Warteschlange steht, kannst du sie wieder nehmen.`,
  REQUEST_ACCEPTED: (about) =>
    `${about ?? 'Jemand'} hat ja gesagt und begleitet dich von jetzt an: Öffne euer Gespräch und sag Hallo.`,
  REQUEST_DECLINED: (about) =>
    `${about ?? 'Die Person, die du gefragt hast,'} kann deine Anfrage gerade nicht annehmen: Sieh nach, wer sonst passt und Platz hat.`,
  REQUEST_EXPIRED: (about) =>
    about === null
      ? 'Leider hatte niemand rechtzeitig Zeit für deine Anfrage: Frag gern noch einmal, oder sieh nach, wer jetzt Platz hat.'
      : `Leider kam auf deine Anfrage an ${about} rechtzeitig keine Antwort: Sieh nach, wer jetzt Platz hat, oder frag alle in der offenen Warteschlange.`,
  REQUEST_REROUTED: (about, facts) =>
    `${movedOn(facts)} weiter an ${about ?? 'jemand anderes'}: Was du geschrieben hast, kommt mit, und du hörst von uns, sobald eine Antwort da ist.`,
  REQUEST_QUEUED: (_about, facts) =>
    `${movedOn(facts)} weiter in die offene Warteschlange, wo alle, die Platz haben, sie nehmen können: Du hörst von uns, sobald es jemand tut.`,
  REQUEST_STILL_QUEUED: () =>
    'Deine Anfrage wartet noch in der offenen Warteschlange und ist nicht vergessen: Lass sie dort, oder frag jemanden direkt, der zu dir passt.',
  REQUEST_ASKED_AFTER: (about) =>
    `${theRequestOf(about)} wartet inzwischen lange, und die Koordination fragt danach: Eine kurze Antwort genügt, auch ein freundliches Nein.`,
  REQUEST_SUGGESTED: (about) =>
    `${theRequestOf(about)} wartet schon lange in der offenen Warteschlange und könnte zu dir passen: Sieh sie dir an und nimm sie, wenn du magst, oder lass sie jemand anderem.`,
  REQUEST_WAITS_LONG: (about) =>
    `${theRequestOf(about)} wartet schon lange in der offenen Warteschlange: Vielleicht kennst du jemanden, den du darum bitten kannst.`,

  TURN_WAITS: (about, facts) =>
    `${about ?? 'Jemand'} wartet${facts.days === null ? '' : ` seit ${days(facts.days)}`} auf ein Wort von dir: Eine kurze Zeile genügt, oder sag, dass nichts zu antworten ist.`,
  STILL_GOING: (about, facts) =>
    `${theMentorshipWith(about)} ist${facts.days === null ? '' : ` seit ${days(facts.days)}`} still: Sag, dass es weitergeht, oder bring es zu Ende.`,
  MENTORSHIP_CLOSED_QUIETLY: (about) =>
    `${theMentorshipWith(about)} wurde nach langer Stille geschlossen: Alles bleibt lesbar, und ihr könnt es beide wieder aufnehmen.`,
  MENTORSHIP_COMPLETED: (about) =>
    `${about ?? 'Jemand'} sagt, dass euer Mentorat am Ziel ist: Freut euch über das, was ihr zusammen geschafft habt. Alles bleibt lesbar.`,
  MENTORSHIP_ENDED: (about) =>
    `${about ?? 'Jemand'} hat euer Mentorat beendet, das kann allen passieren: Alles bleibt lesbar, und eine neue Anfrage öffnet ein neues.`,
  MENTORSHIP_PAUSED: (about) =>
    `${about ?? 'Jemand'} hat für euer Mentorat eine Pause eingelegt: Der Platz bleibt, und ihr könnt beide jederzeit weitermachen.`,
  MENTORSHIP_RESUMED: (about) =>
    `${about ?? 'Jemand'} hat die Pause eures Mentorats beendet: Macht im Gespräch weiter, wo ihr wart.`,
  MENTORSHIP_REOPENED: (about) =>
    `${about ?? 'Jemand'} hat euer Mentorat wieder aufgenommen: Macht im Gespräch weiter, wo ihr wart.`,

  CO_MENTOR_INVITED: (about) =>
    `${about ?? 'Jemand'} bittet dich, jemanden mit zu begleiten, ohne dass es dich einen Platz kostet: Lies, worum es geht, und sag dann zu oder ab.`,
  THREAD_REFERRED: (about) =>
    `${about ?? 'Jemand'} meint, dass du etwas besser weißt: Lies, worum es geht, und komm dann in dieses eine Gespräch oder sag ab.`,
  INVITATION_DECLINED: (about) =>
    `${about ?? 'Die Person, die du eingeladen hast,'} kann gerade nicht dazukommen: Die Liste zeigt dir, wen du sonst fragen kannst.`,
  INVITATION_EXPIRED: (about) =>
    `${about ?? 'Die Person, die du eingeladen hast,'} hat nicht rechtzeitig geantwortet: Frag noch einmal, oder jemand anderes.`,
  CO_MENTOR_JOINED: (about) =>
    `${about ?? 'Jemand'} begleitet von jetzt an mit: Sag in einem Gespräch Hallo.`,
  CO_MENTOR_LEFT: (about) =>
    `${about ?? 'Jemand'} begleitet hier nicht mehr mit: Alles Geschriebene bleibt, und wer leitet, beantwortet, was noch offen war.`,
  CO_MENTOR_REMOVED: (about) =>
    `${about ?? 'Die Person, die du begleitet hast,'} geht von jetzt an ohne deine Hilfe weiter: Danke für alles, was du gegeben hast. Für dich bleibt nichts zu tun.`,
  GUEST_JOINED: (about) =>
    `${about ?? 'Jemand'} ist in ein Gespräch eures Mentorats dazugekommen, in kein anderes: Sag dort Hallo.`,
  GUEST_LEFT: (about) =>
    `${about ?? 'Jemand'} war in einem Gespräch zu Gast und ist gegangen: Alles Geschriebene bleibt lesbar.`,
  HAND_OVER_OFFERED: (about) =>
    `${about ?? 'Jemand'} bittet dich, ein Mentorat zu übernehmen: Lies die Notiz und was du zu sehen bekämst, und sag dann zu oder ab.`,
  HAND_OVER_PROPOSED: (about) =>
    `${about ?? 'Jemand anderes'} ist gefragt, dich von nun an zu begleiten: Sieh dir an, was dabei gelesen würde, und sag es, wenn du lieber nicht möchtest.`,
  HAND_OVER_ACCEPTED: (about) =>
    `${about ?? 'Jemand anderes'} hat dein Mentorat übernommen und leitet es von jetzt an: Danke für den Weg, den ihr zusammen gegangen seid.`,
  HAND_OVER_DONE: (about) =>
    `${about ?? 'Jemand anderes'} leitet von jetzt an euer Mentorat: Sag Hallo, und macht weiter, wo ihr seid.`,
  HAND_OVER_DECLINED: (about) =>
    `${about ?? 'Jemand'} möchte die Übergabe deines Mentorats nicht: Alles geht weiter wie bisher, und du kannst jemand anderes fragen.`,
  HAND_OVER_EXPIRED: (about) =>
    `${about ?? 'Die Person, die du gefragt hast,'} hat nicht rechtzeitig gesagt, ob es mit der Übernahme klappt: Frag noch einmal, oder jemand anderes.`,
  HAND_OVER_OFF: (about) =>
    `${about ?? 'Wer bisher leitet,'} leitet das Mentorat weiter, denn aus der Übergabe wurde nichts: Für dich bleibt nichts zu tun.`,

  MILESTONE_CLAIMED: (about, facts) =>
    `${about ?? 'Jemand'} sagt, ${theStep(facts)} erreicht zu haben: Sieh es dir an und bestätige es, oder sag, was noch fehlt.`,
  MILESTONE_CONFIRMED: (about, facts) =>
    `${about ?? 'Jemand'} hat bestätigt, dass du ${theStep(facts)} erreicht hast. Gut gemacht: Dein Weg zeigt, was als Nächstes kommt.`,
  MILESTONE_DECLINED: (about, facts) =>
    `${about ?? 'Jemand'} konnte ${theStep(facts)} noch nicht bestätigen: Lies, was noch fehlt, und trag ihn wieder ein, wenn es da ist.`,
};
