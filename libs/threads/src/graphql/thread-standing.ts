import { Injectable } from '@nestjs/common';
import type { Refusal } from '#domain/refusals';
import { cannotAct, CommunitiesLoaders } from '#communities';
import { ApiError } from '#platform/errors';
import type { GraphqlContext } from '#platform/graphql';
import type { OwnPart } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';
import { ThreadsLoaders } from './threads.loaders.js';

/** Answers `viewerCannot…Reasons` of threads by the policies that the commands ask. */
@Injectable()
export class ThreadStanding {
  constructor(
    private readonly loaders: ThreadsLoaders,
    private readonly communities: CommunitiesLoaders,
  ) {}

  /** @param why the policy, for the viewer's part in the thread */
  async refusals(
    context: GraphqlContext,
    thread: Thread,
    why: (part: OwnPart) => Refusal | null | Promise<Refusal | null>,
  ): Promise<Refusal[]> {
    const [part, member, community] = await Promise.all([
      this.loaders.ownReading(context).load(thread.id),
      this.communities.viewerMember(context).load(thread.communityId),
      this.communities.communityById(context).load(thread.communityId),
    ]);
    // Whoever left while this was read has no thread any more, and nothing to be told about it.
    if (part === null || member === null || community === null) throw ApiError.notFound('thread');
    return [cannotAct(member, community), await why(part)].filter((refusal) => refusal !== null);
  }
}
