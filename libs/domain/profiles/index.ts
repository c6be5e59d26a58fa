export * from './accepting-requests.js';
export { canonicalLanguage, languageName } from './known-languages.js';
export * from './mentor-offer.js';
export * from './parse-languages.js';
export * from './profile-numbers.js';
export * from './text-limits.js';
