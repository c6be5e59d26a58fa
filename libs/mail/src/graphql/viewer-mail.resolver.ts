import { Context, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import type { Actor } from '#platform/auth';
import { MailsRepository } from '../mails.repository.js';
import { MailTroubleType } from './mail-preference.type.js';

@Resolver(() => ViewerType)
export class ViewerMailResolver {
  constructor(private readonly mails: MailsRepository) {}

  @ResolveField(() => MailTroubleType, {
    nullable: true,
    description:
      'Set when mail does not reach the viewer: show it when they come, with `enableMail` beside it. Null when all is well; another address on GitHub ends it by itself at the next sign-in.',
  })
  mailTrouble(@Context('actor') actor: Actor): Promise<MailTroubleType | null> {
    return this.mails.troubleOf(actor.userId);
  }
}
