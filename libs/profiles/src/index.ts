export * from './member-area.entity.js';
export * from './profile.entity.js';
export * from './profiles.module.js';
