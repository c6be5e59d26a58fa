import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { PublishConductText } from '../commands/publish-conduct-text.js';
import type { Community } from '../community.entity.js';
import { CommunityType } from './community.type.js';

@InputType({ description: 'Input of `publishConductText`.' })
export class PublishConductTextInput extends KeyedInput {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;

  @Field(() => MarkdownScalar, { description: 'The whole new text, 1 to 20,000 characters.' })
  body!: string;

  @Field(() => Int, {
    description:
      'The version that it replaces, `community.conduct.version`: if another coordinator was faster, nobody’s text is lost.',
  })
  replacesVersion!: number;
}

@ObjectType({ description: 'Answer of `publishConductText`.' })
export class PublishConductTextPayload extends Payload {
  @Field(() => CommunityType, { nullable: true, description: 'The community with its new conduct text.' })
  community?: Community;
}

@Resolver()
export class PublishConductTextMutation {
  constructor(private readonly command: PublishConductText) {}

  @Mutation(() => PublishConductTextPayload, {
    description:
      'Publishes a new version of the conduct text. Members can go on reading; before they change anything they are asked to accept it with `joinCommunity`. Whoever publishes it has accepted it; the current text again asks nobody. Coordinators only.',
  })
  async publishConductText(
    @CurrentActor() actor: Actor,
    @Args('input') input: PublishConductTextInput,
  ): Promise<PublishConductTextPayload> {
    return { community: await this.command.run(actor, input) };
  }
}
