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
import { Clock } from '#platform/clock';
import { Config } from '#platform/config';
import { EnableMail } from './commands/enable-mail.js';
import { GatherMail } from './commands/gather-mail.js';
import { SetMailPreference } from './commands/set-mail-preference.js';
import { Unsubscribe } from './commands/unsubscribe.js';
import { ComposeMail } from './compose/compose-mail.js';
import { MailEnvelope } from './compose/mail-envelope.js';
import { MailFactsRepository } from './compose/mail-facts.repository.js';
import { MailParts } from './compose/mail-parts.js';
import { KeptMails } from './delivery/kept-mails.js';
import { MailTransport } from './delivery/mail-transport.js';
import { NoMail } from './delivery/no-mail.js';
import { SmtpTransport } from './delivery/smtp-transport.js';
import { EnableMailMutation } from './graphql/enable-mail.mutation.js';
import { MailLoaders } from './graphql/mail.loaders.js';
import { MailPreferencesResolver } from './graphql/mail-preferences.resolver.js';
import { SetMailPreferenceMutation } from './graphql/set-mail-preference.mutation.js';
import { ViewerMailResolver } from './graphql/viewer-mail.resolver.js';
import { KeptMail } from './kept-mail.entity.js';
import { MailItem } from './mail-item.entity.js';
import { MailItemsRepository } from './mail-items.repository.js';
import { MailLinks } from './mail-links.js';
import { MailPreference } from './mail-preference.entity.js';
import { MailTrouble } from './mail-trouble.entity.js';
import { Mail } from './mail.entity.js';
import { MailsRepository } from './mails.repository.js';
import { NoteForMail } from './note-for-mail.js';
import { Outbox } from './outbox.js';
import { PreferencesRepository } from './preferences.repository.js';
import { ReplyAddresses } from './reply-addresses.js';
import { ForgetMail } from './tasks/forget-mail.task.js';
import { GatherMailTask } from './tasks/gather-mail.task.js';
import { SendMailHandler } from './tasks/send-mail.handler.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

function transportOf(config: Config, clock: Clock, kept: KeptMails): MailTransport {
  if (config.smtpUrl !== null) return new SmtpTransport(config.smtpUrl, clock);
  return config.mailDelivery === 'KEPT' ? kept : new NoMail();
}

const goingOut = [
  MailItemsRepository,
  MailsRepository,
  NoteForMail,
  Outbox,
  KeptMails,
  { provide: MailTransport, inject: [Config, Clock, KeptMails], useFactory: transportOf },
  UnsubscribeTokens,
  MailLinks,
  MailFactsRepository,
  MailParts,
  MailEnvelope,
  ComposeMail,
  GatherMail,
  GatherMailTask,
  SendMailHandler,
  ForgetMail,
];

const choosing = [
  PreferencesRepository,
  SetMailPreference,
  SetMailPreferenceMutation,
  Unsubscribe,
  EnableMail,
  EnableMailMutation,
  MailLoaders,
  MailPreferencesResolver,
  ViewerMailResolver,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[Mail, MailItem, MailPreference, MailTrouble, KeptMail],
      ...inboundEntities,
      ...actionEntities,
    ]),
    CommunitiesModule,
    ThreadsModule,
    MentorshipsModule,
    MilestonesModule,
  ],
  providers: [ReplyAddresses, ActionLinks, ...goingOut, ...choosing, ...inboundProviders, ...actionProviders],
  exports: [Outbox, KeptMails, Unsubscribe, InboundIntake, InboundRecipients, MailActions],
})
export class MailModule {}
