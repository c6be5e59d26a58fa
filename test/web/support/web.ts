import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { WebFiles } from '../../../apps/api/src/web/index.js';
import { type Person, TestApplication, type TestApplicationOptions } from '../../support/application.js';
import { launchChromium } from '../../../scripts/chromium/launch-chromium.js';
import { endSessions, plantSession } from './sessions.js';
import { Tab } from './tab.js';

export interface SeatOptions {
  /** Where the browser thinks it is; Berlin when absent. */
  readonly timeZone?: string;
  /** The language that the browser prefers; English when absent. */
  readonly locale?: string;
  /** In CSS pixels; 1280 × 800 when absent. */
  readonly window?: { readonly width: number; readonly height: number };
  /** A finger in place of a mouse. */
  readonly touch?: boolean;
  /** Where the browser's clock stands still, `testNow` for the server's; absent: it goes, as the database's does. */
  readonly now?: Date;
}

/** A phone, upright. */
export const phone: SeatOptions = { window: { width: 360, height: 740 }, touch: true };

/** An old one, upright. */
export const smallPhone: SeatOptions = { window: { width: 360, height: 640 }, touch: true };

/** How long something may take to be seen. */
const patienceMs = 20_000;

const dist = join(process.cwd(), 'dist');

/** The whole of Waymark with its real client, and any number of people before it, each at a browser of their own. */
export class Web {
  private running: { readonly app: TestApplication; readonly browser: Browser } | undefined;
  private readonly sockets = new Set<Socket>();
  private readonly tabs: Tab[] = [];
  private gone = false;

  /** `chromium`: the program. */
  constructor(
    private readonly chromium: string,
    private readonly options: TestApplicationOptions = {},
  ) {}

  async start(): Promise<void> {
    if (!existsSync(join(dist, 'web/index.html')))
      throw new Error(
        'The client is not built. `npm test` does it by itself; by hand it is `npm run build:web`.',
      );
    const web = WebFiles.builtIn(dist, { production: true });
    const [app, browser] = await Promise.all([
      TestApplication.start({ web, ...this.options }),
      launchChromium(this.chromium),
    ]);
    app.clock.moveTo(new Date()); // that of the browsers and of the database, which go on
    app.application.nest.getHttpServer().on('connection', (socket: Socket) => this.admit(socket));
    this.running = { app, browser };
  }

  async stop(): Promise<void> {
    await this.running?.browser.close();
    await this.running?.app.stop();
  }

  get app(): TestApplication {
    return this.now.app;
  }

  /** Somebody who is not signed in. */
  async visitor(options: SeatOptions = {}): Promise<Tab> {
    const context = await this.now.browser.newContext({ baseURL: this.app.url, ...contextOf(options) });
    context.setDefaultTimeout(patienceMs);
    if (options.now !== undefined) await context.clock.setFixedTime(options.now);
    return this.watch(new Tab(context, await context.newPage(), this.app.url));
  }

  /** Somebody at a browser in which they are signed in, as if they had been yesterday. */
  async as(person: Pick<Person, 'userId'>, options: SeatOptions = {}): Promise<Tab> {
    const tab = await this.visitor(options);
    await this.signIn(tab, person);
    return tab;
  }

  /** Signs somebody in in a browser that is open already, as if they had done it in another tab. */
  async signIn(tab: Tab, person: Pick<Person, 'userId'>): Promise<void> {
    const value = await plantSession(this.app, person);
    await tab.context.addCookies([
      { name: 'waymark', value, url: this.app.url, httpOnly: true, sameSite: 'Lax' },
    ]);
  }

  /** Signs somebody out everywhere without a word, as time does. */
  async endSessions(person: Pick<Person, 'userId'>): Promise<void> {
    await endSessions(this.app, person);
  }

  /** Cuts every connection once; whoever tries again gets through. */
  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** From now on nobody reaches the server, as if it were off. */
  goAway(): void {
    this.gone = true;
    for (const tab of this.tabs) tab.expectTrouble(/net::ERR_|WebSocket connection to/);
    this.dropConnections();
  }

  comeBack(): void {
    this.gone = false;
  }

  /** Closes all browsers of a test. @returns what went wrong in them without being expected */
  async leave(): Promise<string[]> {
    this.comeBack();
    const tabs = this.tabs.splice(0);
    await Promise.all(tabs.map(({ context }) => context.close()));
    return tabs.flatMap(({ trouble }) => trouble);
  }

  private get now() {
    if (this.running === undefined) throw new Error('there is a web from `beforeAll` on, not before');
    return this.running;
  }

  private admit(socket: Socket): void {
    if (this.gone) {
      socket.destroy();
      return;
    }
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
  }

  private watch(tab: Tab): Tab {
    this.tabs.push(tab);
    return tab;
  }
}

function contextOf({ timeZone, locale, window, touch }: SeatOptions): BrowserContextOptions {
  return {
    locale: locale ?? 'en-GB',
    timezoneId: timeZone ?? 'Europe/Berlin',
    viewport: window ?? { width: 1280, height: 800 },
    hasTouch: touch ?? false,
    isMobile: touch ?? false,
    colorScheme: 'light',
    reducedMotion: 'reduce', // nothing is half-way when it is looked at
  };
}
