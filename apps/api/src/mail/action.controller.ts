import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MailActions } from '#mail';
import { Public } from '#platform/auth';
import { actionPage } from './pages/action.page.js';
import { sendMailPage } from './pages/page.js';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Where links in mails lead that do something without signing in: whoever has the link got the mail. */
@Controller('mail/act')
export class MailActionController {
  constructor(private readonly actions: MailActions) {}

  /** Shows what the link would do, and changes nothing. `?t=`: its token. */
  @Public()
  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const token = textOf(request.query['t']) ?? '';
    sendMailPage(response, actionPage(await this.actions.look(token), token));
  }

  /** Does it. */
  @Public()
  @Post()
  async act(@Req() request: Request, @Res() response: Response): Promise<void> {
    const form = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const token = textOf(form['t']) ?? '';
    const typed = { declineKind: textOf(form['kind']), reason: textOf(form['reason']) };
    sendMailPage(response, actionPage(await this.actions.act(token, typed), token, typed));
  }
}
