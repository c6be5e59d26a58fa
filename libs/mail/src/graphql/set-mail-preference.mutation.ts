import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { MailFrequency, MailKind } from '#domain/mail';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { SetMailPreference } from '../commands/set-mail-preference.js';

@InputType({ description: 'Input of `setMailPreference`.' })
export class SetMailPreferenceInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => MailKind, { description: 'Mail about what.' })
  kind!: MailKind;

  @Field(() => MailFrequency, { description: 'How often.' })
  frequency!: MailFrequency;
}

@ObjectType({ description: 'Answer of `setMailPreference`.' })
export class SetMailPreferencePayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member with the changed preference.' })
  member?: Member;
}

@Resolver()
export class SetMailPreferenceMutation {
  constructor(private readonly command: SetMailPreference) {}

  @Mutation(() => SetMailPreferencePayload, {
    description:
      'Says how often the viewer wants mail of one kind in one community. What waits to be mailed goes by it too.',
  })
  async setMailPreference(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetMailPreferenceInput,
  ): Promise<SetMailPreferencePayload> {
    return { member: await this.command.run(actor, input) };
  }
}
