import type { TestApplication } from '../support/application.js';
import type { TestMember } from '../support/factories/community.js';

/** Tries a mutation. @returns the codes of its refusals, each with its field; none when it was done. Each says what helps. */
export async function codesOf(
  actor: TestMember,
  mutation: string,
  input: Record<string, unknown>,
): Promise<string[]> {
  const { userErrors } = await actor.api.mutate(mutation, input, '__typename');
  return userErrors.map(({ code, field, message, hint }) => {
    expect([message, hint]).toEqual([expect.any(String), expect.any(String)]);
    return field === null ? code : `${code} ${field.join('.')}`;
  });
}

export async function statusOf(app: TestApplication, requestId: string): Promise<string | undefined> {
  const [row] = await app.sql.query<{ status: string }[]>(
    'SELECT status FROM mentorship_request WHERE id = $1',
    [requestId],
  );
  return row?.status;
}

/** A mentor's load, and how they have answered. */
export async function loadOf(app: TestApplication, mentor: TestMember) {
  const [row] = await app.sql.query<
    { active: number; waiting: number; answerable: number; prompt: number }[]
  >(
    `SELECT active_mentorships AS active, waiting_requests AS waiting, answerable,
            answered_within72h AS prompt FROM profile WHERE member_id = $1`,
    [mentor.memberId],
  );
  return row;
}

/** What the audit log says of something, oldest first. */
export async function actionsOn(app: TestApplication, id: string): Promise<string[]> {
  const rows = await app.sql.query<{ action: string }[]>(
    'SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at',
    [id],
  );
  return rows.map(({ action }) => action);
}

/** Of what somebody was told, oldest first: the kinds, and with `because` what they give as the reason. */
export async function toldTo(app: TestApplication, { memberId }: TestMember): Promise<string[]> {
  const rows = await app.sql.query<{ kind: string; because: string | null }[]>(
    `SELECT kind, facts ->> 'because' AS because FROM notification WHERE member_id = $1 ORDER BY id`,
    [memberId],
  );
  return rows.map(({ kind, because }) => (because === null ? kind : `${kind} ${because}`));
}
