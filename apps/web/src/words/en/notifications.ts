export const notifications = {
  title: 'Notifications',
  lead: 'What happened, the newest first.',
  none: 'Nothing has happened yet.',
  noneHint: 'When somebody asks you, answers you or confirms a step of yours, it stands here.',
  unread: 'New',
  mark: 'Mark as read',
  markAll: 'Mark all as read',
  more: 'Show older ones',
} as const;
