import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Unsubscribe, type Unsubscription } from '#mail';
import { Public } from '#platform/auth';
import { html } from '../http/html.js';
import { sendMailPage } from './pages/page.js';

const kindWords: Readonly<Record<Unsubscription['kind'], string>> = {
  MESSAGES: 'new messages',
  REQUESTS: 'requests',
  MENTORSHIPS: 'your mentorships',
  MILESTONES: 'milestones',
  REMINDERS: 'what waits for you',
  ALL: 'anything',
};

/**
 * The link by which mail is turned off without signing in (RFC 8058). Mailboxes and scanners follow links, so a GET
 * only asks; they POST to the same address when their owner says so.
 */
@Controller('mail/unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Public()
  @Get()
  async ask(@Query('token') token: unknown, @Res() response: Response): Promise<void> {
    const found = await this.unsubscribe.look(textOf(token));
    if (found === null) return unknownLink(response);
    const body = html`<p>
        Shall mail about ${kindWords[found.kind]} from <bdi>${found.community}</bdi> stop?
      </p>
      <form method="post"><button>Stop this mail</button></form>`;
    sendMailPage(response, { status: 200, title: 'Less mail', body });
  }

  @Public()
  @Post()
  async stop(@Query('token') token: unknown, @Res() response: Response): Promise<void> {
    const stopped = await this.unsubscribe.run(textOf(token));
    if (stopped === null) return unknownLink(response);
    const body = html`<p>
        No more mail about ${kindWords[stopped.kind]} comes from <bdi>${stopped.community}</bdi>.
      </p>
      <p>Everything stands in Waymark all the same, and you can choose anew there.</p>`;
    sendMailPage(response, { status: 200, title: 'Done', body });
  }
}

const textOf = (token: unknown): string => (typeof token === 'string' ? token : '');

function unknownLink(response: Response): void {
  const body = html`<p>This link is not one of ours, or not complete. Nothing was changed.</p>
    <p>Try the link in a newer mail, or choose in Waymark what comes by mail.</p>`;
  sendMailPage(response, { status: 404, title: 'We cannot read this link', body });
}
