import type { Words } from '../index.js';

export const weekdays: Words['weekdays'] = {
  MONDAY: 'Montag',
  TUESDAY: 'Dienstag',
  WEDNESDAY: 'Mittwoch',
  THURSDAY: 'Donnerstag',
  FRIDAY: 'Freitag',
  SATURDAY: 'Samstag',
  SUNDAY: 'Sonntag',
};

export const fluencies: Words['fluencies'] = {
  BASIC: 'Einfache Sätze',
  CONVERSATIONAL: 'Alltagsgespräche',
  FLUENT: 'Fast alles',
  NATIVE: 'Damit bin ich aufgewachsen',
};
