export * from './events.js';
export * from './graphql/notification.type.js';
export * from './notification.entity.js';
export * from './notifications.js';
export * from './notifications.module.js';
export type { OwnNotification } from './notifications.repository.js';
export { ForgetNotifications } from './tasks/forget-notifications.task.js';
