export { PauseMentoring } from './commands/pause-mentoring.js';
export * from './events.js';
export * from './graphql/profiles.loaders.js';
export * from './graphql/waiting-requests.input.js';
export * from './member-area.entity.js';
export * from './profile.entity.js';
export * from './profile-facts.js';
export * from './profiles.module.js';
export * from './profiles.repository.js';
