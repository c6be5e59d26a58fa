import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import { checkCost } from '#platform/graphql';
import { attacks } from '../../../bench/support/attacks.js';
import { aCommunity, type TestCommunity, type TestMember } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship } from '../../support/factories/request.js';
import { post } from '../../support/factories/thread.js';
import { describeInBrowser, type Tab } from '../support/index.js';

interface Sent {
  query?: string;
  extensions?: { persistedQuery?: { sha256Hash: string } };
}

/** Other control characters are refused. */
const storable = attacks.filter((attack) => !/\p{Cc}/u.test(attack.replaceAll(/[\n\t]/g, '')));

/** Everything that a page holds and should not: what runs, loads from elsewhere, or leads to a script. */
async function dangerousIn(tab: Tab): Promise<string[]> {
  return tab.page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.matches('#root script, iframe, object, embed, form[action], base, meta, style[title]') ||
          [...element.attributes].some(({ name }) => name.startsWith('on')) ||
          (element.hasAttribute('href') && !/^(https?|mailto):/.test((element as HTMLAnchorElement).href)) ||
          (element.hasAttribute('src') &&
            new URL((element as HTMLImageElement).src).origin !== location.origin),
      )
      .map((element) => element.outerHTML.slice(0, 200)),
  );
}

const samples: Readonly<Record<string, unknown>> = {
  Int: 50,
  Boolean: true,
  DateTime: '2026-11-22T12:00:00Z',
  Date: '2026-11-22',
  TimeZone: 'Europe/Berlin',
};

/** Something for each variable that a query has to be given, and pages of a size that pages have. */
const variablesFor = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, type }) => {
      const named = schema.getType(print(type).replaceAll(/[[\]!]/g, ''));
      if (isInputObjectType(named)) return [variable.name.value, undefined];
      const value = isEnumType(named) ? named.getValues()[0]?.name : (samples[named?.name ?? ''] ?? 'text');
      return [variable.name.value, value];
    }),
  );

describeInBrowser('the client', (web) => {
  it('asks by hashes alone, and says so kindly when the API has none of them any more', async () => {
    await aCommunity(web.app);
    const tab = await web.visitor();
    const sent: Sent[] = [];
    let ofAnotherVersion = false;
    await tab.page.route('**/graphql', async (route, request) => {
      const body = request.postDataJSON() as Sent;
      sent.push(body);
      if (!ofAnotherVersion) return route.continue();
      return route.continue({
        postData: {
          ...body,
          extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } },
        },
      });
    });
    await tab.open('/');
    await tab.sees(/^Community \d/);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(({ query }) => query !== undefined)).toEqual([]);
    expect(sent.every(({ extensions }) => extensions?.persistedQuery?.sha256Hash.length === 64)).toBe(true);

    ofAnotherVersion = true;
    tab.expectTrouble(/status of 404/);
    await tab.page.reload();
    await tab.sees('There is a new version of Waymark.');
  });

  it('asks for no more at once than the API answers', () => {
    const { schema } = web.app.application.nest.get(GraphQLSchemaHost);
    const file = join(process.cwd(), 'dist/web/operations.json');
    const operations = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    for (const document of operations.map((text) => parse(text))) {
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') continue;
      expect(() =>
        checkCost(schema, document, operation.name?.value, variablesFor(schema, operation)),
      ).not.toThrow();
    }
  });

  describe('shows what people write to break it', () => {
    let community: TestCommunity;
    let newcomer: TestMember;
    let mentor: TestMember;
    let threadId: string;

    /** The corpus in pieces of a field's size, since a field of few characters holds few of them. */
    const hostile = (limit: number): string =>
      storable.reduce(
        (text, attack) => (text.length + attack.length < limit ? `${text}\n${attack}` : text),
        '',
      );
    const inOneLine = (limit: number) =>
      hostile(limit)
        .replaceAll(/[^\P{Cc}]|[\u202a-\u202e]/gu, ' ')
        .trim();

    beforeAll(async () => {
      community = await aCommunity(web.app);
      newcomer = await aNewcomer(web.app, community);
      mentor = await aMentor(web.app, community);
      ({ threadId } = await aMentorship(web.app, { community, newcomer, mentor }));
      for (const attack of storable) await post(newcomer, threadId, attack);
      await community.coordinator.api.done(
        'updateCommunity',
        { communityId: community.id, name: inOneLine(100), summary: hostile(2_000) },
        'community { id }',
      );
      for (const member of [newcomer, mentor]) {
        await member.api.done(
          'updateProfile',
          { communityId: community.id, introduction: hostile(2_000), goals: hostile(1_000) },
          'member { id }',
        );
      }
      await web.app.sql.query('UPDATE user_account SET name = $1', [inOneLine(100)]);
      await web.app.sql.query('UPDATE thread SET title = $1', [inOneLine(150)]);
      await web.app.sql.query('UPDATE interest_area SET name = $1', ['"><img src=x onerror=alert(1)>']);
    });

    it.each([
      ['the welcome page', () => '/', () => newcomer, /onerror=alert/],
      ['a community', () => `/c/${community.slug}`, () => newcomer, /onerror=alert/],
      ['mentors', () => `/c/${community.slug}/mentors`, () => newcomer, /onerror=alert/],
      ['the inbox', () => `/c/${community.slug}/inbox`, () => mentor, /onerror=alert/],
      ['oneself', () => `/c/${community.slug}/me`, () => mentor, /onerror=alert/],
    ])('as text on the page of %s', async (_page, path, person, text) => {
      const tab = await web.as(person());
      await tab.open(path());
      await tab.sees(text);
      expect(await dangerousIn(tab)).toEqual([]);
    });

    it('as text in a conversation, from its first message to its last', async () => {
      const tab = await web.as(mentor);
      await tab.open(`/c/${community.slug}/threads/${threadId}`);
      await tab.page.getByRole('feed').getByRole('article').first().waitFor();
      // Only what stands around the window is in the page, so it is all scrolled through.
      const last = tab.page.getByText('＜script＞alert(1)＜/script＞').filter({ visible: true }).first();
      for (let screens = 0; screens < 200 && !(await last.isVisible()); screens += 1) {
        expect(await dangerousIn(tab)).toEqual([]);
        await tab.page.mouse.wheel(0, 500);
        await tab.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      }
      await last.waitFor();
      expect(await dangerousIn(tab)).toEqual([]);
    });
  });

  it('runs no script but its own, whatever comes into the page', async () => {
    const tab = await web.visitor();
    tab.expectTrouble(/nothing\.png/);
    tab.expectTrouble(/Content Security Policy/);
    tab.expectTrouble(/request to elsewhere/);
    await tab.open('/');
    const ran = await tab.page.evaluate(async () => {
      const holder = document.createElement('div');
      holder.innerHTML =
        '<img src="/nothing.png" onerror="window.ran = 1"><a href="javascript:window.ran = 2">x</a>';
      document.body.append(holder);
      const script = document.createElement('script');
      script.textContent = 'window.ran = 3';
      document.body.append(script);
      holder.querySelector('a')?.click();
      await new Promise((resolve) => {
        const far = new Image();
        far.addEventListener('error', resolve);
        far.src = 'https://elsewhere.example/p.png';
      });
      return (window as { ran?: number }).ran;
    });
    expect(ran).toBeUndefined();
    expect(tab.trouble).toEqual([]);
  });
});
