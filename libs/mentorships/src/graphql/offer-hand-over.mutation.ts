import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { OfferHandOver } from '../commands/offer-hand-over.js';
import type { HandOver } from '../hand-over.entity.js';
import { HandOverType } from './hand-over.type.js';

@InputType({ description: 'Input of `offerHandOver`.' })
export class OfferHandOverInput extends KeyedInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;

  @Field(() => ID, { description: 'The next mentor, as a member of the community.' })
  toMemberId!: string;

  @Field(() => MarkdownScalar, {
    description: 'What they should know, 1 to 4,000 characters; for the two of you alone.',
  })
  note!: string;

  @Field(() => [ID], {
    description:
      'The threads that are opened to them, each from its first message on; those in which you take part can be named. Others of the mentorship stay closed to them.',
  })
  threadIds!: string[];

  @Field(() => Boolean, { description: 'Whether you leave then, rather than stay as a co-mentor.' })
  leave!: boolean;
}

@ObjectType({ description: 'Answer of `offerHandOver`.' })
export class OfferHandOverPayload extends Payload {
  @Field(() => HandOverType, { nullable: true, description: 'The new offer.' })
  handOver?: HandOver;
}

@Resolver()
export class OfferHandOverMutation {
  constructor(private readonly command: OfferHandOver) {}

  @Mutation(() => OfferHandOverPayload, {
    description:
      'Asks another mentor, a co-mentor perhaps, to lead a mentorship from now on. See `Mentorship.handOverPreview` before. The next mentor and the mentee are told, and either can decline; nothing changes before the next mentor accepts. The next mentor must have room. For the lead of a live mentorship, one offer at a time.',
  })
  async offerHandOver(
    @CurrentActor() actor: Actor,
    @Args('input') input: OfferHandOverInput,
  ): Promise<OfferHandOverPayload> {
    return { handOver: await this.command.run(actor, input) };
  }
}
