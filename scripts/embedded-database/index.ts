export { EmbeddedDatabaseError } from './embedded-database-error.js';
export { openDatabase, type OpenDatabase } from './open-database.js';
export {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
} from './start-embedded-database.js';
