/** Every sentence of the client in German, informal; each file satisfies its English one. */
export * from './first.js';
export * from './coordinating.js';
export * from './inbox.js';
export * from './me.js';
export * from './mentoring.js';
export * from './mentors.js';
export * from './mentorships.js';
export * from './onboarding.js';
export * from './path.js';
export * from './profile.js';
export * from './replies.js';
export * from './requests.js';
export * from './thread.js';
export * from './together.js';
export * from './week.js';
export * from './settings.js';
export * from './notifications.js';
