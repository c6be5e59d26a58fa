import { Injectable } from '@nestjs/common';
import { fateOf, type HandOverChoice, HandOverStatus, HandOverThreadFate } from '#domain/mentorships';
import type { GraphqlContext } from '#platform/graphql';
import type { HandOver } from '../hand-over.entity.js';
import type { ThreadInHandOver } from '../hand-overs.repository.js';
import type { Mentorship } from '../mentorship.entity.js';
import type { HandOverPreviewType, HandOverThreadType } from './hand-over.type.js';
import { TogetherLoaders } from './together.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** What each of those whom a hand-over concerns gets to see of it. */
@Injectable()
export class HandOverViews {
  constructor(
    private readonly loaders: TogetherLoaders,
    private readonly standing: ViewerStanding,
  ) {}

  async noteOf(handOver: HandOver, context: GraphqlContext): Promise<string | null> {
    return (await this.isMentor(handOver, context)) ? handOver.note : null;
  }

  async noteCountOf(handOver: HandOver, context: GraphqlContext): Promise<number | null> {
    if (handOver.status !== HandOverStatus.OFFERED || !(await this.isMentor(handOver, context))) return null;
    return this.loaders.noteCountOf(context).load(handOver.mentorshipId);
  }

  async threadsOf(handOver: HandOver, context: GraphqlContext): Promise<HandOverThreadType[]> {
    const { id, status, fromId, toId, fromLeaves: leaves, mentorshipId, communityId } = handOver;
    const offered = status === HandOverStatus.OFFERED;
    if (!offered && status !== HandOverStatus.DONE) return [];
    const [viewer, threads, threadIds] = await Promise.all([
      this.standing.viewer(context, communityId),
      this.loaders.threadsOf(context).load(mentorshipId),
      this.loaders.chosenThreadsOf(context).load(id),
    ]);
    if (!offered) {
      return threads
        .filter(({ threadId }) => threadIds.includes(threadId))
        .map((thread) => view(thread, HandOverThreadFate.OPENS));
    }
    const own = viewer.id === fromId ? readBy(threads, fromId) : threads;
    const views = viewed(own, { fromId, toId, leaves, threadIds });
    return viewer.id === toId ? views.filter(({ fate }) => fate === HandOverThreadFate.OPENS) : views;
  }

  /** For the lead: what an offer would open. @param threadIds as they would choose; what is not theirs is passed over */
  async preview(
    { id, leadId }: Mentorship,
    choice: Pick<HandOverChoice, 'leaves' | 'threadIds'> & { readonly toId: string | null },
    context: GraphqlContext,
  ): Promise<HandOverPreviewType> {
    const [threads, privateNoteCount] = await Promise.all([
      this.loaders.threadsOf(context).load(id),
      this.loaders.noteCountOf(context).load(id),
    ]);
    const own = readBy(threads, leadId);
    return {
      threads: viewed(own, { ...choice, fromId: leadId }),
      otherThreadCount: threads.length - own.length,
      privateNoteCount,
    };
  }

  private async isMentor({ communityId, fromId, toId }: HandOver, context: GraphqlContext): Promise<boolean> {
    const viewer = await this.standing.viewer(context, communityId);
    return viewer.id === fromId || viewer.id === toId;
  }
}

const readBy = (threads: readonly ThreadInHandOver[], memberId: string): ThreadInHandOver[] =>
  threads.filter(({ mentorIds }) => mentorIds.includes(memberId));

const viewed = (threads: readonly ThreadInHandOver[], choice: HandOverChoice): HandOverThreadType[] =>
  threads.map((thread) => view(thread, fateOf(thread, choice)));

const view = (
  { threadId: id, topic, title, messageCount }: ThreadInHandOver,
  fate: HandOverThreadFate,
): HandOverThreadType => ({ id, topic, title, messageCount, fate });
