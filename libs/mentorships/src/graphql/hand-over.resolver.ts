import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import { type GraphqlContext, HtmlScalar, MarkdownScalar } from '#platform/graphql';
import { renderMarkdown } from '#platform/markdown';
import type { HandOver } from '../hand-over.entity.js';
import type { Mentorship } from '../mentorship.entity.js';
import { HandOverThreadType, HandOverType } from './hand-over.type.js';
import { HandOverViews } from './hand-over-views.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { TogetherLoaders } from './together.loaders.js';

@Resolver(() => HandOverType)
export class HandOverResolver {
  constructor(
    private readonly loaders: TogetherLoaders,
    private readonly views: HandOverViews,
    private readonly mentorships: MentorshipsLoaders,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @Query(() => HandOverType, {
    nullable: true,
    description: 'A hand-over that the viewer may see; null for any other.',
  })
  handOver(
    @Args('id', { type: () => ID, description: 'Which hand-over.' }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<HandOver | null> {
    return this.loaders.handOverForViewer(context).load(id.toLowerCase());
  }

  @ResolveField(() => MemberType, { description: 'Who leads until then, and offers it.' })
  from(@Parent() { fromId }: HandOver, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(fromId);
  }

  @ResolveField(() => MemberType, { description: 'Who is asked to lead from then on.' })
  to(@Parent() { toId }: HandOver, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(toId);
  }

  @ResolveField(() => MemberType, {
    description: 'Who is guided; `areas` and `introduction` of the member say what they look for.',
  })
  async mentee(
    @Parent() { mentorshipId }: HandOver,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> {
    const mentorship = await this.mentorships.mentorshipById(context).load(mentorshipId);
    return mentorship && this.communities.memberById(context).load(mentorship.menteeId);
  }

  @ResolveField(() => MentorshipType, {
    nullable: true,
    description: 'The mentorship; null for who is not in it, as the next mentor before they take over.',
  })
  mentorship(
    @Parent() { mentorshipId }: HandOver,
    @Context() context: GraphqlContext,
  ): Promise<Mentorship | null> {
    return this.mentorships.mentorshipForViewer(context).load(mentorshipId);
  }

  @ResolveField(() => MarkdownScalar, {
    nullable: true,
    description:
      'What the former lead writes to the next mentor, 1 to 4,000 characters. For the two of them alone: null for the mentee.',
  })
  note(@Parent() handOver: HandOver, @Context() context: GraphqlContext): Promise<string | null> {
    return this.views.noteOf(handOver, context);
  }

  @ResolveField(() => HtmlScalar, {
    nullable: true,
    description: 'The note, rendered; null where `note` is.',
  })
  async noteHtml(@Parent() handOver: HandOver, @Context() context: GraphqlContext): Promise<string | null> {
    const note = await this.views.noteOf(handOver, context);
    return note && renderMarkdown(note);
  }

  @ResolveField(() => [HandOverThreadType], {
    description:
      'What becomes of the conversations, the oldest first: for the mentee all of them, for the former lead those in which they take part, for the next mentor only those that are opened to them. Once it is done, those that were opened; none when it came to nothing.',
  })
  threads(@Parent() handOver: HandOver, @Context() context: GraphqlContext): Promise<HandOverThreadType[]> {
    return this.views.threadsOf(handOver, context);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many private notes the next mentor gets to read with it, while it is offered. For mentors alone: null for the mentee, and once it is answered.',
  })
  privateNoteCount(@Parent() handOver: HandOver, @Context() context: GraphqlContext): Promise<number | null> {
    return this.views.noteCountOf(handOver, context);
  }
}
