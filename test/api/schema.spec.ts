import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { ApiErrorCode } from '#platform/errors';
import { TestApplication } from '../support/application.js';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Everything that a client can meet, with the path by which it meets it. */
function* elements(schema: GraphQLSchema): Generator<[string, Described]> {
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  for (const type of own.filter((one) => !isSpecifiedScalarType(one))) {
    yield [type.name, type];
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value];
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field];
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield [`${type.name}.${field.name}`, field];
        for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name})`, argument];
      }
    }
  }
  for (const directive of schema.getDirectives()) {
    yield [`@${directive.name}`, directive];
    for (const argument of directive.args) yield [`@${directive.name}(${argument.name})`, argument];
  }
}

describe('the schema', () => {
  let app: TestApplication;
  let all: [string, Described][];
  beforeAll(async () => {
    app = await TestApplication.start();
    all = [...elements(app.application.nest.get(GraphQLSchemaHost).schema)];
  });
  afterAll(() => app.stop());

  it('describes everything that a client can meet', () => {
    expect(all.length).toBeGreaterThan(100);
    const silent = all.filter(([, { description }]) => (description ?? '').trim().length < 5);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('shows nouns as objects, not as ids of other things', () => {
    const outputs = all.filter(([path]) => {
      const type = app.application.nest.get(GraphQLSchemaHost).schema.getType(path.split('.')[0] ?? '');
      return isObjectType(type) && path.includes('.') && !path.includes('(');
    });
    // `endSession` names what is gone and has no object any more.
    const ids = outputs.map(([path]) => path).filter((path) => /[a-z]Ids?$/.test(path));
    expect(ids).toEqual(['EndSessionPayload.endedSessionId']);
  });

  it('writes enum values in capitals, and closes the list of codes', () => {
    const { schema } = app.application.nest.get(GraphQLSchemaHost);
    const values = Object.values(schema.getTypeMap())
      .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
      .flatMap((type) => (isEnumType(type) ? type.getValues().map(({ name }) => name) : []));
    expect(values.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
    expect(Object.keys(ApiErrorCode).toSorted()).toEqual([
      'BAD_USER_INPUT',
      'FORBIDDEN',
      'INTERNAL_SERVER_ERROR',
      'NOT_FOUND',
      'PAYLOAD_TOO_LARGE',
      'RATE_LIMITED',
      'TOO_COMPLEX',
      'UNAUTHENTICATED',
      'UNAVAILABLE',
      'UNKNOWN_OPERATION',
    ]);
  });
});
