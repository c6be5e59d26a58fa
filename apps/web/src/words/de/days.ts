import type { Words } from '../index.js';

export const days: Words['days'] = {
  choose: 'Tag auswählen',
  chooseSome: 'Ersten und letzten Tag auswählen',
  clear: 'Keinen auswählen',
  calendar: {
    nextMonth: 'Nächster Monat',
    previousMonth: 'Monat davor',
    nextYear: 'Nächstes Jahr',
    previousYear: 'Jahr davor',
    nextDecade: 'Zehn Jahre weiter',
    previousDecade: 'Zehn Jahre zurück',
  },
};
