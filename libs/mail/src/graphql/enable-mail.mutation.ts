import { Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { EnableMail } from '../commands/enable-mail.js';

@ObjectType({ description: 'Answer of `enableMail`.' })
export class EnableMailPayload extends Payload {
  @Field(() => ViewerType, { nullable: true, description: 'The viewer, to whom mail goes again.' })
  viewer?: ViewerType;
}

@Resolver()
export class EnableMailMutation {
  constructor(private readonly command: EnableMail) {}

  @Mutation(() => EnableMailPayload, {
    description:
      'Lets mail go to the viewer’s address again after a mail server refused it; if it still does, the trouble returns. Does nothing when there is none.',
  })
  async enableMail(@CurrentActor() actor: Actor): Promise<EnableMailPayload> {
    await this.command.run(actor);
    return { viewer: { userId: actor.userId } };
  }
}
