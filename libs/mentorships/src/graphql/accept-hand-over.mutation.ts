import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { AcceptHandOver } from '../commands/accept-hand-over.js';
import type { HandOver } from '../hand-over.entity.js';
import { HandOverType } from './hand-over.type.js';

@InputType({ description: 'Input of `acceptHandOver`.' })
export class AcceptHandOverInput extends KeyedInput {
  @Field(() => ID, { description: 'Which hand-over.' })
  handOverId!: string;
}

@ObjectType({ description: 'Answer of `acceptHandOver`.' })
export class AcceptHandOverPayload extends Payload {
  @Field(() => HandOverType, { nullable: true, description: 'The hand-over, done.' })
  handOver?: HandOver;
}

@Resolver()
export class AcceptHandOverMutation {
  constructor(private readonly command: AcceptHandOver) {}

  @Mutation(() => AcceptHandOverPayload, {
    description:
      'Takes a mentorship over, all at once: the lead and its place, the conversations that were opened, and what waits there for the former lead. For the mentor who is asked, while they have room.',
  })
  async acceptHandOver(
    @CurrentActor() actor: Actor,
    @Args('input') input: AcceptHandOverInput,
  ): Promise<AcceptHandOverPayload> {
    return { handOver: await this.command.run(actor, input) };
  }
}
