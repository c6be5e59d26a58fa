import { Module } from '@nestjs/common';
import { ActionLinks } from './action-links.js';
import { Outbox } from './outbox.js';
import { ReplyAddresses } from './reply-addresses.js';

@Module({
  providers: [ReplyAddresses, ActionLinks, Outbox],
  exports: [Outbox],
})
export class MailModule {}
