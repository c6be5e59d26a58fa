import type { Failures } from '../sayings.js';

export const failures: NonNullable<Failures> = {
  UNAUTHENTICATED: { message: 'Du bist nicht angemeldet.' },
  FORBIDDEN: { message: 'Das ist dir von hier aus nicht möglich.', andOriginal: true },
  NOT_FOUND: {
    message: 'Hier gibt es nichts, was du sehen kannst.',
    hint: 'Prüfe den Link, oder frag, wer ihn dir geschickt hat.',
  },
  BAD_USER_INPUT: { message: 'Eine Angabe passt so noch nicht.', andOriginal: true },
  RATE_LIMITED: {
    message: 'Das war ein bisschen schnell.',
    hint: 'Warte einen Augenblick und versuch es dann noch einmal. Es hat sich nichts geändert.',
    andOriginal: true,
  },
  PAYLOAD_TOO_LARGE: {
    message: 'Das ist zu viel auf einmal.',
    hint: 'Versuch es in kleineren Teilen.',
    andOriginal: true,
  },
  TOO_COMPLEX: {
    message: 'Das ist zu viel auf einmal.',
    hint: 'Lade die Seite neu. Wenn es wieder geschieht, sag uns Bescheid.',
    andOriginal: true,
  },
  UNAVAILABLE: {
    message: 'Waymark hat gerade zu viel zu tun und hat das nicht getan.',
    hint: 'Versuch es gleich noch einmal. Nichts, was du geschrieben hast, geht verloren.',
  },
  INTERNAL_SERVER_ERROR: {
    message: 'Bei uns ist etwas schiefgegangen.',
    hint: 'Sieh erst nach, ob es trotzdem geschehen ist, bevor du es noch einmal versuchst. Wenn es wieder geschieht, melde es uns mit der Kennung.',
  },
};
