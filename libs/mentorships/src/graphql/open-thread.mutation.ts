import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ThreadTopic } from '#domain/threads';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { type Thread, ThreadType } from '#threads';
import { OpenThread } from '../commands/open-thread.js';

@InputType({ description: 'Input of `openThread`.' })
export class OpenThreadInput extends KeyedInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;

  @Field(() => ThreadTopic, {
    defaultValue: ThreadTopic.GENERAL,
    description: 'What the conversation is about.',
  })
  topic!: ThreadTopic;

  @Field(() => String, { description: 'Its title, 1 to 200 characters on one line.' })
  title!: string;

  @Field(() => MarkdownScalar, { description: 'The first message, 1 to 20,000 characters.' })
  body!: string;
}

@ObjectType({ description: 'Answer of `openThread`.' })
export class OpenThreadPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The new thread, with its first message.' })
  thread?: Thread;
}

@Resolver()
export class OpenThreadMutation {
  constructor(private readonly command: OpenThread) {}

  @Mutation(() => OpenThreadPayload, {
    description:
      'Opens another conversation in a live mentorship, with everybody in it. For those in the mentorship.',
  })
  async openThread(
    @CurrentActor() actor: Actor,
    @Args('input') input: OpenThreadInput,
  ): Promise<OpenThreadPayload> {
    return { thread: await this.command.run(actor, input) };
  }
}
