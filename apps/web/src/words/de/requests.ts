import type { Words } from '../index.js';

export const requests: Words['requests'] = {
  statuses: {
    SUBMITTED: 'Wartet auf Antwort',
    ACCEPTED: 'Angenommen',
    DECLINED: 'Diesmal nicht',
    EXPIRED: 'Abgelaufen',
    WITHDRAWN: 'Zurückgezogen',
    REROUTED: 'Weitergegangen',
  },
  since: (sent, ends) => `Gesendet ${sent}. Die Zeit zum Antworten endet ${ends}.`,
  tried: 'Bisher versucht',
  toAnyone: 'An alle, die Zeit haben',
  youAsked: 'Du hast gefragt',
  openThread: 'Gespräch öffnen',
  askBack: (name) => `${name} erst etwas fragen`,
  accept: 'Annehmen',
  claim: 'Ansehen',
  release: 'Loslassen',
  held: 'Eine halbe Stunde lang gehört sie dir zum Ansehen. Nimm sie an, um loszulegen, oder lass sie für andere los.',
  lookedAt: 'Gerade sieht sie sich jemand an.',
  decline: 'Diesmal nicht',
  withdraw: 'Zurückziehen',
  why: 'Warum?',
  whyHint: 'Es sagt etwas über deine Lage, nichts über die andere Person.',
  reason: 'In deinen Worten, wenn du magst',
  pauseUntil: 'Und keine neuen Anfragen bis',
  pauseUntilHint: 'Lass es leer, um weiterzumachen wie bisher.',
  sendDecline: 'Abschicken',
};

export const declineKinds: Words['declineKinds'] = {
  NO_TIME: 'Gerade keine Zeit',
  NOT_MY_AREA: 'Ich kenne diesen Bereich nicht gut genug',
  TOO_MANY_MENTEES: 'Ich begleite schon so viele, wie ich kann',
  SCHEDULES_DIFFER: 'Unsere Zeiten liegen zu weit auseinander',
  SOMEONE_ELSE_FITS_BETTER: 'Jemand anderes würde mehr helfen',
  OTHER: 'Etwas anderes',
};
