import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TestApplication } from '../support/application.js';
import { communitiesRows } from './communities.rows.js';
import { conductRows } from './conduct.rows.js';
import { identityRows } from './identity.rows.js';
import { aWorld, cellOf, roles, type Cell, type Role } from './matrix.js';
import { mentorshipsRows } from './mentorships.rows.js';
import { milestonesRows } from './milestones.rows.js';
import { notificationsRows } from './notifications.rows.js';
import { profilesRows } from './profiles.rows.js';
import { threadsRows } from './threads.rows.js';

const rows = [
  ...identityRows,
  ...communitiesRows,
  ...profilesRows,
  ...conductRows,
  ...notificationsRows,
  ...threadsRows,
  ...mentorshipsRows,
  ...milestonesRows,
];

describe('who may do what', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  it('has a row for every query and mutation of the schema, and for nothing else', () => {
    const { schema } = app.application.nest.get(GraphQLSchemaHost);
    const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
    );
    expect(rows.map((row) => row.operation).toSorted()).toEqual(operations.toSorted());
  });

  it.each(rows.map((row) => [row.operation, row] as const))('%s', async (_, row) => {
    const world = await aWorld(app);
    const answers: Partial<Record<Role, Cell>> = {};
    for (const role of roles) {
      const variables = await row.variables(world, role);
      answers[role] = cellOf(
        row,
        await world.client(role).send<Record<string, unknown>>(row.document, variables),
      );
    }
    expect(answers).toEqual(row.cells);
  });

  it.each(
    rows.filter((row) => row.operation.startsWith('Mutation.')).map((row) => [row.operation, row] as const),
  )('%s is closed to a token that may only read', async (_, row) => {
    const reader = await app.reader();
    const world = await aWorld(app);
    const answer = await reader.send<Record<string, unknown>>(
      row.document,
      await row.variables(world, 'member'),
    );
    expect(cellOf(row, answer)).toBe('FORBIDDEN');
  });
});
