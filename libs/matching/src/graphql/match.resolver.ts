import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberRole } from '#domain/communities';
import { compareMatches, type MatchReason, type Orderable } from '#domain/matching';
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
import { MatchConnection, MatchType } from './match.type.js';

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
    @Args() args: ForwardPageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<MentorMatch> | null> {
    const page = readPage(args, ['number', 'number', 'id']);
    if (member.userId !== context.actor?.userId || !member.roles.includes(MemberRole.NEWCOMER)) return null;
    const ranked = await this.matches.of(member.id);
    const after = page.after && placeOf(page.after);
    const rest = after === null ? ranked : ranked.filter((match) => compareMatches(match, after) > 0);
    return toConnection(rest, page, {
      position: positionOf,
      node: (match) => match,
      totalCount: ranked.length,
    });
  }
}

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
