import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { KeptMail } from '../kept-mail.entity.js';
import { MailTransport } from './mail-transport.js';
import type { OutgoingMail } from './outgoing-mail.js';

/** How many are listed. */
const mostListed = 200;

const columns = 'id, recipient, subject, headers, text, html, kept_at AS "keptAt"';

/** Mail that goes nowhere: it is kept in the database, to be looked at. */
@Injectable()
export class KeptMails extends MailTransport {
  constructor(private readonly db: Database) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    await this.db.query(
      `INSERT INTO kept_mail (id, recipient, subject, headers, text, html) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO NOTHING`,
      [mail.id, mail.to, mail.subject, JSON.stringify(headersOf(mail)), mail.text, mail.html],
    );
  }

  /** The newest first. */
  list(): Promise<Pick<KeptMail, 'id' | 'recipient' | 'subject' | 'keptAt'>[]> {
    return this.db.query(
      `SELECT id, recipient, subject, kept_at AS "keptAt" FROM kept_mail ORDER BY kept_at DESC, id DESC LIMIT $1`,
      [mostListed],
    );
  }

  async byId(id: string): Promise<KeptMail | null> {
    const [mail] = await this.db.query<KeptMail>(`SELECT ${columns} FROM kept_mail WHERE id = $1`, [id]);
    return mail ?? null;
  }
}

function headersOf(mail: OutgoingMail): Record<string, string> {
  return {
    From: `${mail.from.name} <${mail.from.address}>`,
    ...(mail.replyTo !== null && { 'Reply-To': mail.replyTo }),
    'Message-ID': mail.messageId,
    ...(mail.inReplyTo !== null && { 'In-Reply-To': mail.inReplyTo }),
    ...(mail.references.length > 0 && { References: mail.references.join(' ') }),
    ...mail.headers,
  };
}
