import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findClusterPlace } from './cluster-place.js';
import { openDatabase, startEmbeddedDatabase, type EmbeddedDatabase } from './index.js';
import { findPostmaster } from './postmaster.js';
import { nobody } from './server-account.js';
import { withClient } from './server-connection.js';

const root = resolve(__dirname, '../..');
let clone: string;
const started: EmbeddedDatabase[] = [];
const QUICK = { fsync: 'off' };

/** A cluster of this test's own, in a clone-like folder inside the clone. */
async function start(name: string, settings: Record<string, string> = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({
    clone,
    name,
    database: 'story',
    settings: { ...QUICK, ...settings },
  });
  started.push(database);
  return database;
}

/** The same in a process of its own, which leaves the server on SIGTERM. */
function startElsewhere(name: string): ChildProcess {
  const source = join(__dirname, 'start-embedded-database.ts');
  const options = JSON.stringify({ clone, name, database: 'story', settings: QUICK });
  return spawn(
    process.execPath,
    [
      '-r',
      join(root, 'test/support/run-typescript.cjs'),
      '-e',
      `require(${JSON.stringify(source)}).startEmbeddedDatabase(${options}).then((database) => {
        process.on('SIGTERM', () => database.stop().then(() => process.exit(0)));
        console.log(database.url);
      });`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

async function ask<T extends object>(database: { url: string }, sql: string): Promise<T[]> {
  return withClient(database.url, async (client) => (await client.query<T>(sql)).rows);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(2);
}

async function listenOn(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const place = (name: string) => findClusterPlace(clone, name);
const postmaster = (name: string) => findPostmaster(place(name).dataFolder);

beforeAll(() => {
  mkdirSync(join(root, '.waymark'), { recursive: true });
  clone = mkdtempSync(join(root, '.waymark', 'try-'));
});

afterAll(async () => {
  for (const database of started) await database.stop();
  const homes = [clone, ...started.map((database) => dirname(database.folder))];
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('keeps its data, its port and its password over a restart', async () => {
    const first = await start('lasting');
    await ask(first, 'CREATE TABLE note AS SELECT 42 AS answer');
    await first.stop();
    expect(postmaster('lasting')).toBeUndefined();

    const second = await start('lasting');
    expect(second.url).toBe(first.url);
    expect(await ask(second, 'SELECT answer FROM note')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('listens on loopback only, and asks for the password', async () => {
    const database = await start('lasting');
    expect(await ask(database, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const url = new URL(database.url);
    url.password = 'guessed';
    await expect(ask({ url: url.href }, 'SELECT')).rejects.toMatchObject({ code: '28P01' });
    await database.stop();
  });

  it('takes over the server that a killed process left running', async () => {
    const killed = startElsewhere('lasting');
    const [url] = (await once(killed.stdout!, 'data')) as [Buffer];
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const left = postmaster('lasting');
    expect(left).toBeDefined();

    const database = await start('lasting');
    expect(database.url).toBe(url.toString().trim());
    expect(postmaster('lasting')).toEqual(left);
    await database.stop();
    expect(postmaster('lasting')).toBeUndefined();
  });

  it('starts after the server itself was killed, also when its process number is another process by now', async () => {
    const crashed = await start('lasting');
    await ask(crashed, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(postmaster('lasting')!.pid, 'SIGKILL');
    const pidFile = join(place('lasting').dataFolder, 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));

    const database = await start('lasting');
    expect(await ask(database, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await database.stop();
  });

  it('moves to another port when its own was taken meanwhile', async () => {
    const before = await start('lasting');
    await before.stop();
    const squatter = await listenOn(Number(new URL(before.url).port));

    const database = await start('lasting');
    expect(new URL(database.url).port).not.toBe(new URL(before.url).port);
    expect(await ask(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.stop();
    squatter.close();
  });

  it('says what PostgreSQL said when it does not start, and what to do', async () => {
    const failing = start('lasting', { shared_buffers: 'plenty' });
    await expect(failing).rejects.toThrow(/invalid value for parameter "shared_buffers": "plenty"/);
    await expect(failing).rejects.toThrow(/start again.*DATABASE_URL/s);
  });

  it('makes a new cluster where the making of one was killed half-way', async () => {
    const killed = startElsewhere('half');
    const { home } = place('half');
    const unfinished = () => readdirSync(home).filter((name) => name.startsWith('half.new-'));
    await until(() => unfinished().some((name) => existsSync(join(home, name, 'data'))));
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(existsSync(join(home, 'half'))).toBe(false);

    const database = await start('half');
    expect(await ask(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(unfinished()).toEqual([]);
    await database.stop();
  });

  it('is one server for all who start it at once, until the last of them leaves', async () => {
    const [one, other] = [startElsewhere('shared'), startElsewhere('shared')];
    const [[url], [otherUrl]] = await Promise.all([once(one.stdout!, 'data'), once(other.stdout!, 'data')]);
    expect(String(url)).toBe(String(otherUrl));
    const mine = await start('shared');
    await mine.stop();
    expect(await ask(mine, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

    const exits = [once(one, 'exit'), once(other, 'exit')];
    one.kill('SIGTERM');
    other.kill('SIGTERM');
    await Promise.all(exits);
    expect(postmaster('shared')).toBeUndefined();
  });
});

describe('a server of one’s own', () => {
  const embedded = { clone: root, name: 'unused', database: 'unused' };

  it('is used instead of the embedded one', async () => {
    const own = await start('lasting');
    const database = await openDatabase(own.url, embedded);
    expect(database).toMatchObject({ url: own.url });
    expect(database.folder).toBeUndefined();
    await database.stop();
    expect(await ask(own, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await own.stop();
  });

  it('is refused with the reason when it does not answer', async () => {
    const nowhere = await listenOn(0);
    const { port } = nowhere.address() as AddressInfo;
    nowhere.close();
    await expect(openDatabase(`postgres://me@127.0.0.1:${port}/mine`, embedded)).rejects.toThrow(
      /DATABASE_URL could not be used \(.*ECONNREFUSED.*\)\. Check the address/,
    );
  });
});

describe('the account that runs the server for root', () => {
  it('is nobody’s, as the machine numbers it', () => {
    expect(nobody('root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533:nobody:/:/bin/false\n')).toEqual({
      uid: 65534,
      gid: 65533,
    });
  });

  it('is asked for in a sentence where there is none', () => {
    expect(() => nobody('root:x:0:0::/root:/bin/sh\nnobodyelse:x:7:7::/:/bin/sh\n')).toThrow(/ordinary user/);
  });
});
