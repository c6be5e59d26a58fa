import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { type GraphqlContext, Payload } from '#platform/graphql';
import { UnblockMember } from '../commands/unblock-member.js';

@InputType({ description: 'Input of `unblockMember`.' })
export class UnblockMemberInput {
  @Field(() => ID, { description: 'Whom to stop blocking.' })
  memberId!: string;
}

@ObjectType({ description: 'Answer of `unblockMember`.' })
export class UnblockMemberPayload extends Payload {
  @Field(() => MemberType, {
    nullable: true,
    description: 'The member who is no longer blocked by the viewer.',
  })
  member?: Member | null;
}

@Resolver()
export class UnblockMemberMutation {
  constructor(
    private readonly command: UnblockMember,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @Mutation(() => UnblockMemberPayload, {
    description:
      "Lifts the viewer's block of a member. What the block ended stays ended. Doing it twice is the same as once.",
  })
  async unblockMember(
    @CurrentActor() actor: Actor,
    @Args('input') input: UnblockMemberInput,
    @Context() context: GraphqlContext,
  ): Promise<UnblockMemberPayload> {
    const memberId = await this.command.run(actor, input.memberId);
    return { member: await this.communities.memberById(context).load(memberId) };
  }
}
