import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SignIn } from '#identity';
import type { DemoAccount } from '../../apps/api/src/github-stand-in/index.js';
import type { DemoPerson } from './demo-people.js';
import { InProcessApi } from './in-process-api.js';

export interface Ask {
  readonly id: string;
  readonly thread: { readonly id: string };
}

/** The people of the demo community, and what each of them can be told to do. */
export class DemoCast {
  private readonly people = new Map<string, InProcessApi>();
  private readonly memberIds = new Map<string, string>();
  /** Set once the community is founded. */
  communityId = '';

  constructor(
    private readonly app: NestExpressApplication,
    private readonly slug: string,
  ) {}

  async signIn(account: DemoAccount): Promise<void> {
    const user = await this.app.get(SignIn, { strict: false }).run({
      githubId: String(account.id),
      login: account.login,
      name: account.name,
      avatarUrl: null,
      profileUrl: `https://github.com/${account.login}`,
      email: `${account.login}@example.org`,
    });
    this.people.set(account.login, new InProcessApi(this.app.get(GraphQLSchemaHost).schema, user.id));
  }

  async join(login: string): Promise<void> {
    const { member } = await this.api(login).mutate<{ member: { id: string } }>(
      'joinCommunity',
      { communityId: this.communityId, acceptedConductVersion: 1 },
      'member { id }',
    );
    this.memberIds.set(login, member.id);
  }

  async describe(person: DemoPerson): Promise<void> {
    const { login, timeZone, windows, languages, introduction } = person;
    const communityId = this.communityId;
    await this.api(login).mutate(
      'updateProfile',
      { communityId, languages, introduction, timeZone },
      'member { id }',
    );
    await this.api(login).mutate('setAvailability', { communityId, timeZone, windows }, 'member { id }');
  }

  async areaIds(): Promise<Map<string, string>> {
    const { community } = await this.api('noor-demo').query<{
      community: { areas: { id: string; name: string }[] };
    }>('query ($slug: String!) { community(slug: $slug) { areas { id name } } }', { slug: this.slug });
    return new Map(community.areas.map((area) => [area.name, area.id]));
  }

  async ask(newcomer: string, mentor: string | null, introduction: string): Promise<Ask> {
    const { request } = await this.api(newcomer).mutate<{ request: Ask }>(
      'submitRequest',
      {
        communityId: this.communityId,
        mentorId: mentor === null ? null : this.memberIds.get(mentor),
        introduction,
        tried: 'I read the developer guide and built the project.',
      },
      'request { id thread { id } }',
    );
    return request;
  }

  async accepted(
    newcomer: string,
    mentor: string,
    introduction: string,
  ): Promise<Ask & { mentorshipId: string }> {
    const request = await this.ask(newcomer, mentor, introduction);
    const { mentorship } = await this.api(mentor).mutate<{ mentorship: { id: string } }>(
      'acceptRequest',
      { requestId: request.id },
      'mentorship { id }',
    );
    return { ...request, mentorshipId: mentorship.id };
  }

  async say(login: string, request: Ask, body: string): Promise<void> {
    await this.api(login).mutate('postMessage', { threadId: request.thread.id, body }, 'message { id }');
  }

  async changeMentorship(
    login: string,
    { mentorshipId }: { mentorshipId: string },
    verb: string,
  ): Promise<void> {
    await this.api(login).mutate(verb, { mentorshipId }, 'mentorship { status }');
  }

  api(login: string): InProcessApi {
    const api = this.people.get(login);
    if (api === undefined) throw new Error(`the demo has no ${login}`);
    return api;
  }
}
