import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NotificationType, type OwnNotification } from '#notifications';
import type { GraphqlContext } from '#platform/graphql';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

@Resolver(() => NotificationType)
export class NotificationThreadResolver {
  constructor(private readonly loaders: ThreadsLoaders) {}

  @ResolveField(() => ThreadType, {
    nullable: true,
    description:
      'The thread that it is about; null when it is about something else, or not to be seen any more.',
  })
  thread(
    @Parent() { subjectType, subjectId }: OwnNotification,
    @Context() context: GraphqlContext,
  ): Promise<Thread | null> | null {
    return subjectType === 'Thread' ? this.loaders.threadById(context).load(subjectId) : null;
  }
}
