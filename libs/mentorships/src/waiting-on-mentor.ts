/**
 * SQL, for matching's ranking: what waits for the answer of the one row of `mentor`, sent to them or held by
 * them out of the open queue; since when is told from the first of the requests that led here.
 */
export const waitingOnMentor = `
  SELECT request.id AS request_id, request.newcomer_id, first.submitted_at AS since
    FROM mentor
    JOIN mentorship_request request
      ON request.status = 'SUBMITTED' AND request.expires_at > clock_timestamp()
         AND (request.mentor_id = mentor.id
              OR (request.claimed_by_id = mentor.id AND request.claimed_until > clock_timestamp()))
    JOIN mentorship_request first ON first.id = request.first_request_id`;
