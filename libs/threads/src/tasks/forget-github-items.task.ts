import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { forget, ScheduledTask } from '#platform/jobs';

/** Forgets what GitHub told of issues and pull requests that no conversation links to any more. */
@Injectable()
export class ForgetGithubItems extends ScheduledTask {
  readonly name = 'forget-github-items';
  readonly cron = '53 3 * * *';

  constructor(private readonly db: Database) {
    super();
  }

  run(): Promise<number> {
    const unmentioned = `NOT EXISTS (
      SELECT FROM thread_link link
       WHERE link.repository_key = github_item.repository_key AND link.number = github_item.number)`;
    return forget(this.db, 'github_item', `ask_after < now() AND ${unmentioned}`, []);
  }
}
