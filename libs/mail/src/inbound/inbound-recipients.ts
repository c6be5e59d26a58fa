import { Injectable } from '@nestjs/common';
import { tokenOfAddress } from '#domain/mail';
import { Config } from '#platform/config';
import { ReplyTokensRepository } from './reply-tokens.repository.js';

/** Which addresses mail is taken for. */
@Injectable()
export class InboundRecipients {
  constructor(
    private readonly config: Config,
    private readonly tokens: ReplyTokensRepository,
  ) {}

  /**
   * Whether an address is, or was, somebody's reply address. For any other, mail is turned away while it is
   * handed over, so that its sender learns of it from their own server, and a forged one nothing.
   */
  async isKnown(address: string): Promise<boolean> {
    const domain = this.config.mailReplyDomain;
    const token = domain === null ? null : tokenOfAddress(address, domain);
    return token !== null && (await this.tokens.find(token)) !== null;
  }
}
