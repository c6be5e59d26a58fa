import { RevokeReplyAddresses } from './commands/revoke-reply-addresses.js';
import { ForgetInboundMail } from './forget-inbound-mail.task.js';
import { MessageSourceLoaders } from './graphql/message-source.loaders.js';
import { MessageSourceResolver } from './graphql/message-source.resolver.js';
import { RevokeReplyAddressesMutation } from './graphql/revoke-reply-addresses.mutation.js';
import { InboundAnswering } from './inbound-answering.js';
import { InboundIntake } from './inbound-intake.js';
import { InboundMail } from './inbound-mail.entity.js';
import { InboundMailsRepository } from './inbound-mails.repository.js';
import { InboundRecipients } from './inbound-recipients.js';
import { MailReply } from './mail-reply.entity.js';
import { MailReplyToken } from './mail-reply-token.entity.js';
import { MessageSource } from './message-source.entity.js';
import { PostReply } from './post-reply.js';
import { ReadInboundMailHandler } from './read-inbound-mail.handler.js';
import { ReplyTokensRepository } from './reply-tokens.repository.js';

export const inboundEntities = [InboundMail, MailReply, MailReplyToken, MessageSource];

export const inboundProviders = [
  InboundMailsRepository,
  ReplyTokensRepository,
  InboundRecipients,
  InboundIntake,
  InboundAnswering,
  PostReply,
  ReadInboundMailHandler,
  ForgetInboundMail,
  RevokeReplyAddresses,
  RevokeReplyAddressesMutation,
  MessageSourceLoaders,
  MessageSourceResolver,
];
