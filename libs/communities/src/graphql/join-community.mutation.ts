import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { JoinCommunity } from '../commands/join-community.js';
import type { Member } from '../member.entity.js';
import { MemberType } from './member.type.js';

@InputType({ description: 'Input of `joinCommunity`.' })
export class JoinCommunityInput extends KeyedInput {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;

  @Field(() => Int, {
    description: 'The version of the conduct text that you read and accept: `community.conduct.version`.',
  })
  acceptedConductVersion!: number;
}

@ObjectType({ description: 'Answer of `joinCommunity`.' })
export class JoinCommunityPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: "The viewer's membership." })
  member?: Member;
}

@Resolver()
export class JoinCommunityMutation {
  constructor(private readonly command: JoinCommunity) {}

  @Mutation(() => JoinCommunityPayload, {
    description:
      'Accepts the conduct text: makes the viewer a member, as newcomer, or renews the acceptance of one who is a member already.',
  })
  async joinCommunity(
    @CurrentActor() actor: Actor,
    @Args('input') input: JoinCommunityInput,
  ): Promise<JoinCommunityPayload> {
    return { member: await this.command.run(actor, input) };
  }
}
