import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fillPlaceholders } from '#domain/saved-replies';
import { CommunitiesLoaders } from '#communities';
import { IdentityLoaders } from '#identity';
import { type GraphqlContext, MarkdownScalar } from '#platform/graphql';
import { ThreadsLoaders } from '#threads';
import type { SavedReply } from '../saved-reply.entity.js';
import { SavedReplyType } from './saved-reply.type.js';

@Resolver(() => SavedReplyType)
export class SavedReplyResolver {
  constructor(
    private readonly threads: ThreadsLoaders,
    private readonly communities: CommunitiesLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => MarkdownScalar, {
    nullable: true,
    description:
      'The text with its placeholders filled for a thread, to be looked over before it is posted; null for a thread of another community, or in which the viewer takes no part. Names are escaped: they show as they are, whatever signs they hold.',
  })
  async textFor(
    @Parent() reply: SavedReply,
    @Args('threadId', { type: () => ID, description: 'Which thread.' }) threadId: string,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    const [thread, owner] = await Promise.all([
      this.threads.threadById(context).load(threadId),
      this.communities.memberById(context).load(reply.memberId),
    ]);
    if (thread === null || owner === null || thread.communityId !== owner.communityId) return null;
    const participants = await this.threads.participantsOf(context).load(thread.id);
    const mentee = participants.find(({ side }) => side === 'MENTEE');
    const [community, newcomer, me] = await Promise.all([
      this.communities.communityById(context).load(thread.communityId),
      mentee === undefined ? null : this.nameOf(mentee.memberId, context),
      this.nameOf(owner.id, context),
    ]);
    return fillPlaceholders(reply.body, {
      newcomer: newcomer ?? '',
      me: me ?? '',
      community: community?.name ?? '',
      title: thread.title,
    });
  }

  private async nameOf(memberId: string, context: GraphqlContext): Promise<string | null> {
    const member = await this.communities.memberById(context).load(memberId);
    const user = member && (await this.identity.userById(context).load(member.userId));
    return user && (user.name ?? user.login);
  }
}
