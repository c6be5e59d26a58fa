import type { Page, Request } from 'playwright-core';

/** What a page has asked for and is not answered yet, because a test holds it back. */
export interface Held {
  /** Once the page has asked. */
  readonly asked: Promise<void>;
  /** Lets it through, and whatever is asked from now on. @returns once the server has answered */
  readonly letGo: () => Promise<void>;
}

/** Holds back an operation of the API, by its name, before the server hears of it. */
export async function holdOperation(page: Page, operationName: string): Promise<Held> {
  let noteAsked = () => {};
  let open = () => {};
  const asked = new Promise<void>((resolve) => (noteAsked = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  const held: Request[] = [];
  await page.route('**/graphql', async (route, request) => {
    const sent = request.postDataJSON() as { operationName?: string } | null;
    if (sent?.operationName !== operationName) return route.fallback();
    held.push(request);
    noteAsked();
    await opened;
    return route.fallback();
  });
  return {
    asked,
    letGo: async () => {
      open();
      await Promise.all(held.map((request) => request.response()));
    },
  };
}
