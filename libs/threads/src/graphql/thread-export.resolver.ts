import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type ExportedPerson, exportLimits, type ThreadExport, ThreadExportFormat } from '#domain/threads';
import { CommunitiesLoaders } from '#communities';
import { IdentityLoaders } from '#identity';
import { Clock } from '#platform/clock';
import { expensive, type GraphqlContext } from '#platform/graphql';
import type { Thread } from '../thread.entity.js';
import { ThreadExports } from '../thread-exports.js';
import { ThreadExportType } from './thread-export.type.js';
import { ThreadType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

const cost = 2 * expensive;

@Resolver(() => ThreadType)
export class ThreadExportResolver {
  constructor(
    private readonly exports: ThreadExports,
    private readonly threads: ThreadsLoaders,
    private readonly communities: CommunitiesLoaders,
    private readonly identity: IdentityLoaders,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => ThreadExportType, {
    description: `The whole thread as a file for its participants. Fails with PAYLOAD_TOO_LARGE beyond ${exportLimits.messages.toLocaleString('en')} messages or ${exportLimits.characters.toLocaleString('en')} characters. Counts as ${cost.toLocaleString('en')} fields, so ask for one thread at a time.`,
    complexity: ({ childComplexity }) => cost + childComplexity,
  })
  async export(
    @Parent() thread: Thread,
    @Args('format', { type: () => ThreadExportFormat, description: 'In what form.' })
    format: ThreadExportFormat,
    @Context() context: GraphqlContext,
  ): Promise<ThreadExport> {
    const [community, participants] = await Promise.all([
      this.communities.communityById(context).load(thread.communityId),
      this.threads.participantsOf(context).load(thread.id),
    ]);
    const people = await this.people(
      participants.map(({ memberId }) => memberId),
      context,
    );
    return this.exports.of(thread, format, {
      community: community?.name ?? '',
      participants: participants.flatMap(({ memberId, side }) => {
        const person = people.get(memberId);
        return person === undefined ? [] : [{ ...person, side }];
      }),
      exportedAt: this.clock.now(),
      people: (memberIds) => this.people(memberIds, context),
    });
  }

  private async people(
    memberIds: readonly string[],
    context: GraphqlContext,
  ): Promise<Map<string, ExportedPerson>> {
    const members = await Promise.all(memberIds.map((id) => this.communities.memberById(context).load(id)));
    const known = members.filter((member) => member !== null);
    const users = await Promise.all(known.map(({ userId }) => this.identity.userById(context).load(userId)));
    return new Map(
      known.flatMap(({ id }, index) => {
        const user = users[index] ?? null;
        return user === null ? [] : [[id, { login: user.login, name: user.name }] as const];
      }),
    );
  }
}
