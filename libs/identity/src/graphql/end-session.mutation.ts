import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, SessionOnly } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { EndSession } from '../commands/end-session.js';

@InputType({ description: 'Input of `endSession`.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Which session.' })
  sessionId!: string;
}

@ObjectType({ description: 'Answer of `endSession`.' })
export class EndSessionPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The session that ended.' })
  endedSessionId?: string;
}

@Resolver()
export class EndSessionMutation {
  constructor(private readonly command: EndSession) {}

  @SessionOnly()
  @Mutation(() => EndSessionPayload, {
    description:
      'Signs the viewer out of another browser, at once. Only from a browser in which one signed in.',
  })
  async endSession(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndSessionInput,
  ): Promise<EndSessionPayload> {
    return { endedSessionId: await this.command.run(actor, input.sessionId) };
  }
}
