import { Global, Injectable, Module } from '@nestjs/common';
import type { Tx } from '#platform/database';

type EventClass<E> = new (...args: never[]) => E;
type Handler<E> = (tx: Tx, event: E) => Promise<void>;

/**
 * How a later feature takes part in an earlier one's transaction without the
 * earlier knowing it: profiles makes a profile when communities says that a
 * member joined; mentorships lifts requests when conduct says that somebody
 * was blocked. Handlers run in order of registration, inside the transaction:
 * one that throws rolls everything back.
 */
@Injectable()
export class TransactionEvents {
  private readonly handlers = new Map<EventClass<unknown>, Handler<never>[]>();

  on<E>(event: EventClass<E>, handler: Handler<E>): void {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
  }

  async emit(tx: Tx, event: object): Promise<void> {
    for (const handler of this.handlers.get(event.constructor as EventClass<object>) ?? []) {
      await (handler as Handler<object>)(tx, event);
    }
  }
}

@Global()
@Module({ providers: [TransactionEvents], exports: [TransactionEvents] })
export class EventsModule {}
