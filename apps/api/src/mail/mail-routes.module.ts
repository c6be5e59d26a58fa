import { type DynamicModule, Module } from '@nestjs/common';
import { MailModule } from '#mail';
import type { Config } from '#platform/config';
import { MailActionController } from './action.controller.js';
import { DevMailController } from './dev-mail.controller.js';
import { InboundMailController } from './inbound.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** The pages behind links in mail, the way in for replies; and, where mail is kept, pages on which to look at it. */
@Module({})
export class MailRoutesModule {
  static with(config: Config): DynamicModule {
    return {
      module: MailRoutesModule,
      imports: [MailModule],
      controllers: [
        MailActionController,
        InboundMailController,
        UnsubscribeController,
        ...(config.mailDelivery === 'KEPT' ? [DevMailController] : []),
      ],
    };
  }
}
