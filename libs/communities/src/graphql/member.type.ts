import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MemberRole } from '#domain/communities';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { Member } from '../member.entity.js';

registerEnumType(MemberRole, {
  name: 'MemberRole',
  description: 'What a member is in a community; any combination is possible.',
  valuesMap: {
    NEWCOMER: { description: 'Looks for guidance.' },
    MENTOR: { description: 'Offers guidance.' },
    COORDINATOR: { description: 'Runs the programme: areas, ladder, conduct text, settings.' },
  },
});

@ObjectType('Member', { description: 'A user in a community. Visible to the members of the same community.' })
export class MemberType {
  @Field(() => ID, { description: 'The id, for inputs. Differs in each community.' })
  id!: string;

  @Field(() => [MemberRole], { description: 'What they are in the community.' })
  roles!: MemberRole[];

  @Field(() => DateTimeScalar, { description: 'When they joined.' })
  joinedAt!: Date;

  communityId!: string;
  userId!: string;
  acceptedConductVersion!: number;
}

export const MemberConnection = connectionOf<Member>(() => MemberType as never, 'Member', 'members');
