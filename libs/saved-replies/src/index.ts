export * from './saved-replies.module.js';
export * from './saved-reply.entity.js';
