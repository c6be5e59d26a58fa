import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { DeclineHandOver } from '../commands/decline-hand-over.js';
import type { HandOver } from '../hand-over.entity.js';
import { HandOverType } from './hand-over.type.js';

@InputType({ description: 'Input of `declineHandOver`.' })
export class DeclineHandOverInput {
  @Field(() => ID, { description: 'Which hand-over.' })
  handOverId!: string;
}

@ObjectType({ description: 'Answer of `declineHandOver`.' })
export class DeclineHandOverPayload extends Payload {
  @Field(() => HandOverType, { nullable: true, description: 'The hand-over, declined.' })
  handOver?: HandOver;
}

@Resolver()
export class DeclineHandOverMutation {
  constructor(private readonly command: DeclineHandOver) {}

  @Mutation(() => DeclineHandOverPayload, {
    description:
      'Says no to a hand-over: everything goes on as before, and the lead is told. For the mentor who is asked and for the mentee, until it is done.',
  })
  async declineHandOver(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeclineHandOverInput,
  ): Promise<DeclineHandOverPayload> {
    return { handOver: await this.command.run(actor, input.handOverId) };
  }
}
