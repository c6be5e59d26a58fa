import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Pool } from 'pg';
import { isDatabaseUnavailable } from '#platform/database';
import { testServerUrl } from '../support/database/database-url.js';

/** What node-postgres throws when it is to connect within 20 ms. */
async function failureAt(port: number): Promise<unknown> {
  const pool = new Pool({ host: '127.0.0.1', port, connectionTimeoutMillis: 20 });
  return pool.query('SELECT 1').catch((error: unknown) => error);
}

describe('isDatabaseUnavailable', () => {
  it('knows a pool of which all connections are taken', async () => {
    const pool = new Pool({ connectionString: testServerUrl(), max: 1 });
    const taken = await pool.connect();
    pool.options.connectionTimeoutMillis = 20;
    const error: unknown = await pool.query('SELECT 1').catch((reason: unknown) => reason);
    taken.release();
    await pool.end();
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  it('knows a server that is not there, and one that does not come to answer', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const late = await failureAt(port);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
    const refused = await failureAt(port);
    expect([late, refused].map(isDatabaseUnavailable)).toEqual([true, true]);
    expect(String(late)).not.toBe(String(refused));
  });

  it.each([
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['another time-out', new Error('timeout')],
    ['nothing', null],
  ])('does not take %s for one', (_, error) => expect(isDatabaseUnavailable(error)).toBe(false));
});
