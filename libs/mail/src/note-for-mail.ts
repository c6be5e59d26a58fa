import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mailKindOf } from '#domain/mail';
import { MemberTold } from '#notifications';
import { Config } from '#platform/config';
import { TransactionEvents } from '#platform/events';
import { MessagePosted } from '#threads';
import { MailItemsRepository } from './mail-items.repository.js';

/** Notes what is to be mailed in the transaction that makes it true; nothing where no mail goes out. */
@Injectable()
export class NoteForMail implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly items: MailItemsRepository,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    if (this.config.mailDelivery === 'OFF') return;
    this.events.on(MemberTold, (tx, { notificationId, memberId, kind }) =>
      this.items.addNotification(tx, notificationId, memberId, mailKindOf(kind)),
    );
    this.events.on(MessagePosted, (tx, { threadId, messageId, authorId }) =>
      this.items.addMessage(tx, threadId, messageId, authorId),
    );
  }
}
