import type { Words } from '../index.js';

export const notifications: Words['notifications'] = {
  title: 'Mitteilungen',
  lead: 'Was geschehen ist, das Neueste zuerst.',
  none: 'Noch ist nichts geschehen.',
  noneHint: 'Wenn dich jemand fragt, dir antwortet oder einen Schritt von dir bestätigt, steht es hier.',
  unread: 'Neu',
  mark: 'Als gelesen markieren',
  markAll: 'Alle als gelesen markieren',
  more: 'Ältere zeigen',
};
