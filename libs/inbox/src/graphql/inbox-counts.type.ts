import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type CountsByKind, totalOf } from '#domain/inbox';

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

  constructor(counts: CountsByKind) {
    this.total = totalOf(counts, null);
    this.requests = counts.REQUEST;
    this.claims = counts.CLAIM;
    this.turns = counts.TURN;
    this.stillGoing = counts.STILL_GOING;
    this.milestones = counts.MILESTONE;
  }
}
