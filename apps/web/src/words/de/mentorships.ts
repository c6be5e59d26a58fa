import type { Words } from '../index.js';
import { plural } from '../intl.js';

export const mentorships: Words['mentorships'] = {
  youGuide: 'Du begleitest',
  youGuided: 'Du hast begleitet',
  guidesYou: 'Begleitet dich',
  guidedYou: 'Hat dich begleitet',
  since: (date) => `seit dem ${date}`,
  until: (date) => `bis zum ${date}`,
  statuses: { ACTIVE: 'Aktiv', PAUSED: 'Macht Pause', COMPLETED: 'Am Ziel', ENDED: 'Beendet' },
  talk: 'Neues Gespräch',
  all: 'Alles zu diesem Mentorat',
  guiding: (name) => `Du begleitest ${name}`,
  guidingUntilThen: (name) => `Du hast ${name} begleitet`,
  guidedBy: (name) => `${name} begleitet dich`,
  guidedByUntilThen: (name) => `${name} hat dich begleitet`,
  conversations: 'Gespräche',
  noConversations: 'Du bist hier noch in keinem Gespräch.',
  closed: 'Geschlossen',
  lastWord: 'letzte Nachricht',
  moreConversations: (count) => plural(count, { one: 'Noch eins zeigen', other: `Noch ${count} zeigen` }),
  progress: 'Wie weit',
  whatNext: 'Wie weiter?',
  whatNextLead: 'Jede Seite kann diese Schritte gehen, und nichts Geschriebenes geht verloren.',
  stillGoing:
    'Hier ist es still geworden. Geht es weiter? Eine Nachricht oder ein Klick genügt; ohne beides wird es in ein paar Tagen freundlich geschlossen.',
  keepGoing: 'Ja, es geht weiter',
  endedQuietly:
    'Es war lange still, darum wurde es geschlossen, von niemandem im Besonderen. Ihr könnt es wieder aufnehmen.',
  standing: {
    PAUSED: 'Ihr macht Pause. Auf niemanden wird gewartet.',
    COMPLETED: 'Ihr seid am Ziel. Die Gespräche bleiben lesbar.',
    ENDED: 'Es ist vorbei. Die Gespräche bleiben lesbar.',
  },
  steps: {
    resume: { name: 'Nach der Pause weitermachen' },
    reopen: {
      name: 'Wieder aufnehmen',
      question: 'Wieder aufnehmen?',
      means: 'Die Gespräche, die damit geschlossen wurden, öffnen sich wieder, und alle darin erfahren es.',
    },
    pause: {
      name: 'Pause machen',
      question: 'Pause machen?',
      means: 'Ihr ruht alle aus. Nichts geht verloren, und jede Seite kann jederzeit weitermachen.',
    },
    complete: {
      name: 'Ziel erreicht',
      question: 'Seid ihr am Ziel?',
      means: 'Ihr seid angekommen. Die Gespräche bleiben lesbar, und der Platz ist frei für jemand anderes.',
    },
    end: {
      name: 'Hier aufhören',
      question: 'Hier aufhören?',
      means:
        'Das Mentorat endet, ohne Vorwurf. Die Gespräche bleiben lesbar, und der Platz ist frei für jemand anderes.',
    },
  },
};

export const talk: Words['talk'] = {
  title: 'Ein neues Gespräch',
  lead: 'Eins für jede Sache: So findet man sie leicht wieder.',
  name: 'Titel',
  body: 'Die erste Nachricht',
  send: 'Beginnen',
};
