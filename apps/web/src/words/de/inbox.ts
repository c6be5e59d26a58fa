import type { Words } from '../index.js';

export const inbox: Words['inbox'] = {
  title: 'Posteingang',
  lead: 'Was auf dich wartet, kommt zuerst.',
  empty: 'Noch ist hier nichts.',
  received: 'Du wurdest gefragt',
  sent: 'Du hast gefragt',
  mentorships: 'Mentorate',
  queue: 'An alle gefragt',
  closed: 'Frühere Anfragen',
  earlier: 'Frühere Mentorate',
};
