import {
  Args,
  ArgsType,
  Context,
  Field,
  InputType,
  Int,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  CommunitiesLoaders,
  type Community,
  CommunityType,
  type Member,
  MemberConnection,
  readSearch,
  searchDescription,
} from '#communities';
import {
  type Connection,
  ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import type { MentorFilter } from '../mentors.repository.js';
import { AreaAndLanguageInput, readAreaAndLanguage } from './area-and-language.input.js';
import { ProfilesLoaders } from './profiles.loaders.js';

@InputType({ description: 'Which mentors to list; what is absent narrows nothing.' })
export class MentorFilterInput extends AreaAndLanguageInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only who has room for more, takes no break, and is not away today by UTC’s calendar.',
  })
  hasRoom?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only who takes no requests for a while: on a break, resting after a silence, or away today by UTC’s calendar.',
  })
  onBreak?: boolean | null;

  @Field(() => String, { nullable: true, description: searchDescription })
  search?: string | null;
}

@ArgsType()
export class CommunityMentorsArgs extends ForwardPageArgs {
  @Field(() => MentorFilterInput, { nullable: true, description: 'Which mentors; all when absent.' })
  filter?: MentorFilterInput | null;
}

@Resolver(() => CommunityType)
export class CommunityMentorsResolver {
  constructor(
    private readonly communities: CommunitiesLoaders,
    private readonly loaders: ProfilesLoaders,
  ) {}

  @ResolveField(() => MemberConnection, {
    nullable: true,
    description:
      'Its mentors in the order in which they joined. For members of the community only: null for everybody else. To be told who fits, and why, see `Member.mentorMatches`.',
  })
  async mentors(
    @Parent() community: Community,
    @Args() { filter: given, ...args }: CommunityMentorsArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<Member> | null> {
    const page = readPage(args, ['id']);
    const filter = readFilter(given ?? {});
    if ((await this.communities.viewerMember(context).load(community.id)) === null) return null;
    const { pages, counts } = this.loaders.mentorsOf(context)(filter);
    return toConnection(await pages.load({ id: community.id, page }), page, {
      position: (member) => [member.id],
      node: (member) => member,
      totalCount: () => counts.load(community.id),
    });
  }

  @ResolveField(() => Int, {
    description:
      'How many mentors have room for more, take no break, and are not away today by UTC’s calendar. Public.',
  })
  mentorsWithRoom(@Parent() community: Community, @Context() context: GraphqlContext): Promise<number> {
    const { counts } = this.loaders.mentorsOf(context)(readFilter({ hasRoom: true }));
    return counts.load(community.id);
  }
}

function readFilter({ hasRoom, onBreak, search, ...more }: MentorFilterInput): MentorFilter {
  return {
    ...readAreaAndLanguage(more),
    hasRoom: hasRoom ?? false,
    onBreak: onBreak ?? false,
    search: readSearch(search),
  };
}
