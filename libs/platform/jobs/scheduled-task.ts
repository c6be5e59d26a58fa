/**
 * Something that the worker does again and again. Each run does what is due by
 * the database's clock, so a missed run is made up for by the next, and two at
 * once do nothing twice.
 */
export abstract class ScheduledTask {
  /** As the verb is called: `expire-requests`. */
  abstract readonly name: string;
  /** When, in cron's five fields, UTC: `* * * * *` is every minute. */
  abstract readonly cron: string;
  /** @returns how many things it dealt with, for the log. */
  abstract run(): Promise<number>;
}
