import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to the request that is being answered, wherever in the code one is. */
export interface RequestContext {
  readonly requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const runInRequestContext = <T>(context: RequestContext, work: () => T): T =>
  storage.run(context, work);

/** The id that an answer and its log lines share; undefined outside a request. */
export const currentRequestId = (): string | undefined => storage.getStore()?.requestId;
