import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { type GraphqlContext, KeyedInput, Payload } from '#platform/graphql';
import { BlockMember } from '../commands/block-member.js';

@InputType({ description: 'Input of `blockMember`.' })
export class BlockMemberInput extends KeyedInput {
  @Field(() => ID, { description: 'Whom to block.' })
  memberId!: string;
}

@ObjectType({ description: 'Answer of `blockMember`.' })
export class BlockMemberPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member who is blocked now.' })
  member?: Member | null;
}

@Resolver()
export class BlockMemberMutation {
  constructor(
    private readonly command: BlockMember,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @Mutation(() => BlockMemberPayload, {
    description:
      "Blocks a member of one of the viewer's communities, at once and silently: neither can ask, answer or write to the other any more, and what waited between them is lifted. The other is not told. Doing it twice is the same as once.",
  })
  async blockMember(
    @CurrentActor() actor: Actor,
    @Args('input') input: BlockMemberInput,
    @Context() context: GraphqlContext,
  ): Promise<BlockMemberPayload> {
    const memberId = await this.command.run(actor, input);
    return { member: await this.communities.memberById(context).load(memberId) };
  }
}
