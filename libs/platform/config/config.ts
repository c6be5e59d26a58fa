import { z } from 'zod';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const githubItself = 'https://github.com';
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const wholeNumber = (min: number, max: number) =>
  z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(min).max(max);

/** `Name <address>` or an address alone, on one line. */
const mailbox = z
  .string()
  .regex(
    /^(?:[^<>\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
    'must be an address, or a name with an address: Waymark <waymark@your.host>',
  )
  .transform(readMailbox);

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: wholeNumber(1, 65_535).default(3000),
  /** The address that people type; links, sign-in and cookies use it, never the request's Host. */
  PUBLIC_URL: httpUrl.optional(),
  DATABASE_URL: z
    .string({ error: 'is required: the address of a PostgreSQL 15 or newer' })
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://'),
  /**
   * The same database past any pooler in transaction mode: for what needs a session of its own (LISTEN, the job
   * queue, migrations). Absent: DATABASE_URL.
   */
  DATABASE_DIRECT_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(20),
  SESSION_SECRET: z
    .string({ error: 'is required: at least 32 random characters that sign the session cookies' })
    .min(32, 'needs at least 32 characters'),
  GITHUB_CLIENT_ID: z.string().min(1).optional(),
  GITHUB_CLIENT_SECRET: z.string().min(1).optional(),
  GITHUB_URL: httpUrl.default(githubItself),
  GITHUB_API_URL: httpUrl.default('https://api.github.com'),
  /** How long GitHub may take for one answer. */
  GITHUB_TIMEOUT_MS: wholeNumber(100, 60_000).default(10_000),
  /**
   * Whether the worker asks GitHub how it stands with what conversations link to. Absent: it does, unless GITHUB_URL is
   * another GitHub, which knows nothing of the github.com that links lead to.
   */
  GITHUB_LINK_STATES: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  /** Origins of other sites whose pages may call the API, comma-separated. */
  CORS_ORIGINS: list.pipe(z.array(httpUrl)).default([]),
  /**
   * What whoever comes without an access token may run: anything, or only the operations of the web client that this
   * API serves.
   */
  OPERATIONS_WITHOUT_TOKEN: z.enum(['any', 'listed'], { error: 'must be any or listed' }).default('any'),
  /** GitHub logins that may create communities, comma-separated; absent: everybody who is signed in. */
  COMMUNITY_CREATORS: list.optional(),
  /**
   * How many reverse proxies stand before the API, so that a client's address and
   * whether it came by https are read rightly; absent: 1 in production, else none.
   */
  TRUSTED_PROXIES: wholeNumber(0, 10).optional(),
  QUERIES_PER_MINUTE: wholeNumber(1, 1_000_000).default(1200),
  MUTATIONS_PER_MINUTE: wholeNumber(1, 1_000_000).default(120),
  /** WebSockets that one person may have open at one replica. */
  SOCKETS_PER_USER: wholeNumber(1, 10_000).default(30),
  /** How long a stopping API still answers while /readyz fails, so that load balancers notice before it refuses connections. */
  DRAIN_SECONDS: wholeNumber(0, 300).default(0),
  /** The server that takes outgoing mail. Absent: outside production mail is kept in the database, in production there is none. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp or smtps address' }).optional(),
  /** Who outgoing mail is from; required with SMTP_URL. */
  MAIL_FROM: mailbox.optional(),
  /** The domain at which replies by mail arrive. Absent: mail cannot be replied to. */
  MAIL_REPLY_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'must be a domain, such as reply.your.host')
    .optional(),
  /** Where the worker takes replies by SMTP. Absent: it does not. */
  INBOUND_SMTP_PORT: wholeNumber(1, 65_535).optional(),
  INBOUND_SMTP_HOST: z.string().min(1).optional(),
  /** What a mail server shows that hands in replies by HTTP. Absent: there is no such way. */
  INBOUND_MAIL_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** Faults that lie between variables, told together with those of single ones: so they are read as they came. */
function faultsBetween(env: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  if ((env['GITHUB_CLIENT_ID'] === undefined) !== (env['GITHUB_CLIENT_SECRET'] === undefined)) {
    faults.push('GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET go together: set both or neither');
  }
  faults.push(...faultsOfMail(env));
  if (env['NODE_ENV'] !== 'production') return faults;
  if (env['GITHUB_CLIENT_ID'] === undefined) {
    faults.push('GITHUB_CLIENT_ID is required in production: register an OAuth app on GitHub');
  }
  if (env['TRUSTED_PROXIES'] === '0') {
    faults.push(
      'TRUSTED_PROXIES must be at least 1 in production: the API itself speaks plain http, so a proxy before it ends https',
    );
  }
  if (env['PUBLIC_URL'] === undefined) faults.push('PUBLIC_URL is required in production');
  else if (env['PUBLIC_URL'].startsWith('http:')) {
    faults.push(
      'PUBLIC_URL must be an https address in production, or browsers will not keep the session cookie',
    );
  }
  return faults;
}

function faultsOfMail(env: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  if (env['SMTP_URL'] !== undefined && env['MAIL_FROM'] === undefined) {
    faults.push('MAIL_FROM is required with SMTP_URL: who mail is from');
  }
  const port = env['INBOUND_SMTP_PORT'];
  if (env['INBOUND_SMTP_HOST'] !== undefined && port === undefined) {
    faults.push('INBOUND_SMTP_HOST goes with INBOUND_SMTP_PORT: set both or neither');
  }
  const taken = port !== undefined || env['INBOUND_MAIL_SECRET'] !== undefined;
  if (taken && env['MAIL_REPLY_DOMAIN'] === undefined) {
    faults.push('MAIL_REPLY_DOMAIN is required where replies are taken: the domain at which they arrive');
  }
  if (!taken && env['MAIL_REPLY_DOMAIN'] !== undefined) {
    faults.push(
      'MAIL_REPLY_DOMAIN needs a way for replies to come in: set INBOUND_SMTP_PORT, INBOUND_MAIL_SECRET or both',
    );
  }
  return faults;
}

/** A name, which may be empty, and an address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

function readMailbox(text: string): Mailbox {
  const [name = '', address] = text.split('<');
  if (address === undefined) return { name: 'Waymark', address: text };
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.replace('>', '') };
}

/** GitHub's OAuth application; `null` outside production means the local stand-in. */
export interface GithubConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people sign in and codes are exchanged, without a trailing slash. */
  readonly url: string;
  /** The REST API, without a trailing slash. */
  readonly apiUrl: string;
  /** How long it may take for one answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** The configuration of a process, read once at its start. */
export abstract class Config {
  abstract readonly environment: 'development' | 'test' | 'production';
  abstract readonly host: string;
  abstract readonly port: number;
  abstract readonly publicUrl: string;
  abstract readonly databaseUrl: string;
  /** Past any pooler. */
  abstract readonly databaseDirectUrl: string;
  abstract readonly databasePoolSize: number;
  abstract readonly sessionSecret: string;
  abstract readonly github: GithubConfig | null;
  /** Whether GitHub, or its stand-in, is asked how it stands with what conversations link to. */
  abstract readonly linkStates: boolean;
  abstract readonly corsOrigins: readonly string[];
  /** What whoever comes without an access token may run: anything, or what the web client runs. */
  abstract readonly operationsWithoutToken: 'any' | 'listed';
  abstract readonly communityCreators: readonly string[] | null;
  abstract readonly trustedProxies: number;
  abstract readonly queriesPerMinute: number;
  abstract readonly mutationsPerMinute: number;
  abstract readonly socketsPerUser: number;
  abstract readonly drainSeconds: number;
  abstract readonly logLevel: string;
  /** The server that takes outgoing mail, with its credentials. */
  abstract readonly smtpUrl: string | null;
  abstract readonly mailFrom: Mailbox;
  /** Where replies by mail arrive; null: mail cannot be replied to. */
  abstract readonly mailReplyDomain: string | null;
  /** Where the worker takes replies by SMTP. */
  abstract readonly inboundSmtp: { readonly host: string; readonly port: number } | null;
  /** What a mail server shows that hands in replies by HTTP. */
  abstract readonly inboundMailSecret: string | null;

  /** What becomes of outgoing mail: sent, kept in the database to be looked at, or never made. */
  get mailDelivery(): 'SMTP' | 'KEPT' | 'OFF' {
    if (this.smtpUrl !== null) return 'SMTP';
    return this.production ? 'OFF' : 'KEPT';
  }

  /** Whether a pooler stands before the database. */
  get pooled(): boolean {
    return this.databaseUrl !== this.databaseDirectUrl;
  }

  get production(): boolean {
    return this.environment === 'production';
  }
}

/** Every fault of the environment at once, so that an operator mends them in one go. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

const withoutTrailingSlash = (url: string) => url.replace(/\/+$/, '');

/**
 * Reads the configuration from environment variables.
 *
 * @throws ConfigError naming every fault, not only the first.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is how compose files and shells say "not set".
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  const issues = parsed.error?.issues ?? [];
  const faults = [
    ...issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...faultsBetween(present),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const env = parsed.data;
  return Object.assign(Object.create(Config.prototype) as Config, {
    environment: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    publicUrl: withoutTrailingSlash(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`),
    databaseUrl: env.DATABASE_URL,
    databaseDirectUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    sessionSecret: env.SESSION_SECRET,
    github:
      env.GITHUB_CLIENT_ID !== undefined && env.GITHUB_CLIENT_SECRET !== undefined
        ? {
            clientId: env.GITHUB_CLIENT_ID,
            clientSecret: env.GITHUB_CLIENT_SECRET,
            url: withoutTrailingSlash(env.GITHUB_URL),
            apiUrl: withoutTrailingSlash(env.GITHUB_API_URL),
            timeoutMs: env.GITHUB_TIMEOUT_MS,
          }
        : null,
    linkStates:
      env.GITHUB_LINK_STATES === undefined
        ? env.GITHUB_CLIENT_ID === undefined || withoutTrailingSlash(env.GITHUB_URL) === githubItself
        : env.GITHUB_LINK_STATES === 'on',
    corsOrigins: env.CORS_ORIGINS.map((origin) => new URL(origin).origin),
    operationsWithoutToken: env.OPERATIONS_WITHOUT_TOKEN,
    communityCreators: env.COMMUNITY_CREATORS?.map((login) => login.toLowerCase()) ?? null,
    trustedProxies: env.TRUSTED_PROXIES ?? (env.NODE_ENV === 'production' ? 1 : 0),
    queriesPerMinute: env.QUERIES_PER_MINUTE,
    mutationsPerMinute: env.MUTATIONS_PER_MINUTE,
    socketsPerUser: env.SOCKETS_PER_USER,
    drainSeconds: env.DRAIN_SECONDS,
    logLevel: env.LOG_LEVEL,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? { name: 'Waymark', address: 'waymark@localhost' },
    mailReplyDomain: env.MAIL_REPLY_DOMAIN?.toLowerCase() ?? null,
    inboundSmtp:
      env.INBOUND_SMTP_PORT === undefined
        ? null
        : { host: env.INBOUND_SMTP_HOST ?? '0.0.0.0', port: env.INBOUND_SMTP_PORT },
    inboundMailSecret: env.INBOUND_MAIL_SECRET ?? null,
  });
}
