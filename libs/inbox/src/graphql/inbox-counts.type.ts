import { Field, Int, ObjectType } from '@nestjs/graphql';
import { totalOf } from '#domain/inbox';
import type { InboxState } from '../inbox.repository.js';

@ObjectType('InboxCounts', {
  description: 'How many things wait for the viewer in all their communities. Visible to them alone.',
})
export class InboxCountsType {
  @Field(() => Int, { description: 'All together.' })
  readonly total: number;

  @Field(() => Int, { description: 'Those of the kind REQUEST.' })
  readonly requests: number;

  @Field(() => Int, { description: 'Those of the kind CLAIM.' })
  readonly claims: number;

  @Field(() => Int, { description: 'Those of the kind TURN.' })
  readonly turns: number;

  @Field(() => Int, { description: 'Those of the kind STILL_GOING.' })
  readonly stillGoing: number;

  @Field(() => Int, { description: 'Those of the kind MILESTONE.' })
  readonly milestones: number;

  @Field(() => Int, { description: 'Those of the kind INVITATION.' })
  readonly invitations: number;

  @Field(() => Int, { description: 'Those of the kind HAND_OVER.' })
  readonly handOvers: number;

  @Field(() => Int, {
    description:
      'How many threads hold messages that the viewer has not read, without those that they muted. Not part of `total`: to be read is not to be waited for.',
  })
  readonly unreadThreads: number;

  constructor({ counts, unreadThreads }: Pick<InboxState, 'counts' | 'unreadThreads'>) {
    this.unreadThreads = unreadThreads;
    this.total = totalOf(counts, null);
    this.requests = counts.REQUEST;
    this.claims = counts.CLAIM;
    this.turns = counts.TURN;
    this.stillGoing = counts.STILL_GOING;
    this.milestones = counts.MILESTONE;
    this.invitations = counts.INVITATION;
    this.handOvers = counts.HAND_OVER;
  }
}
