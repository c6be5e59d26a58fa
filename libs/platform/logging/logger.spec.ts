import { GraphQLError } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { createLogger, runInRequestContext } from './index.js';

describe('the logger', () => {
  function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
    const lines: string[] = [];
    write(createLogger('info', 'spec', { write: (line: string) => void lines.push(line) }));
    return lines.join('');
  }

  it('tells an unforeseen error with its message and where it was thrown', () => {
    const line = logged((logger) => logger.error({ err: new TypeError('no such thing') }, 'failed'));
    expect(JSON.parse(line)).toMatchObject({
      msg: 'failed',
      err: {
        type: 'TypeError',
        message: 'no such thing',
        stack: expect.stringContaining('logger.spec') as string,
      },
    });
  });

  const parseFault = () => {
    try {
      JSON.parse('{"a": canary}');
    } catch (error) {
      return error;
    }
    throw new Error('that was JSON');
  };
  const driverError = Object.assign(new Error('invalid input syntax for type uuid: "canary"'), {
    code: '22P02',
    severity: 'ERROR',
    table: 'message',
    constraint: 'message_body_length',
    detail: 'Failing row contains (canary).',
  });
  it.each<[string, unknown]>([
    ['the database driver', driverError],
    ['a statement', new QueryFailedError('INSERT INTO message VALUES ($1)', ['canary'], driverError)],
    ['a JSON parser', parseFault()],
    ['GraphQL', new GraphQLError('Cannot represent value: "canary"')],
  ])('leaves out what the error of %s quotes', (_, err) => {
    const line = logged((logger) => logger.error({ err }, 'failed'));
    expect(line).not.toContain('canary');
    expect(line).toContain('logger.spec');
  });

  it('keeps the code, table and constraint of a database error', () => {
    const line = logged((logger) => logger.error({ err: driverError }));
    expect(JSON.parse(line)).toMatchObject({
      err: { code: '22P02', table: 'message', constraint: 'message_body_length' },
    });
  });

  it('tells the causes that an error gathers, without what they quote, and not hundreds of them', () => {
    const many = [
      driverError,
      ...Array.from({ length: 500 }, () => new TypeError('no such thing')),
      'canary',
    ];
    const line = logged((logger) => logger.error({ err: new AggregateError(many, '501 failed.') }));
    expect(line).not.toContain('canary');
    expect(JSON.parse(line)).toMatchObject({
      err: {
        message: '501 failed.',
        errors: [{ code: '22P02', table: 'message' }, ...Array<object>(4).fill({ message: 'no such thing' })],
      },
    });
  });

  it('leaves out headers that one signs in with', () => {
    const line = logged((logger) =>
      logger.info({
        req: { headers: { authorization: 'Bearer canary', cookie: 'canary' } },
        res: { headers: { 'set-cookie': 'canary' } },
      }),
    );
    expect(line).not.toContain('canary');
  });

  it('adds the id of the request that is being answered', () => {
    const line = logged((logger) => runInRequestContext({ requestId: 'r-1' }, () => logger.info('hello')));
    expect(JSON.parse(line)).toMatchObject({ requestId: 'r-1', msg: 'hello' });
  });
});
