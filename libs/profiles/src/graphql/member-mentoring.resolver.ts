import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberRole } from '#domain/communities';
import { headroom } from '#domain/matching';
import { MentorOffer } from '#domain/profiles';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import { Clock } from '#platform/clock';
import { DateTimeScalar, type GraphqlContext } from '#platform/graphql';
import { loadOf } from '../profile-facts.js';
import type { Profile } from '../profile.entity.js';
import { profileOf } from './profile-of.js';
import { ProfilesLoaders } from './profiles.loaders.js';

/** What a mentor offers and has room for: empty for who is no mentor. */
@Resolver(() => MemberType)
export class MemberMentoringResolver {
  constructor(
    private readonly loaders: ProfilesLoaders,
    private readonly communities: CommunitiesLoaders,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many mentees they take at once, 1 to 20; null for who is no mentor.',
  })
  async capacity(@Parent() member: Member, @Context() context: GraphqlContext): Promise<number | null> {
    return (await this.mentorProfile(member, context))?.capacity ?? null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many more they have room for: capacity, less mentorships, less requests that wait for their answer. Null for who is no mentor.',
  })
  async headroom(@Parent() member: Member, @Context() context: GraphqlContext): Promise<number | null> {
    const profile = await this.mentorProfile(member, context);
    const load = profile && loadOf(profile);
    return load && headroom(load);
  }

  @ResolveField(() => [MentorOffer], {
    description: 'What they offer beside answering questions; at most 8, none for who is no mentor.',
  })
  async offers(@Parent() member: Member, @Context() context: GraphqlContext): Promise<MentorOffer[]> {
    return (await this.mentorProfile(member, context))?.offers ?? [];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether they take a break from new requests at the moment.',
  })
  async paused(@Parent() member: Member, @Context() context: GraphqlContext): Promise<boolean> {
    const profile = await this.mentorProfile(member, context);
    return profile !== null && this.isPaused(profile);
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When the break ends by itself; null without a break, or when it lasts until they resume.',
  })
  async pausedUntil(@Parent() member: Member, @Context() context: GraphqlContext): Promise<Date | null> {
    const profile = await this.mentorProfile(member, context);
    return profile !== null && this.isPaused(profile) ? profile.pausedUntil : null;
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when they rest after a long silence, until `resumeMentoring`; null when they do not. For the member and coordinators: null for everybody else.',
  })
  async restingSince(@Parent() member: Member, @Context() context: GraphqlContext): Promise<Date | null> {
    if (context.actor?.userId !== member.userId) {
      const viewer = await this.communities.viewerMember(context).load(member.communityId);
      if (!viewer?.roles.includes(MemberRole.COORDINATOR)) return null;
    }
    return (await this.mentorProfile(member, context))?.restingSince ?? null;
  }

  private isPaused({ paused, pausedUntil }: Profile): boolean {
    return paused && (pausedUntil === null || pausedUntil > this.clock.now());
  }

  private async mentorProfile(member: Member, context: GraphqlContext): Promise<Profile | null> {
    if (!member.roles.includes(MemberRole.MENTOR)) return null;
    return profileOf(member, this.loaders.profileOf(context));
  }
}
