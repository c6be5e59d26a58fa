import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import { htmlVersion, renderMarkdown } from '#platform/markdown';
import type { PrivateNote } from '../private-note.entity.js';
import { PrivateNoteType } from './private-note.type.js';

@Resolver(() => PrivateNoteType)
export class PrivateNoteResolver {
  constructor(private readonly communities: CommunitiesLoaders) {}

  @ResolveField(() => MemberType, { description: 'Who wrote it; they may guide here no more.' })
  author(@Parent() { authorId }: PrivateNote, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(authorId);
  }

  @ResolveField()
  bodyHtml(@Parent() note: PrivateNote): string {
    return note.htmlVersion === htmlVersion ? note.bodyHtml : renderMarkdown(note.body);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer wrote it, and can change or delete it.' })
  async viewerCanEdit(
    @Parent() { authorId }: PrivateNote,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const author = await this.communities.memberById(context).load(authorId);
    return author !== null && author.userId === context.actor?.userId;
  }
}
