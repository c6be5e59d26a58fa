import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { SetRerouteConsent } from '../commands/set-reroute-consent.js';

@InputType({ description: 'Input of `setRerouteConsent`.' })
export class SetRerouteConsentInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => Boolean, { description: 'Whether unanswered requests may go on by themselves.' })
  consent!: boolean;
}

@ObjectType({ description: 'Answer of `setRerouteConsent`.' })
export class SetRerouteConsentPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member with the changed consent.' })
  member?: Member;
}

@Resolver()
export class SetRerouteConsentMutation {
  constructor(private readonly command: SetRerouteConsent) {}

  @Mutation(() => SetRerouteConsentPayload, {
    description:
      'Says whether a request of the viewer that nobody answers in time may go on by itself, to the next best mentor and then to the open queue. Holds for requests that wait already, too.',
  })
  async setRerouteConsent(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetRerouteConsentInput,
  ): Promise<SetRerouteConsentPayload> {
    return { member: await this.command.run(actor, input) };
  }
}
