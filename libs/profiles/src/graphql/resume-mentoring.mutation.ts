import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { ResumeMentoring } from '../commands/resume-mentoring.js';

@InputType({ description: 'Input of `resumeMentoring`.' })
export class ResumeMentoringInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;
}

@ObjectType({ description: 'Answer of `resumeMentoring`.' })
export class ResumeMentoringPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member, taking requests again.' })
  member?: Member;
}

@Resolver()
export class ResumeMentoringMutation {
  constructor(private readonly command: ResumeMentoring) {}

  @Mutation(() => ResumeMentoringPayload, {
    description:
      'Takes requests again, after a pause or a rest. Requests that passed by without an answer before are not held against them.',
  })
  async resumeMentoring(
    @CurrentActor() actor: Actor,
    @Args('input') input: ResumeMentoringInput,
  ): Promise<ResumeMentoringPayload> {
    return { member: await this.command.run(actor, input) };
  }
}
