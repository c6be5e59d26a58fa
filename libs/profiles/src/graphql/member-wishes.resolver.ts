import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Member, MemberType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import type { Profile } from '../profile.entity.js';
import { profileOf } from './profile-of.js';
import { ProfilesLoaders } from './profiles.loaders.js';
import { rhythmAnswer, ReminderRhythmType } from './reminder-rhythm.type.js';

/** How a member likes to be treated by Waymark itself: nobody else's business. */
@Resolver(() => MemberType)
export class MemberWishesResolver {
  constructor(private readonly loaders: ProfilesLoaders) {}

  @ResolveField(() => ReminderRhythmType, {
    nullable: true,
    description: 'When they like to be reminded. For the member alone: null for everybody else.',
  })
  async reminderRhythm(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<ReminderRhythmType | null> {
    const profile = await this.ownProfile(member, context);
    return profile && rhythmAnswer(profile);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether a request of theirs that nobody answers in time goes on by itself, to the next best mentor and then to the open queue; true unless changed. For the member alone: null for everybody else.',
  })
  async movesOnWhenUnanswered(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<boolean | null> {
    return (await this.ownProfile(member, context))?.rerouteConsent ?? null;
  }

  private async ownProfile(member: Member, context: GraphqlContext): Promise<Profile | null> {
    if (context.actor?.userId !== member.userId) return null;
    return profileOf(member, this.loaders.profileOf(context));
  }
}
