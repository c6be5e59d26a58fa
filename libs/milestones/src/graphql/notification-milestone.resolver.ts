import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NotificationType, type OwnNotification } from '#notifications';
import type { GraphqlContext } from '#platform/graphql';
import type { Milestone } from '../milestone.entity.js';
import { MilestoneType } from './milestone.type.js';
import { MilestonesLoaders } from './milestones.loaders.js';

@Resolver(() => NotificationType)
export class NotificationMilestoneResolver {
  constructor(private readonly loaders: MilestonesLoaders) {}

  @ResolveField(() => MilestoneType, {
    nullable: true,
    description:
      'The milestone that it is about; null when it is about something else, or not to be seen any more.',
  })
  milestone(
    @Parent() { subjectType, subjectId }: OwnNotification,
    @Context() context: GraphqlContext,
  ): Promise<Milestone | null> | null {
    return subjectType === 'Milestone' ? this.loaders.milestoneForViewer(context).load(subjectId) : null;
  }
}
