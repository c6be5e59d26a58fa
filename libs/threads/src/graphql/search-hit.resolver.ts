import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { excerptOf, searchLength, searchTerms } from '#domain/threads';
import { type Actor, CurrentActor } from '#platform/auth';
import { ApiError } from '#platform/errors';
import {
  type Connection,
  expensive,
  ForwardPageArgs,
  type GraphqlContext,
  pageCost,
  readPage,
  toConnection,
} from '#platform/graphql';
import type { Message } from '../message.entity.js';
import { type SearchHit, SearchRepository } from '../search.repository.js';
import type { Thread } from '../thread.entity.js';
import { type ExcerptFragmentType, SearchHitConnection, SearchHitType } from './search-hit.type.js';
import { MessageType, ThreadType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

@ArgsType()
export class SearchArgs extends ForwardPageArgs {
  @Field(() => String, {
    description: `Words, up to ${searchLength} characters. All are looked for, in any order and in any case; a word of three letters or more also finds longer ones that begin with it. Words that signs connect (\`os.path\`, \`gh-1234\`) are found next to each other. No sign has a meaning of its own, quotes and \`-\` neither. Nothing is found when there is no word in it.`,
  })
  query!: string;

  @Field(() => ID, { nullable: true, description: 'Only in this community; in all when absent.' })
  communityId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only in the messages of this thread; in all, and in titles, when absent.',
  })
  threadId?: string | null;
}

/** A hit, and what it was found by. */
interface Found extends SearchHit {
  readonly terms: readonly string[];
}

@Resolver(() => SearchHitType)
export class SearchHitResolver {
  constructor(
    private readonly hits: SearchRepository,
    private readonly loaders: ThreadsLoaders,
  ) {}

  @Query(() => SearchHitConnection, {
    description:
      'Searches what the viewer may read: the messages, and the titles, of the threads in which they take part, the newest first. What was deleted is not found. `totalCount` costs as much as the page again. Counts as 1,000 fields beside those of its page.',
    complexity: (asked) => expensive + pageCost(asked),
  })
  async searchMessages(
    @CurrentActor() actor: Actor,
    @Args() { query, communityId = null, threadId = null, ...args }: SearchArgs,
  ): Promise<Connection<Found>> {
    const page = readPage(args, ['number', 'id']);
    const read = searchTerms(query);
    if (read.refused) throw ApiError.badInput(read.refused.message);
    const search = { terms: read.terms, communityId, threadId };
    return toConnection(await this.hits.page(actor, search, page), page, {
      position: (hit) => [hit.microseconds, hit.id],
      node: (hit) => ({ ...hit, terms: read.terms }),
      totalCount: () => this.hits.count(actor, search),
    });
  }

  @ResolveField(() => ThreadType, { description: 'The thread of the message, or whose title it is.' })
  async thread(@Parent() hit: Found, @Context() context: GraphqlContext): Promise<Thread> {
    const thread = await this.loaders.threadById(context).load(hit.threadId);
    // Whoever left while this was read has no thread any more.
    if (thread === null) throw ApiError.notFound('thread');
    return thread;
  }

  @ResolveField(() => MessageType, {
    nullable: true,
    description: 'The message; null when it was found in the title of the thread.',
  })
  message(@Parent() hit: Found): Message | null {
    return hit.message;
  }

  @ResolveField()
  excerpt(@Parent() hit: Found): ExcerptFragmentType[] {
    return excerptOf(hit.message?.body ?? hit.title ?? '', hit.terms);
  }
}
