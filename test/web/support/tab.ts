import type { BrowserContext, CDPSession, ConsoleMessage, Locator, Page, Request } from 'playwright-core';
import {
  cutTextIn,
  everyRule,
  nextFrame,
  rulesOfColours,
  showTheme,
  sidewaysScrollIn,
  smallTargetsIn,
  type Theme,
  themes,
  violationsIn,
} from './accessibility.js';
import { unseenFocusIn } from './focus.js';

/** What a browser says by itself where there is no network. */
const noNetwork = /net::ERR_|WebSocket connection to/;

/**
 * A tab of somebody's browser. `page` is Playwright's. Whatever goes wrong in the tab fails the test that
 * opened it, unless it was expected (`expectTrouble`): errors on the console, uncaught ones, a violation of the
 * Content-Security-Policy, a dialog of the browser, a request that leaves the site.
 */
export class Tab {
  private readonly expected: RegExp[] = [];
  private readonly troubles: string[] = [];
  private far: { readonly latencyMs: number; readonly devTools: CDPSession } | undefined;

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly site: string,
  ) {
    page.on('console', (message) => this.noteMessage(message));
    page.on('pageerror', (error) => this.note(`uncaught: ${error.stack ?? error.message}`));
    page.on('request', (request) => this.noteRequest(request));
    page.on('dialog', (dialog) => {
      const leaving = dialog.type() === 'beforeunload'; // asked by us, of whoever would lose what they wrote
      if (!leaving) this.note(`a dialog: ${dialog.type()} ${dialog.message()}`);
      void (leaving ? dialog.accept() : dialog.dismiss());
    });
  }

  /** A second tab of the same browser: same cookies, same storage. */
  async another(): Promise<Tab> {
    return new Tab(this.context, await this.context.newPage(), this.site);
  }

  /** Opens a path of the site by its address. */
  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.site).href);
  }

  /** On its next page one writes in the browser's own field, as on a phone, rather than in the code editor. */
  async writePlainly(): Promise<void> {
    await this.context.addInitScript(() => localStorage.setItem('waymark-plain-field', 'yes'));
  }

  /** Waits until a text is to be seen, once or more often. */
  async sees(text: string | RegExp): Promise<void> {
    const found = this.page.getByText(text).filter({ visible: true }).first();
    await found.waitFor().catch(async (error: Error) => {
      const shown = (await this.page.locator('body').innerText()).slice(0, 2_000);
      throw new Error(`${error.message}\n${this.page.url()} shows:\n${shown}\n${this.trouble.join('\n')}`);
    });
  }

  /** Waits until something lies within the window in whole, without scrolling. */
  async hasInView(what: Locator): Promise<void> {
    await what.waitFor();
    await this.page.waitForFunction(
      (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      },
      await what.elementHandle(),
    );
  }

  /** Signs in over GitHub's page, the stand-in's: `login` may be anybody's. Comes back to `returnTo`. */
  async signIn(login: string, returnTo = '/'): Promise<void> {
    await this.open(`/auth/github?returnTo=${encodeURIComponent(returnTo)}`);
    await this.chooseAccount(login);
  }

  /** On the stand-in's page: says who to be. */
  async chooseAccount(login: string): Promise<void> {
    await this.page.getByLabel('Login').fill(login);
    await this.page.getByRole('button', { name: 'Sign in as someone new' }).click();
    await this.page.waitForURL((url) => !/^\/(auth|github-stand-in)\//.test(url.pathname));
  }

  /** Takes the network away from this browser, with the sockets that are open. */
  async offline(): Promise<void> {
    this.expectTrouble(noNetwork);
    await this.connect(true);
  }

  async online(): Promise<void> {
    await this.connect(false);
  }

  /** From now on whatever the page asks for takes so much longer to come, as on a train. */
  async farAway(latencyMs: number): Promise<void> {
    this.far = { latencyMs, devTools: await this.context.newCDPSession(this.page) };
    await this.far.devTools.send('Network.enable');
    await this.connect(false);
  }

  private async connect(offline: boolean): Promise<void> {
    if (this.far === undefined) return this.context.setOffline(offline);
    const { latencyMs: latency, devTools } = this.far; // whoever said it last is heard, so it is said here alone
    const asBefore = { downloadThroughput: -1, uploadThroughput: -1 };
    await devTools.send('Network.emulateNetworkConditions', { offline, latency, ...asBefore });
  }

  /** Fails with what axe finds in what is to be seen now (WCAG 2.2 AA), in the light and in the dark. */
  async expectAccessible(): Promise<void> {
    const lines = await this.inEachTheme((theme) =>
      violationsIn(this.page, theme === 'light' ? everyRule : rulesOfColours),
    );
    if (lines.length > 0) throw new Error(`axe about ${this.page.url()}:\n${lines.join('\n')}`);
  }

  /** What axe finds by all its rules in either theme, in words; the page is light again afterwards. */
  async violations(): Promise<string[]> {
    return this.inEachTheme(() => violationsIn(this.page, everyRule));
  }

  /**
   * What does not show that it has the focus, in a wide window by day and in a narrow one by night, in words; the page is
   * light again afterwards.
   */
  async unseenFocus(): Promise<string[]> {
    return this.inEachTheme((theme) =>
      theme === 'light' ? unseenFocusIn(this.page) : this.inWindow(320, () => unseenFocusIn(this.page)),
    );
  }

  /** Fails when a window of this width would have to be scrolled sideways; the window is as before afterwards. */
  async expectNoSidewaysScroll(width = 320): Promise<void> {
    const found = await this.sidewaysScroll(width);
    if (found.length > 0) throw new Error(`${this.page.url()}: ${found.join('\n    ')}`);
  }

  /** Fails with what is too small for a finger. */
  async expectTargetsForFingers(): Promise<void> {
    expect(await smallTargetsIn(this.page)).toEqual([]);
  }

  /** Both of these at once. */
  async expectFine(): Promise<void> {
    await this.expectAccessible();
    await this.expectNoSidewaysScroll();
  }

  /** What makes the page wider than a window of this width, in words; the window is as before afterwards. */
  async sidewaysScroll(width: number): Promise<string[]> {
    return this.inWindow(width, () => sidewaysScrollIn(this.page));
  }

  /** Words for which a window of this width has no room, in words; the window is as before afterwards. */
  async cutText(width: number): Promise<string[]> {
    return this.inWindow(width, () => cutTextIn(this.page));
  }

  private async inWindow(width: number, look: () => Promise<string[]>): Promise<string[]> {
    const before = this.page.viewportSize();
    await this.page.setViewportSize({ width, height: 640 });
    await nextFrame(this.page); // what is placed beside something else follows it only then
    const found = await look();
    if (before !== null) await this.page.setViewportSize(before);
    return found;
  }

  private async inEachTheme(look: (theme: Theme) => Promise<string[]>): Promise<string[]> {
    const found: string[] = [];
    for (const theme of themes) {
      await showTheme(this.page, theme);
      found.push(...(await look(theme)).map((line) => `in the ${theme}: ${line}`));
    }
    await showTheme(this.page, 'light');
    return found;
  }

  /** Says that this trouble belongs to the story; before it happens. */
  expectTrouble(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** What went wrong without being expected. */
  get trouble(): readonly string[] {
    return this.troubles.filter((trouble) => !this.expected.some((pattern) => pattern.test(trouble)));
  }

  private note(trouble: string): void {
    this.troubles.push(`${trouble} (on ${this.page.url()})`);
  }

  private noteMessage(message: ConsoleMessage): void {
    if (message.type() === 'error') this.note(`on the console: ${message.text()} ${message.location().url}`);
  }

  private noteRequest(request: Request): void {
    const url = new URL(request.url());
    const own = url.origin === this.site || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) this.note(`a request to elsewhere: ${request.method()} ${request.url()}`);
  }
}
