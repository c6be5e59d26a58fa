import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { type Person, type TestApplication, testSecret } from '../../support/application.js';

const dayMs = 24 * 60 * 60_000;

/** A session as signing in leaves it, without the way over GitHub's pages. @returns the value of its cookie */
export async function plantSession(app: TestApplication, person: Pick<Person, 'userId'>): Promise<string> {
  const sid = randomBytes(24).toString('base64url');
  const expires = new Date(Date.now() + 30 * dayMs);
  const session = {
    cookie: {
      originalMaxAge: 30 * dayMs,
      expires,
      secure: false,
      httpOnly: true,
      path: '/',
      sameSite: 'lax',
    },
    passport: { user: person.userId },
    publicId: randomUUID(),
    signedInAt: new Date().toISOString(),
    userAgent: 'a browser of the tests',
  };
  await app.sql.query('INSERT INTO session (sid, sess, expire) VALUES ($1, $2, $3)', [sid, session, expires]);
  const signature = createHmac('sha256', testSecret).update(sid).digest('base64').replace(/=+$/, '');
  return encodeURIComponent(`s:${sid}.${signature}`);
}

/** Ends all sessions of somebody, as if their time was over. */
export async function endSessions(app: TestApplication, person: Pick<Person, 'userId'>): Promise<void> {
  await app.sql.query(`DELETE FROM session WHERE sess -> 'passport' ->> 'user' = $1`, [person.userId]);
}
