import type { Words } from '../index.js';

export const mentorships: Words['mentorships'] = {
  youGuide: 'Du begleitest',
  guidesYou: 'Begleitet dich',
  since: (date) => `seit ${date}`,
  until: (date) => `bis ${date}`,
  statuses: { ACTIVE: 'Aktiv', PAUSED: 'Macht Pause', COMPLETED: 'Am Ziel', ENDED: 'Beendet' },
  talk: 'Neues Gespräch',
  change: 'Ändern …',
  steps: {
    pause: {
      name: 'Pause machen',
      means: 'Ihr ruht beide aus. Nichts geht verloren, und jede Seite kann jederzeit weitermachen.',
    },
    resume: { name: 'Weitermachen', means: 'Die Pause ist vorbei.' },
    complete: {
      name: 'Ziel erreicht',
      means: 'Ihr seid angekommen. Die Gespräche bleiben lesbar, und der Platz ist frei für jemand anderes.',
    },
    end: {
      name: 'Hier aufhören',
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
