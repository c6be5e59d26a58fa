import { Args, ArgsType, Context, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberRole } from '#domain/communities';
import type { AvailabilityWindow } from '#domain/availability';
import {
  compareMatches,
  type LeftOutMentors,
  type MatchReason,
  type Orderable,
  usualAnswer,
  type UsualAnswer,
} from '#domain/matching';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import {
  type Connection,
  type CursorPosition,
  ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import { type MentorMatch, MentorMatches } from '../mentor-matches.js';
import { MatchFilterInput, readMatchFilter } from './match-filter.input.js';
import { MatchConnection, MatchType, MentorsLeftOutType } from './match.type.js';

@ArgsType()
export class MentorMatchesArgs extends ForwardPageArgs {
  @Field(() => MatchFilterInput, { nullable: true, description: 'Which of them; all when absent.' })
  filter?: MatchFilterInput | null;
}

@Resolver(() => MatchType)
export class MatchResolver {
  constructor(private readonly communities: CommunitiesLoaders) {}

  @ResolveField()
  mentor(@Parent() match: MentorMatch, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(match.mentorId);
  }

  @ResolveField()
  reasons(@Parent() match: MentorMatch): MatchReason[] {
    return match.reasons();
  }

  @ResolveField()
  sharedMinutesPerWeek(@Parent() match: MentorMatch): number {
    return match.fit.sharedMinutesPerWeek;
  }

  @ResolveField()
  sharedWindows(@Parent() match: MentorMatch): AvailabilityWindow[] {
    return match.sharedWindows();
  }

  @ResolveField()
  usualAnswer(@Parent() match: MentorMatch): UsualAnswer {
    return usualAnswer(match.mentor.responseStats);
  }
}

@Resolver(() => MemberType)
export class MemberMatchesResolver {
  constructor(private readonly matches: MentorMatches) {}

  @ResolveField(() => MatchConnection, {
    nullable: true,
    description:
      'The mentors whom we suggest to this member as a newcomer, best first. For the member alone, and only as a newcomer: null otherwise. A mentor who is full, paused, away or cannot be asked is not among them.',
  })
  async mentorMatches(
    @Parent() member: Member,
    @Args() { filter: given, ...args }: MentorMatchesArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<MentorMatch> | null> {
    const page = readPage(args, ['number', 'number', 'id']);
    const filter = readMatchFilter(given ?? {});
    if (!isOwnSearch(member, context)) return null;
    const ranked = await this.matches.of(member.id, { filter });
    const after = page.after && placeOf(page.after);
    const rest = after === null ? ranked : ranked.filter((match) => compareMatches(match, after) > 0);
    return toConnection(rest, page, {
      position: positionOf,
      node: (match) => match,
      totalCount: ranked.length,
    });
  }

  @ResolveField(() => [MentorsLeftOutType], {
    nullable: true,
    description:
      'Why the other mentors of the community are not suggested to this member as a newcomer, the most frequent reason first; at most 11. For the member alone, and only as a newcomer: null otherwise. It costs as much as `mentorMatches`.',
  })
  async mentorsLeftOut(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<LeftOutMentors[] | null> {
    return isOwnSearch(member, context) ? this.matches.leftOut(member.id) : null;
  }
}

const isOwnSearch = (member: Member, { actor }: GraphqlContext) =>
  member.userId === actor?.userId && member.roles.includes(MemberRole.NEWCOMER);

/** Before the first mentee that anybody ever had. */
const never = -1;

/** A cursor holds the place in the order itself, so that it stays good when the matches before it change. */
const positionOf = ({ score, lastNewMenteeAt, mentorId }: Orderable): CursorPosition => [
  score,
  lastNewMenteeAt ?? never,
  mentorId,
];

function placeOf([score, lastNewMenteeAt, mentorId]: CursorPosition): Orderable {
  return {
    score: Number(score),
    lastNewMenteeAt: lastNewMenteeAt === never ? null : Number(lastNewMenteeAt),
    mentorId: String(mentorId),
  };
}
