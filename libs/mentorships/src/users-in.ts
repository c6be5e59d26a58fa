/** SQL: the users in a mentorship, as `"userId"`: its mentee, its lead, and who guides beside them. */
export const usersIn = (mentorshipId: string): string => `
  SELECT member.user_id AS "userId" FROM mentorship
    LEFT JOIN co_mentor ON co_mentor.mentorship_id = mentorship.id
    JOIN member ON member.id IN (mentorship.mentee_id, mentorship.lead_id, co_mentor.member_id)
   WHERE mentorship.id = ${mentorshipId}`;
