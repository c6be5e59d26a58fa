import type { BrowserContext, Page } from 'playwright-core';

/** Where a page notes what moved in it. */
interface PageWithMotion {
  readonly motion: Set<string>;
}

/** From its next page on, each tab of a browser notes what moves in it: `motionIn` says it. */
export async function watchMotion(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const motion = new Set<string>();
    Object.assign(self, { motion } satisfies PageWithMotion);
    /** Of what changes the place or the size of something; colours may fade. */
    const moves =
      /^(transform|translate|scale|rotate|offset-?(path|distance)|d$|cx|cy|x$|y$|top|left|right|bottom|inset|margin|padding|width|height|(min|max)-?(width|height|inline|block)|inline-size|block-size|flex-basis|font-size)/i;
    const named = (target: unknown) =>
      target instanceof Element ? (target.cloneNode(false) as Element).outerHTML.slice(0, 200) : 'something';
    const note = (what: string, properties: readonly string[], target: unknown) => {
      const moving = [...new Set(properties.filter((property) => moves.test(property)))];
      if (moving.length > 0) motion.add(`${what} of ${moving.join(', ')}: ${named(target)}`);
    };
    addEventListener(
      'transitionrun',
      ({ propertyName, target }) => note('a transition', [propertyName], target),
      true,
    );
    addEventListener(
      'animationstart',
      () => {
        for (const { effect } of document.getAnimations())
          if (effect instanceof KeyframeEffect && effect.getComputedTiming().duration !== 0)
            note('an animation', effect.getKeyframes().flatMap(Object.keys), effect.target);
      },
      true,
    );
    /** Calls what a page calls, and sees it. */
    const watch = (owner: object, name: string, see: (target: unknown, how: readonly unknown[]) => void) => {
      const own = Reflect.get(owner, name) as (...how: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...how: unknown[]) {
        see(this, how);
        return own.apply(this, how);
      });
    };
    watch(Element.prototype, 'animate', (target, [frames]) =>
      note(
        'an animation',
        [frames].flat().flatMap((frame) => Object.keys(frame ?? {})),
        target,
      ),
    );
    for (const owner of [self, Element.prototype])
      for (const name of ['scroll', 'scrollTo', 'scrollBy', 'scrollIntoView'].filter((name) => name in owner))
        watch(owner, name, (target, how) => {
          if (how.some((one) => (one as ScrollOptions | undefined)?.behavior === 'smooth'))
            motion.add(`a slow ${name}: ${named(target)}`);
        });
  });
}

/** What has moved in a page since it was opened, in words; and what would, were it scrolled. */
export async function motionIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What began with what was done last is known by then.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const slow = [...document.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).scrollBehavior === 'smooth',
    );
    return [
      ...(self as unknown as PageWithMotion).motion,
      ...slow.map(
        (element) => `scrolls slowly: ${(element.cloneNode(false) as Element).outerHTML.slice(0, 200)}`,
      ),
    ];
  });
}
