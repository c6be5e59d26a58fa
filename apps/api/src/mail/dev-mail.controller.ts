import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { type KeptMail, KeptMails } from '#mail';
import { Public } from '#platform/auth';
import { isId } from '#platform/database';
import { escapeHtml, sendSmallPage } from './small-page.js';

/** Mail that went nowhere else, for developers. Only where mail is kept, which is never so in production. */
@Controller('dev/mail')
export class DevMailController {
  constructor(private readonly kept: KeptMails) {}

  @Public()
  @Get()
  async list(@Res() response: Response): Promise<void> {
    const rows = (await this.kept.list()).map(
      ({ id, recipient, subject, keptAt }) =>
        `<tr><td>${keptAt.toISOString().slice(0, 16).replace('T', ' ')}</td>` +
        `<td>${escapeHtml(recipient)}</td><td><a href="/dev/mail/${id}">${escapeHtml(subject)}</a></td></tr>`,
    );
    const table = `<table><tr><th>When, UTC</th><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`;
    const none = '<p>None yet. Messages are mailed two to three minutes after they were posted.</p>';
    sendSmallPage(response, 'Mail that was kept', rows.length === 0 ? none : table);
  }

  @Public()
  @Get(':id')
  async text(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const { subject, recipient, headers, text, html } = await this.mail(id);
    const head = Object.entries({ To: recipient, ...headers }).map(
      ([name, value]) => `<tr><th>${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
    );
    const body =
      `<p><a href="/dev/mail">All mail</a>${html === null ? '' : ` · <a href="/dev/mail/${id}/html">As HTML</a>`}</p>` +
      `<table>${head.join('')}</table><hr><pre>${linked(text)}</pre>`;
    sendSmallPage(response, subject, body);
  }

  @Public()
  @Get(':id/html')
  async html(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const { html } = await this.mail(id);
    if (html === null) throw new NotFoundException();
    response
      .set('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html);
  }

  private async mail(id: string): Promise<KeptMail> {
    const mail = isId(id) ? await this.kept.byId(id) : null;
    if (mail === null) throw new NotFoundException();
    return mail;
  }
}

/** Plain text as HTML, its addresses as links. */
const linked = (text: string): string =>
  escapeHtml(text).replace(/https?:\/\/[^\s<]+/gu, (url) => `<a href="${url}">${url}</a>`);
