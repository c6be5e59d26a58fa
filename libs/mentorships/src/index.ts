export * from './co-mentor.entity.js';
export * from './mentorship.entity.js';
export * from './mentorship-request.entity.js';
export * from './mentorship-thread.entity.js';
export * from './mentorships.module.js';
