export * from './member-area.entity.js';
export * from './profile.entity.js';
export * from './profile-facts.js';
export * from './profiles.module.js';
export * from './profiles.repository.js';
