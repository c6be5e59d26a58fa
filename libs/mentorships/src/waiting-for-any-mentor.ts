import { blockedBetween } from './requests.repository.js';

/**
 * SQL, for matching's ranking: whom the one row of `mentor` could take out of the open queue, whether
 * or not they have room just now, and whom they hold already; since when is told from the first of
 * the requests that led here. Left out are those for whom the mentor is no choice at all: themselves,
 * whom a block keeps from them, whom they guide, and who has asked them directly, too.
 */
export const waitingForAnyMentor = `
  SELECT request.id AS request_id, request.newcomer_id, first.submitted_at AS since
    FROM mentor
    JOIN mentorship_request request ON request.community_id = mentor.community_id
         AND request.status = 'SUBMITTED' AND request.mentor_id IS NULL
         AND request.newcomer_id <> mentor.id AND request.expires_at > clock_timestamp()
    JOIN mentorship_request first ON first.id = request.first_request_id
    JOIN member newcomer ON newcomer.id = request.newcomer_id AND newcomer.suspended_at IS NULL
   WHERE (request.claimed_by_id IS NULL OR request.claimed_by_id = mentor.id
          OR request.claimed_until <= clock_timestamp())
     AND NOT ${blockedBetween('mentor.id', 'request.newcomer_id')}
     AND NOT EXISTS (SELECT 1 FROM mentorship
                      WHERE mentee_id = request.newcomer_id AND lead_id = mentor.id AND status IN ('ACTIVE','PAUSED'))
     AND NOT EXISTS (SELECT 1 FROM mentorship_request direct
                      WHERE direct.newcomer_id = request.newcomer_id AND direct.mentor_id = mentor.id
                        AND direct.status = 'SUBMITTED')`;
