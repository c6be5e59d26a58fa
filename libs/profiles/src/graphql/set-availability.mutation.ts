import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { MOST_WINDOWS } from '#domain/availability';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload, TimeZoneScalar } from '#platform/graphql';
import { SetAvailability } from '../commands/set-availability.js';
import { AvailabilityWindowInput } from './profile.inputs.js';

@InputType({ description: 'Input of `setAvailability`.' })
export class SetAvailabilityInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: 'The zone on whose clocks the windows are; absent or null: as before.',
  })
  timeZone?: string | null;

  @Field(() => [AvailabilityWindowInput], {
    description: `The whole week, up to ${MOST_WINDOWS} windows; an empty list says that there is no usual time.`,
  })
  windows!: AvailabilityWindowInput[];
}

@ObjectType({ description: 'Answer of `setAvailability`.' })
export class SetAvailabilityPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member with the changed week.' })
  member?: Member;
}

@Resolver()
export class SetAvailabilityMutation {
  constructor(private readonly command: SetAvailability) {}

  @Mutation(() => SetAvailabilityPayload, {
    description: 'Replaces the weekly windows in which the viewer has time.',
  })
  async setAvailability(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetAvailabilityInput,
  ): Promise<SetAvailabilityPayload> {
    return { member: await this.command.run(actor, input) };
  }
}
