import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RevokeReplyAddresses } from '../commands/revoke-reply-addresses.js';

@InputType({ description: 'Input of `revokeReplyAddresses`.' })
export class RevokeReplyAddressesInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Only for mail about this community of the viewer’s; leave it out for all of them.',
  })
  communityId?: string | null;
}

@ObjectType({ description: 'Answer of `revokeReplyAddresses`.' })
export class RevokeReplyAddressesPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: 'How many reply addresses were given up; 0 when none was in use.',
  })
  revokedCount?: number;
}

@Resolver()
export class RevokeReplyAddressesMutation {
  constructor(private readonly command: RevokeReplyAddresses) {}

  @Mutation(() => RevokeReplyAddressesPayload, {
    description:
      'Gives up the addresses to which the viewer replies by mail, and the links to answer without signing in, in every mail that was sent to them so far. Later mails bring new ones. For a mailbox that somebody else got into.',
  })
  async revokeReplyAddresses(
    @CurrentActor() actor: Actor,
    @Args('input') input: RevokeReplyAddressesInput,
  ): Promise<RevokeReplyAddressesPayload> {
    return { revokedCount: await this.command.run(actor, input.communityId ?? null) };
  }
}
