import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type KeptMail, KeptMails } from '#mail';
import { Public } from '#platform/auth';
import { isId } from '#platform/database';
import { Html, html } from '../http/html.js';
import { sendMailPage } from './pages/page.js';

/** Mail that went nowhere else, for developers. Only where mail is kept, which is never so in production. */
@Controller('dev/mail')
export class DevMailController {
  constructor(private readonly kept: KeptMails) {}

  @Public()
  @Get()
  async list(@Res() response: Response): Promise<void> {
    const rows = (await this.kept.list()).map(
      ({ id, recipient, subject, keptAt }) =>
        html`<tr>
          <td>${keptAt.toISOString().slice(0, 16).replace('T', ' ')}</td>
          <td>${recipient}</td>
          <td><a href="/dev/mail/${id}">${subject}</a></td>
        </tr>`,
    );
    const table = html`<table>
      <tr>
        <th>When, UTC</th>
        <th>To</th>
        <th>Subject</th>
      </tr>
      ${rows}
    </table>`;
    const none = html`<p>None yet. Messages are mailed two to three minutes after they were posted.</p>`;
    sendMailPage(response, {
      status: 200,
      title: 'Mail that was kept',
      body: rows.length === 0 ? none : table,
    });
  }

  @Public()
  @Get(':id')
  async text(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const mail = await this.mail(id);
    const head = Object.entries({ To: mail.recipient, ...mail.headers }).map(
      ([name, value]) =>
        html`<tr>
          <th>${name}</th>
          <td>${value}</td>
        </tr>`,
    );
    const inHtml = html` · <a href="/dev/mail/${id}/html">As HTML</a>`;
    const body = html`<p><a href="/dev/mail">All mail</a>${mail.html === null ? '' : inHtml}</p>
      <table>
        ${head}
      </table>
      <hr />
      ${linked(mail.text)}`;
    sendMailPage(response, { status: 200, title: mail.subject, body });
  }

  @Public()
  @Get(':id/html')
  async asHtml(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const mail = await this.mail(id);
    if (mail.html === null) throw new NotFoundException();
    response
      .set('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(mail.html);
  }

  private async mail(id: string): Promise<KeptMail> {
    const mail = isId(id) ? await this.kept.byId(id) : null;
    if (mail === null) throw new NotFoundException();
    return mail;
  }
}

/** Plain text as it stands, its addresses as links. */
function linked(text: string): Html {
  const pieces = text.split(/(https?:\/\/[^\s<]+)/u);
  const shown = pieces.map((piece, n) =>
    n % 2 === 1 ? html`<a href="${piece}">${piece}</a>` : html`${piece}`,
  );
  return new Html(`<pre>${shown.map((piece) => piece.text).join('')}</pre>`); // in one piece: white space counts here
}
