import { performance } from 'node:perf_hooks';
import type { BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import { atDesk, type Effort, type Hands, noEffort, onGlass, partsOf, plus } from './keystroke-level.js';

/** What shows that the page has answered. */
export type Answered = Locator | (() => Promise<unknown>);

const shown = (answered?: Answered): Promise<unknown> | undefined =>
  typeof answered === 'function' ? answered() : answered?.waitFor();

/** What somebody sits before. */
export interface Device {
  readonly name: string;
  readonly hands: Hands;
  readonly context: BrowserContextOptions;
}

export const desk: Device = {
  name: 'desktop, mouse',
  hands: atDesk,
  context: { viewport: { width: 1280, height: 800 } },
};
export const phone: Device = {
  name: 'phone, touch',
  hands: onGlass,
  context: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
};

/** A stretch of a way, and what it took. */
export interface Step {
  readonly name: string;
  readonly effort: Effort;
  /** Words in the window when somebody came there, needed or not. */
  readonly wordsInView: number;
  /** What the machine kept somebody waiting. */
  readonly waitedMs: number;
}

const pixelsOfCentimetre = 96 / 2.54;

/**
 * Somebody at a page, who does what is asked in earnest and counts it. Each deed that the page has to answer is given
 * what it waits for, which is timed; what is typed or drawn meanwhile is the person's time, as the model has it.
 */
export class Somebody {
  readonly steps: Step[] = [];
  private effort = noEffort;
  private waitedMs = 0;
  private wordsInView = 0;
  /** Where the right hand is. */
  private atKeys = false;

  constructor(
    readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly device: Device,
  ) {}

  /** Takes a step: from where the page stands before somebody. */
  async step(name: string, work: () => Promise<void>): Promise<void> {
    this.effort = noEffort;
    this.waitedMs = 0;
    this.wordsInView = await wordsIn(this.page.locator('body'), true);
    await work();
    const { effort, waitedMs, wordsInView } = this;
    this.steps.push({ name, effort, waitedMs, wordsInView });
  }

  /** Reads all that stands in some parts of the page. */
  async read(...parts: readonly Locator[]): Promise<void> {
    for (const part of parts) {
      await part.first().waitFor();
      for (const one of await part.all()) {
        await this.bringIntoView(one);
        this.count({ wordsRead: await wordsIn(one, false) });
      }
    }
  }

  /** Makes up one's mind for something, points at it and presses. */
  async press(what: Locator, then?: Answered): Promise<void> {
    await what.waitFor();
    this.count({ decisions: 1 });
    await this.pointAt(what, then);
  }

  /** Presses what was about to be pressed anyway: no new decision. */
  async pointAt(what: Locator, then?: Answered): Promise<void> {
    await this.bringIntoView(what);
    this.count({ pointings: 1, homings: this.atKeys ? 1 : 0 });
    this.atKeys = false;
    await this.waits(async () => {
      await (this.device.context.hasTouch === true ? what.tap() : what.click());
      await shown(then);
    });
  }

  /** Types what one has in mind; each part of a sentence is a decision. */
  async type(text: string, then?: Answered): Promise<void> {
    this.count({
      keys: text.length,
      decisions: partsOf(text).length,
      homings: this.atKeys ? 0 : 1,
    });
    this.atKeys = true;
    await this.page.keyboard.type(text);
    if (then !== undefined) await this.waits(async () => shown(then));
  }

  async key(name: string, then?: Answered): Promise<void> {
    this.count({ keys: 1 });
    await this.page.keyboard.press(name);
    if (then !== undefined) await this.waits(async () => shown(then));
  }

  /** Draws a stroke from one thing to another. @param held what shows a resting finger that it paints now */
  async draw(from: Locator, to: Locator, held: Locator, then: Answered): Promise<void> {
    await this.bringIntoView(to);
    await this.bringIntoView(from);
    const [start, end] = [await middleOf(from), await middleOf(to)];
    this.count({
      decisions: 1,
      pointings: 1,
      homings: this.atKeys ? 1 : 0,
      strokes: 1,
      centimetres: Math.hypot(end.x - start.x, end.y - start.y) / pixelsOfCentimetre,
    });
    this.atKeys = false;
    await (this.device.context.hasTouch === true
      ? this.drawOnGlass(start, end, held)
      : this.drawAtDesk(start, end));
    await this.waits(async () => shown(then));
  }

  /** Has the machine work while somebody can only wait. */
  async waits(work: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await work();
    this.waitedMs += performance.now() - start;
  }

  private async drawAtDesk(start: Point, end: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(end.x, end.y, { steps: 4 });
    await mouse.up();
  }

  private async drawOnGlass(start: Point, end: Point, held: Locator): Promise<void> {
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
      this.cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
    await finger('touchStart', start);
    await this.waits(() => held.waitFor());
    await finger('touchMove', end);
    await finger('touchEnd');
  }

  private async bringIntoView(what: Locator): Promise<void> {
    await what.waitFor();
    const moved = await what.evaluate((element) => {
      const before = element.getBoundingClientRect().top;
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      return Math.abs(element.getBoundingClientRect().top - before);
    });
    const height = this.page.viewportSize()?.height ?? 1;
    this.count({ scrolls: Math.ceil(moved / (height / 2)) });
  }

  private count(more: Partial<Effort>): void {
    this.effort = plus(this.effort, { ...noEffort, ...more });
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('What is to be drawn on is not there.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Words that can be seen in a part of the page: all of them, or those in the window. */
const wordsIn = (part: Locator, inWindow: boolean): Promise<number> =>
  part.evaluate((element, windowOnly) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let count = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) !== true) continue;
      if (parent.closest('option, [role=grid]') !== null) continue; // looked up in rather than read
      range.selectNodeContents(node);
      const { width, height, top, bottom, left, right } = range.getBoundingClientRect();
      const hidden = width <= 1 || height <= 1 || right <= 0 || left >= innerWidth;
      if (hidden || (windowOnly && (bottom <= 0 || top >= innerHeight))) continue;
      count += node.textContent?.match(/[\p{L}\p{N}]+(?:['’.:-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    }
    return count;
  }, inWindow);
