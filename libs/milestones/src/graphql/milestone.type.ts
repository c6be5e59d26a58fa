import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LadderProgress } from '#domain/milestones';
import { MilestoneStatus } from '#domain/milestones';
import { type Rung, RungType } from '#communities';
import { connectionOf, DateTimeScalar, LocalDateScalar, MarkdownScalar, UrlScalar } from '#platform/graphql';
import type { Milestone } from '../milestone.entity.js';

registerEnumType(MilestoneStatus, {
  name: 'MilestoneStatus',
  description: 'Where a logged milestone stands. Only CLAIMED waits for anyone.',
  valuesMap: {
    CLAIMED: { description: 'The member says so; a mentor of theirs or a coordinator is asked to look.' },
    CONFIRMED: { description: 'Somebody looked and agreed, or the rung needs nobody’s word.' },
    DECLINED: {
      description: 'Somebody looked and could not agree yet; it can be logged again.',
    },
    VERIFIED: { description: 'GitHub itself reported it.' },
  },
});

@ObjectType('Milestone', {
  description:
    'One rung, reached by one member. Visible to the members of the community once it is CONFIRMED or VERIFIED; before, and when it was DECLINED, to the member, their mentors and coordinators.',
})
export class MilestoneType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => MilestoneStatus, { description: 'Where it stands.' })
  status!: MilestoneStatus;

  @Field(() => LocalDateScalar, { description: 'The day on which it was reached, where the member was.' })
  reachedOn!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it can be seen, such as a pull request; null when they gave none.',
  })
  evidenceUrl!: string | null;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What they say of it, up to 2,000 characters; null when nothing.',
  })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was logged.' })
  loggedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was confirmed or declined; null while it waits.',
  })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was missing, 1 to 1,000 characters; null unless it was declined.',
  })
  declineReason!: string | null;

  communityId!: string;
  memberId!: string;
  rungId!: string;
  decidedById!: string | null;
}

export const MilestoneConnection = connectionOf<Milestone>(() => MilestoneType, 'Milestone', 'milestones');

@ObjectType('LadderProgress', {
  description: 'How far somebody has come on the ladder of the community, by what is CONFIRMED or VERIFIED.',
})
export class LadderProgressType implements LadderProgress<Rung> {
  @Field(() => [RungType], { description: 'The rungs that they have reached, lowest first; at most 50.' })
  reached!: Rung[];

  @Field(() => RungType, {
    nullable: true,
    description:
      'The rung to aim for: the one above the highest that they have reached, then what they skipped; null when all are reached.',
  })
  next!: Rung | null;

  @Field(() => Float, { description: 'Reached rungs of all rungs in use, from 0 to 1.' })
  share!: number;
}
