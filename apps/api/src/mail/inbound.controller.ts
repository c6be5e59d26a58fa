import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { InboundIntake, mostMailBytes } from '#mail';
import { Public } from '#platform/auth';
import { ApiError } from '#platform/errors';

/** Of an envelope's address, as RFC 5321 limits it; with the angle brackets that some put around it. */
const mostLetters = 320;
const mostRecipients = 10;

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
    const recipients = recipientsOf(request.get('x-envelope-to') ?? '');
    await this.intake.take({
      way: 'HTTP',
      sender: sender === undefined ? null : plain(sender),
      recipients,
      raw: mail,
    });
    return { accepted: true };
  }
}

/** @throws ApiError for more than are taken: a mail that is kept for some of them would be lost for the others */
function recipientsOf(header: string): readonly string[] {
  const recipients = new Set(header.split(',').map(plain));
  recipients.delete('');
  if (recipients.size <= mostRecipients) return [...recipients];
  throw ApiError.badInput(
    `X-Envelope-To names more than ${mostRecipients} addresses. Send the mail again for some of them at a time.`,
  );
}

const plain = (address: string): string => address.trim().replace(/^<|>$/g, '').slice(0, mostLetters);
