import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { InboundIntake, mostMailBytes } from '#mail';
import { Public } from '#platform/auth';
import { ApiError } from '#platform/errors';

/** Of an envelope's address, as RFC 5321 limits it; with the angle brackets that some put around it. */
const mostLetters = 320;

/** The way in for mail servers and providers that hand over what they got by HTTP. */
@Controller('mail/inbound')
export class InboundMailController {
  constructor(private readonly intake: InboundIntake) {}

  /**
   * Keeps one raw mail, to be read in a moment. `inboundRequests` has let it through. The envelope comes in
   * the headers `X-Envelope-To` (several with commas) and `X-Envelope-From` (empty or `<>` for the null sender).
   */
  @Public()
  @Post()
  @HttpCode(202)
  async take(@Req() request: Request): Promise<{ readonly accepted: true }> {
    const mail: unknown = request.body;
    if (!Buffer.isBuffer(mail) || mail.length === 0 || mail.length > mostMailBytes) {
      throw ApiError.badInput('There is no mail in the body. Send it as it is, with its headers.');
    }
    const sender = request.get('x-envelope-from');
    const recipients = (request.get('x-envelope-to') ?? '').split(',').map(plain);
    await this.intake.take({
      way: 'HTTP',
      sender: sender === undefined ? null : plain(sender),
      recipients: recipients.filter((address) => address !== '').slice(0, 10),
      raw: mail,
    });
    return { accepted: true };
  }
}

const plain = (address: string): string => address.trim().replace(/^<|>$/g, '').slice(0, mostLetters);
