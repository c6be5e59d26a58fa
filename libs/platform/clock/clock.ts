import { type DynamicModule, Global, Module } from '@nestjs/common';

/**
 * The time of this process, for what only this process sees (which weeks a match
 * looks at, local dates). Deadlines and turns, which several replicas must agree
 * on, take PostgreSQL's clock instead: see `databaseNow` in `#platform/database`.
 */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved; tests give it to the application in place of the real one. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: Date): void {
    this.instant = instant;
  }
}

@Global()
@Module({})
export class ClockModule {
  static with(clock: Clock): DynamicModule {
    return { module: ClockModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}
