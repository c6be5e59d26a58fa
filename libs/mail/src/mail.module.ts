import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { MentorshipsModule } from '#mentorships';
import { MilestonesModule } from '#milestones';
import { ThreadsModule } from '#threads';
import { ActionLinks } from './action-links.js';
import { actionEntities, actionProviders } from './actions/index.js';
import { MailActions } from './actions/mail-actions.js';
import { inboundEntities, inboundProviders } from './inbound/index.js';
import { InboundIntake } from './inbound/inbound-intake.js';
import { InboundRecipients } from './inbound/inbound-recipients.js';
import { Outbox } from './outbox.js';
import { ReplyAddresses } from './reply-addresses.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([...inboundEntities, ...actionEntities]),
    CommunitiesModule,
    ThreadsModule,
    MentorshipsModule,
    MilestonesModule,
  ],
  providers: [ReplyAddresses, ActionLinks, Outbox, ...inboundProviders, ...actionProviders],
  exports: [Outbox, InboundIntake, InboundRecipients, MailActions],
})
export class MailModule {}
