import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';
import { AuditLog } from '#platform/audit';
import type { GithubProfile } from '../github-profile.js';
import { User } from '../user.entity.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Finds or makes the account of GitHub's numeric id, and takes over what
   * GitHub now says of it. One statement, so that first sign-ins in parallel
   * make one account.
   */
  async run(profile: GithubProfile): Promise<User> {
    return this.db.transaction(async (tx) => {
      const [account] = await tx.query<{ id: string; created: boolean }[]>(
        `INSERT INTO user_account (id, github_id, login, name, avatar_url, profile_url, email)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (github_id) DO UPDATE SET
           login = EXCLUDED.login, name = EXCLUDED.name, avatar_url = EXCLUDED.avatar_url,
           profile_url = EXCLUDED.profile_url, email = EXCLUDED.email, last_signed_in_at = now()
         RETURNING id, (xmax = 0) AS created`,
        [
          newId(),
          profile.githubId,
          profile.login,
          profile.name,
          profile.avatarUrl,
          profile.profileUrl,
          profile.email,
        ],
      );
      if (account === undefined) throw new Error('an upsert answered without a row');
      await this.audit.record(tx, {
        by: account.id,
        action: account.created ? 'create-account' : 'sign-in',
        subject: { type: 'User', id: account.id },
      });
      return tx.findOneByOrFail(User, { id: account.id });
    });
  }
}
