import { type DynamicModule, Module } from '@nestjs/common';
import { MailModule } from '#mail';
import type { Config } from '#platform/config';
import { DevMailController } from './dev-mail.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** The pages behind links in mail; and, where mail is kept, those on which it can be looked at. */
@Module({})
export class MailPagesModule {
  static with(config: Config): DynamicModule {
    return {
      module: MailPagesModule,
      imports: [MailModule],
      controllers: [UnsubscribeController, ...(config.mailDelivery === 'KEPT' ? [DevMailController] : [])],
    };
  }
}
