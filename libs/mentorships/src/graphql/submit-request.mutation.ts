import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ThreadTopic } from '#domain/threads';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { SubmitRequest } from '../commands/submit-request.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';

@InputType({ description: 'Input of `submitRequest`.' })
export class SubmitRequestInput extends KeyedInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which mentor to ask, as a member; absent for the open queue, where any mentor may take it.',
  })
  mentorId?: string | null;

  @Field(() => MarkdownScalar, {
    description: 'Who you are and what you look for, 1 to 4,000 characters.',
  })
  introduction!: string;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What you have tried so far, up to 4,000 characters. Nothing is fine too.',
  })
  tried?: string | null;

  @Field(() => ThreadTopic, {
    defaultValue: ThreadTopic.GENERAL,
    description: 'What the conversation is about.',
  })
  topic!: ThreadTopic;

  @Field(() => String, {
    nullable: true,
    description:
      'Title of the conversation, 1 to 200 characters on one line; the beginning of the introduction when absent.',
  })
  title?: string | null;
}

@ObjectType({ description: 'Answer of `submitRequest`.' })
export class SubmitRequestPayload extends Payload {
  @Field(() => MentorshipRequestType, { nullable: true, description: 'The new request, with its thread.' })
  request?: MentorshipRequest;
}

@Resolver()
export class SubmitRequestMutation {
  constructor(private readonly command: SubmitRequest) {}

  @Mutation(() => SubmitRequestPayload, {
    description:
      'Asks one mentor, or the open queue, for guidance. For newcomers; the community sets how many of their requests can wait at once (5 unless set). A request to one mentor takes a place with them until it is answered, and expires at its deadline.',
  })
  async submitRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: SubmitRequestInput,
  ): Promise<SubmitRequestPayload> {
    return { request: await this.command.run(actor, input) };
  }
}
