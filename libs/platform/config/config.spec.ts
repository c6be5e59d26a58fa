import { ConfigError, readConfig } from './index.js';

const needed = {
  DATABASE_URL: 'postgres://waymark@localhost/waymark',
  SESSION_SECRET: 'more than thirty-two characters of chance',
};
const production = {
  ...needed,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://waymark.example',
  GITHUB_CLIENT_ID: 'id',
  GITHUB_CLIENT_SECRET: 'secret',
};

function faultsOf(variables: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs little, and has defaults for the rest', () => {
    expect(readConfig(needed)).toMatchObject({
      environment: 'development',
      production: false,
      host: '0.0.0.0',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      github: null,
      corsOrigins: [],
      operationsWithoutToken: 'any',
      communityCreators: null,
      trustedProxies: 0,
      logLevel: 'info',
      databaseDirectUrl: needed.DATABASE_URL,
      pooled: false,
      socketsPerUser: 30,
      drainSeconds: 0,
      smtpUrl: null,
      mailDelivery: 'KEPT',
      mailReplyDomain: null,
      inboundSmtp: null,
      inboundMailSecret: null,
    });
    expect(readConfig(production).mailDelivery).toBe('OFF');
  });

  it('asks GitHub about links, and no other GitHub unless it is told to', () => {
    const linkStates = (more: Record<string, string>) => readConfig({ ...production, ...more }).linkStates;
    const elsewhere = { GITHUB_URL: 'https://github.example' };
    expect(readConfig(needed).linkStates).toBe(true);
    expect(linkStates({})).toBe(true);
    expect(linkStates({ GITHUB_LINK_STATES: 'off' })).toBe(false);
    expect(linkStates(elsewhere)).toBe(false);
    expect(linkStates({ ...elsewhere, GITHUB_LINK_STATES: 'on' })).toBe(true);
    expect(faultsOf({ ...needed, GITHUB_LINK_STATES: 'yes' })).toEqual([
      'GITHUB_LINK_STATES must be on or off',
    ]);
  });

  it('reads who mail is from, and where it comes and goes', () => {
    const mail = {
      SMTP_URL: 'smtps://user:pass@mail.example:465',
      MAIL_FROM: '"Waymark of Example" <waymark@mail.example>',
      MAIL_REPLY_DOMAIN: 'Reply.Example',
      INBOUND_SMTP_PORT: '2525',
    };
    expect(readConfig({ ...production, ...mail })).toMatchObject({
      smtpUrl: mail.SMTP_URL,
      mailFrom: { name: 'Waymark of Example', address: 'waymark@mail.example' },
      mailDelivery: 'SMTP',
      mailReplyDomain: 'reply.example',
      inboundSmtp: { host: '0.0.0.0', port: 2525 },
    });
    expect(readConfig({ ...needed, MAIL_FROM: 'me@here.example' }).mailFrom).toEqual({
      name: 'Waymark',
      address: 'me@here.example',
    });
  });

  it('tells which variables of mail go together', () => {
    const named = (variables: Record<string, string>) =>
      faultsOf({ ...needed, ...variables }).map((fault) => fault.split(' ')[0] ?? '');
    expect(named({ SMTP_URL: 'smtp://mail.example' })).toEqual(['MAIL_FROM']);
    expect(named({ MAIL_REPLY_DOMAIN: 'reply.example' })).toEqual(['MAIL_REPLY_DOMAIN']);
    expect(named({ INBOUND_SMTP_PORT: '25' })).toEqual(['MAIL_REPLY_DOMAIN']);
    expect(named({ INBOUND_SMTP_HOST: '::1' })).toEqual(['INBOUND_SMTP_HOST']);
    expect(
      named({
        SMTP_URL: 'http://mail.example',
        MAIL_FROM: 'Waymark\r\nBcc: all@mail.example',
        MAIL_REPLY_DOMAIN: 'no domain',
        INBOUND_MAIL_SECRET: 'short',
      }).toSorted(),
    ).toEqual(['INBOUND_MAIL_SECRET', 'MAIL_FROM', 'MAIL_REPLY_DOMAIN', 'SMTP_URL']);
  });

  it('knows of a pooler by the address past it', () => {
    const DATABASE_DIRECT_URL = 'postgres://waymark@database/waymark';
    expect(readConfig({ ...needed, DATABASE_DIRECT_URL })).toMatchObject({
      databaseUrl: needed.DATABASE_URL,
      databaseDirectUrl: DATABASE_DIRECT_URL,
      pooled: true,
    });
    expect(faultsOf({ ...needed, DATABASE_DIRECT_URL: 'mysql://here' })).toEqual([
      'DATABASE_DIRECT_URL must start with postgres:// or postgresql://',
    ]);
  });

  it('in production sits behind one proxy, unless told how many', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      trustedProxies: 1,
      github: {
        clientId: 'id',
        clientSecret: 'secret',
        url: 'https://github.com',
        apiUrl: 'https://api.github.com',
        timeoutMs: 10_000,
      },
    });
    expect(readConfig({ ...production, TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2);
  });

  it('tells every fault at once, by the name of its variable', () => {
    const faults = faultsOf({
      NODE_ENV: 'staging',
      PORT: '70000',
      PUBLIC_URL: 'waymark.example',
      DATABASE_URL: 'mysql://localhost',
      DATABASE_POOL_SIZE: 'many',
      SESSION_SECRET: 'short',
      GITHUB_URL: 'ftp://github.com',
      CORS_ORIGINS: 'https://a.example, nonsense',
      OPERATIONS_WITHOUT_TOKEN: 'some',
      TRUSTED_PROXIES: '-1',
      MUTATIONS_PER_MINUTE: '0',
      QUERIES_PER_MINUTE: '1.5',
      LOG_LEVEL: 'loud',
    });
    expect(faults.map((fault) => fault.split(/[ .]/)[0] ?? '').toSorted()).toEqual([
      'CORS_ORIGINS',
      'DATABASE_POOL_SIZE',
      'DATABASE_URL',
      'GITHUB_URL',
      'LOG_LEVEL',
      'MUTATIONS_PER_MINUTE',
      'NODE_ENV',
      'OPERATIONS_WITHOUT_TOKEN',
      'PORT',
      'PUBLIC_URL',
      'QUERIES_PER_MINUTE',
      'SESSION_SECRET',
      'TRUSTED_PROXIES',
    ]);
  });

  it('tells faults between variables together with the others', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      PUBLIC_URL: 'http://waymark.example',
      TRUSTED_PROXIES: '0',
    });
    expect(faults.map((fault) => fault.split(' ')[0] ?? '').toSorted()).toEqual([
      'DATABASE_URL',
      'GITHUB_CLIENT_ID',
      'PUBLIC_URL',
      'SESSION_SECRET',
      'TRUSTED_PROXIES',
    ]);
  });

  it('never repeats a secret in a fault', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://root:canary@db',
      SESSION_SECRET: 'canary',
      LOG_LEVEL: 'canary',
    });
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain('canary');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(
      readConfig({ ...needed, PORT: '', PUBLIC_URL: '', GITHUB_CLIENT_ID: '', CORS_ORIGINS: '' }),
    ).toMatchObject({
      port: 3000,
      github: null,
      corsOrigins: [],
    });
    expect(faultsOf({ ...needed, SESSION_SECRET: '' })).toEqual([
      'SESSION_SECRET is required: at least 32 random characters that sign the session cookies',
    ]);
  });

  it("wants both halves of GitHub's credentials, or neither", () => {
    expect(faultsOf({ ...needed, GITHUB_CLIENT_ID: 'id' })).toHaveLength(1);
    expect(faultsOf({ ...needed, GITHUB_CLIENT_SECRET: 'secret' })).toHaveLength(1);
  });

  it('reads addresses and lists as people write them', () => {
    expect(
      readConfig({
        ...needed,
        PUBLIC_URL: 'http://waymark.example///',
        CORS_ORIGINS: ' https://a.example/ ,, https://b.example:8443/app ',
        COMMUNITY_CREATORS: 'Ada, bEn',
      }),
    ).toMatchObject({
      publicUrl: 'http://waymark.example',
      corsOrigins: ['https://a.example', 'https://b.example:8443'],
      communityCreators: ['ada', 'ben'],
    });
  });
});
