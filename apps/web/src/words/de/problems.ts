import type { Words } from '../index.js';

export const problems: Words['problems'] = {
  unreachable: {
    message: 'Waymark war nicht zu erreichen.',
    hint: 'Was du geschrieben hast, ist noch da. Prüfe deine Verbindung und versuch es gleich noch einmal.',
  },
  newVersion: {
    message: 'Es gibt eine neue Version von Waymark.',
    hint: 'Kopiere, was du noch nicht abgeschickt hast, und lade diese Seite dann neu.',
  },
  sessionEnded: {
    message: 'Du bist hier nicht mehr angemeldet.',
    hint: 'Melde dich in einem zweiten Tab an und versuch es dann hier noch einmal: Nichts, was du geschrieben hast, geht verloren.',
  },
  unknown: 'Das geht gerade nicht.',
  request: (id) => `Wenn du das meldest, nenne uns diese Kennung: ${id}`,
};
