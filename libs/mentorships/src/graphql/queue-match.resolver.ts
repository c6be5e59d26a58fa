import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AvailabilityWindow } from '#domain/availability';
import { MemberRole } from '#domain/communities';
import { compareWaiters, type QueuePlace, type QueueReason } from '#domain/matching';
import { type Member, MemberType } from '#communities';
import { type QueueMatch, QueueMatches } from '#matching';
import {
  type Connection,
  type CursorPosition,
  ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { waitingForAnyMentor } from '../waiting-for-any-mentor.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { QueueMatchConnection, QueueMatchType } from './queue-match.type.js';

@Resolver(() => QueueMatchType)
export class QueueMatchResolver {
  constructor(private readonly loaders: MentorshipsLoaders) {}

  @ResolveField()
  request(
    @Parent() { requestId }: QueueMatch,
    @Context() context: GraphqlContext,
  ): Promise<MentorshipRequest | null> {
    return this.loaders.requestById(context).load(requestId);
  }

  @ResolveField()
  reasons(@Parent() match: QueueMatch): QueueReason[] {
    return match.reasons();
  }

  @ResolveField()
  sharedMinutesPerWeek(@Parent() { fit }: QueueMatch): number {
    return fit.sharedMinutesPerWeek;
  }

  @ResolveField()
  sharedWindows(@Parent() match: QueueMatch): AvailabilityWindow[] {
    return match.sharedWindows();
  }

  @ResolveField()
  waitingSince(@Parent() { since }: QueueMatch): Date {
    return new Date(since);
  }
}

@Resolver(() => MemberType)
export class MemberQueueMatchesResolver {
  constructor(private readonly queue: QueueMatches) {}

  @ResolveField(() => QueueMatchConnection, {
    nullable: true,
    description:
      'The open queue in the order in which it suits this member as a mentor, by fit and by waiting. Everybody who waits is in it, whatever they share, but for whom another mentor holds, whom the mentor guides already or who has asked them directly. For the member alone, and only as a mentor: null otherwise.',
  })
  async queueMatches(
    @Parent() member: Member,
    @Args() args: ForwardPageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<QueueMatch> | null> {
    const page = readPage(args, ['number', 'number', 'id']);
    if (member.userId !== context.actor?.userId || !member.roles.includes(MemberRole.MENTOR)) return null;
    const ranked = await this.queue.of(member.id, waitingForAnyMentor);
    const after = page.after && placeOf(page.after);
    const rest = after === null ? ranked : ranked.filter((match) => compareWaiters(match, after) > 0);
    return toConnection(rest, page, {
      position: ({ standing, since, requestId }) => [standing, since, requestId],
      node: (match) => match,
      totalCount: ranked.length,
    });
  }
}

/** A cursor holds the place in the order itself, so that it stays good when what is before it goes. */
function placeOf([standing, since, requestId]: CursorPosition): QueuePlace {
  return { standing: Number(standing), since: Number(since), requestId: String(requestId) };
}
