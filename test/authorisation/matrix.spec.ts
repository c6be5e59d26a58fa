import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { ApiClient } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';
import { Subscriber } from '../support/subscriber.js';
import { communitiesRows } from './communities.rows.js';
import { conductRows } from './conduct.rows.js';
import { identityRows } from './identity.rows.js';
import { mailRows } from './mail.rows.js';
import { aWorld, cellOf, roles, type Cell, type Role, type Row } from './matrix.js';
import { mailInboundRows } from './mail-inbound.rows.js';
import { mentorshipsRows } from './mentorships.rows.js';
import { milestonesRows } from './milestones.rows.js';
import { notificationsRows } from './notifications.rows.js';
import { profilesRows } from './profiles.rows.js';
import { savedRepliesRows } from './saved-replies.rows.js';
import { threadsRows } from './threads.rows.js';
import { togetherRows } from './together.rows.js';

const rows = [
  ...identityRows,
  ...communitiesRows,
  ...profilesRows,
  ...conductRows,
  ...notificationsRows,
  ...threadsRows,
  ...savedRepliesRows,
  ...mentorshipsRows,
  ...mailInboundRows,
  ...togetherRows,
  ...milestonesRows,
  ...mailRows,
];

describe('who may do what', () => {
  let app: TestApplication;
  let reader: ApiClient;
  beforeAll(async () => {
    app = await TestApplication.start();
    reader = await app.reader();
  });
  afterAll(() => app.stop());

  it('has a row for every query, mutation and subscription of the schema, and for nothing else', () => {
    const { schema } = app.application.nest.get(GraphQLSchemaHost);
    const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = types.flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
    );
    expect(rows.map((row) => row.operation).toSorted()).toEqual(operations.toSorted());
  });

  const isMutation = ({ operation }: Row) => operation.startsWith('Mutation.');

  /** The answer over HTTP; the first that comes over a socket, for a subscription. */
  async function answerTo(row: Row, client: ApiClient, variables: Record<string, unknown>) {
    if (!row.operation.startsWith('Subscription.')) {
      return client.send<Record<string, unknown>>(row.document, variables);
    }
    const socket = new Subscriber(client.url, client.headers);
    const answer = await socket.subscribe<Record<string, unknown>>(row.document, variables).next();
    await socket.close();
    if (answer === null) throw new Error('the subscription ended without a word');
    return answer;
  }

  it.each(rows.map((row) => [row.operation, row] as const))('%s', async (_, row) => {
    const world = await aWorld(app);
    const answer = async (client: ApiClient, variables: Record<string, unknown>) =>
      cellOf(row, await answerTo(row, client, variables));
    const answers: Partial<Record<Role, Cell>> = {};
    const isForAll = row.variables.length < 2;
    let variables = {};
    let isAsItWas = false;
    for (const role of roles) {
      if (!(isForAll && isAsItWas)) variables = await row.variables(world, role);
      answers[role] = await answer(world.client(role), variables);
      isAsItWas = !(isMutation(row) && answers[role] === 'OK');
    }
    expect(answers).toEqual(row.cells);
    // Closed to a token that may only read, whoever's it is and whatever is asked.
    if (isMutation(row)) expect(await answer(reader, variables)).toBe('FORBIDDEN');
  });
});
