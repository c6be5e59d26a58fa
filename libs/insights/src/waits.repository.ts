import { Injectable } from '@nestjs/common';
import { type Asking, expectedWaitDays } from '#domain/insights';
import { Database } from '#platform/database';

/** How many askings in a community had the same outcome after the same hours. */
export interface Waits extends Asking {
  readonly communityId: string;
}

@Injectable()
export class WaitsRepository {
  constructor(private readonly db: Database) {}

  /**
   * The askings of the last {@link expectedWaitDays} days in some communities, by PostgreSQL's clock,
   * in one statement. An asking is a request with all that followed it; a claim is no answer yet.
   * Hours are rounded up, so that there are at most as many rows as hours in that time.
   */
  of(communityIds: readonly string[]): Promise<Waits[]> {
    return this.db.query<Waits>(
      `SELECT asking."communityId", asking.outcome, asking.hours, count(*)::int AS count
         FROM (
           SELECT first.community_id AS "communityId",
                  CASE WHEN chain.accepted_at IS NOT NULL THEN 'ACCEPTED'
                       WHEN chain.waits THEN 'WAITING' ELSE 'ENDED' END AS outcome,
                  ceil(extract(epoch FROM coalesce(
                    chain.accepted_at, CASE WHEN NOT chain.waits THEN chain.ended_at END, clock_timestamp()
                  ) - first.submitted_at) / 3600)::int AS hours
             FROM mentorship_request first
            CROSS JOIN LATERAL (
              SELECT min(answered_at) FILTER (WHERE status = 'ACCEPTED') AS accepted_at,
                     bool_or(status = 'SUBMITTED') AS waits, max(answered_at) AS ended_at
                FROM mentorship_request step WHERE step.first_request_id = first.id
            ) chain
            WHERE first.community_id = ANY ($1) AND first.id = first.first_request_id
              AND first.submitted_at > clock_timestamp() - make_interval(days => $2)
         ) asking
        GROUP BY asking."communityId", asking.outcome, asking.hours`,
      [communityIds, expectedWaitDays],
    );
  }
}
