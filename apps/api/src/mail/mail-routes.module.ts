import { Module } from '@nestjs/common';
import { MailModule } from '#mail';
import { MailActionController } from './action.controller.js';
import { InboundMailController } from './inbound.controller.js';

@Module({ imports: [MailModule], controllers: [MailActionController, InboundMailController] })
export class MailRoutesModule {}
