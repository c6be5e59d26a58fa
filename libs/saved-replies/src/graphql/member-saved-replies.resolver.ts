import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mostSavedReplies } from '#domain/saved-replies';
import { type Member, MemberType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import type { SavedReply } from '../saved-reply.entity.js';
import { SavedReplyType } from './saved-reply.type.js';
import { SavedRepliesLoaders } from './saved-replies.loaders.js';

@Resolver(() => MemberType)
export class MemberSavedRepliesResolver {
  constructor(private readonly loaders: SavedRepliesLoaders) {}

  @ResolveField(() => [SavedReplyType], {
    nullable: true,
    description: `Their saved replies by title, at most ${mostSavedReplies}. Only for oneself; null on any other member.`,
  })
  savedReplies(@Parent() member: Member, @Context() context: GraphqlContext): Promise<SavedReply[]> | null {
    return member.userId === context.actor?.userId ? this.loaders.ofMember(context).load(member.id) : null;
  }
}
