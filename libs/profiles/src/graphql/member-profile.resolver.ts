import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type AvailabilityWindow,
  type AwayPeriod,
  awayUntil,
  currentAndComing,
  windowsToDisplay,
} from '#domain/availability';
import { languageName } from '#domain/profiles';
import { type Member, MemberType } from '#communities';
import { Clock } from '#platform/clock';
import { type GraphqlContext, LocalDateScalar, MarkdownScalar, TimeZoneScalar } from '#platform/graphql';
import type { MemberArea } from '../member-area.entity.js';
import { todayOf } from '../profile-facts.js';
import {
  AvailabilityWindowType,
  AwayPeriodType,
  MemberAreaType,
  SpokenLanguageType,
} from './profile.type.js';
import { profileOf } from './profile-of.js';
import { ProfilesLoaders } from './profiles.loaders.js';

/** What members say of themselves. Other members of the community see it, but for what is marked. */
@Resolver(() => MemberType)
export class MemberProfileResolver {
  constructor(
    private readonly loaders: ProfilesLoaders,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => MarkdownScalar, {
    nullable: true,
    description: 'Who they are, in up to 2,000 characters; null when they have not said.',
  })
  async introduction(@Parent() member: Member, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.profile(member, context)).introduction;
  }

  @ResolveField(() => MarkdownScalar, {
    nullable: true,
    description: 'What they would like to reach, in up to 2,000 characters; null when they have not said.',
  })
  async goals(@Parent() member: Member, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.profile(member, context)).goals;
  }

  @ResolveField(() => [MemberAreaType], {
    description:
      'Areas that they would like to explore, or can help in, the highest level first; at most 100.',
  })
  areas(@Parent() member: Member, @Context() context: GraphqlContext): Promise<MemberArea[]> {
    return this.loaders.areasOf(context).load(member.id);
  }

  @ResolveField(() => [SpokenLanguageType], {
    description: 'Languages that they speak, the dearest first; at most 12, none until they answer.',
  })
  async languages(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<SpokenLanguageType[]> {
    const { languages } = await this.profile(member, context);
    return languages.map(({ tag, fluency }) => ({ tag, fluency, name: languageName(tag) }));
  }

  @ResolveField(() => TimeZoneScalar, { description: 'Their time zone; `Etc/UTC` until they choose one.' })
  async timeZone(@Parent() member: Member, @Context() context: GraphqlContext): Promise<string> {
    return (await this.profile(member, context)).timeZone;
  }

  @ResolveField(() => [AvailabilityWindowType], {
    description:
      'When they usually have time, on the clocks of `timeZone`: joined, in the order of the week; at most 57.',
  })
  async availability(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<AvailabilityWindow[]> {
    return windowsToDisplay((await this.profile(member, context)).availability);
  }

  @ResolveField(() => [AwayPeriodType], {
    description:
      'Their times away that are not over, in order; at most 50. For the member alone: empty for everybody else, who see `awayUntil` when the time has come.',
  })
  async away(@Parent() member: Member, @Context() context: GraphqlContext): Promise<AwayPeriod[]> {
    if (!isViewer(member, context)) return [];
    const profile = await this.profile(member, context);
    return currentAndComing(profile.away, todayOf(profile, this.clock.now()));
  }

  @ResolveField(() => LocalDateScalar, {
    nullable: true,
    description:
      'The last day of the time away that they are in, on their calendar; null when they are here.',
  })
  async awayUntil(@Parent() member: Member, @Context() context: GraphqlContext): Promise<string | null> {
    const { away, timeZone } = await this.profile(member, context);
    return awayUntil(away, timeZone, this.clock.now().getTime());
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'Common time, in minutes a week, below which they want no mentor suggested. For the member alone: null for everybody else.',
  })
  async requiredMinutesPerWeek(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<number | null> {
    return isViewer(member, context) ? (await this.profile(member, context)).requiredMinutes : null;
  }

  private profile(member: Member, context: GraphqlContext) {
    return profileOf(member, this.loaders.profileOf(context));
  }
}

const isViewer = (member: Member, { actor }: GraphqlContext) => actor?.userId === member.userId;
