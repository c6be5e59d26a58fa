import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type ReadFacts, readFacts, wordNotification } from '#domain/notifications';
import { CommunitiesLoaders, type Community, CommunityType, type Member, MemberType } from '#communities';
import { IdentityLoaders } from '#identity';
import type { GraphqlContext } from '#platform/graphql';
import type { OwnNotification } from '../notifications.repository.js';
import { NotificationFactsType } from './notification-facts.type.js';
import { NotificationType } from './notification.type.js';

@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(
    private readonly communities: CommunitiesLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => String, {
    description:
      'What it says, as one plain English sentence with the next step. Names are as they are now; those that run from right to left are wrapped in Unicode isolates.',
  })
  async text(@Parent() notification: OwnNotification, @Context() context: GraphqlContext): Promise<string> {
    const { kind, facts, aboutId } = notification;
    return wordNotification(kind, facts, aboutId === null ? null : await this.nameOf(aboutId, context));
  }

  @ResolveField(() => NotificationFactsType, {
    name: 'facts',
    description:
      'What `text` says besides names: with `kind` and `about` it can be worded in another language.',
  })
  factsOf(@Parent() { facts }: OwnNotification): ReadFacts {
    return readFacts(facts);
  }

  @ResolveField(() => MemberType, {
    nullable: true,
    description: 'The other person concerned; null when there is none, or when they are no longer here.',
  })
  about(
    @Parent() { aboutId }: OwnNotification,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> | null {
    return aboutId === null ? null : this.communities.memberById(context).load(aboutId);
  }

  @ResolveField(() => CommunityType, { description: 'In which community it happened.' })
  community(
    @Parent() { communityId }: OwnNotification,
    @Context() context: GraphqlContext,
  ): Promise<Community | null> {
    return this.communities.communityById(context).load(communityId);
  }

  private async nameOf(memberId: string, context: GraphqlContext): Promise<string | null> {
    const member = await this.communities.memberById(context).load(memberId);
    const user = member && (await this.identity.userById(context).load(member.userId));
    return user && (user.name ?? user.login);
  }
}
