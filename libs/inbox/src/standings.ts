/**
 * SQL: where that stands which `me` follows without being waited for: their own requests, the
 * mentorships in which they are and what is open there, and the milestones of those who are guided
 * in them; by id and by all that whoever looks at it would see change. What is over falls out, which
 * is a change as well.
 */
export const standings = `
  SELECT request.id, concat_ws(' ', request.mentor_id, request.claimed_by_id, request.expires_at) AS place
    FROM me JOIN mentorship_request request ON request.newcomer_id = me.id AND request.status = 'SUBMITTED'
   UNION ALL
  SELECT live.id, concat_ws(' ', live.status, live.lead_id,
           (SELECT string_agg(member_id::text, ' ' ORDER BY member_id) FROM co_mentor WHERE mentorship_id = live.id),
           (SELECT string_agg(id::text, ' ' ORDER BY id) FROM mentor_invitation
             WHERE mentorship_id = live.id AND status = 'OPEN'),
           (SELECT id FROM hand_over WHERE mentorship_id = live.id AND status = 'OFFERED'))
    FROM live
   UNION ALL
  SELECT milestone.id, milestone.status
    FROM milestone
   WHERE milestone.member_id IN (SELECT id FROM me UNION SELECT mentee_id FROM live)`;

/** SQL: `live`, the mentorships that go on in which `me` is, on either side. */
export const live = `live AS MATERIALIZED (
  SELECT mentorship.* FROM me JOIN mentorship ON mentorship.mentee_id = me.id
   WHERE mentorship.status IN ('ACTIVE','PAUSED')
   UNION ALL
  SELECT mentorship.* FROM me JOIN mentorship ON mentorship.lead_id = me.id
   WHERE mentorship.status IN ('ACTIVE','PAUSED')
   UNION ALL
  SELECT mentorship.* FROM me JOIN co_mentor ON co_mentor.member_id = me.id
    JOIN mentorship ON mentorship.id = co_mentor.mentorship_id
   WHERE mentorship.status IN ('ACTIVE','PAUSED'))`;
