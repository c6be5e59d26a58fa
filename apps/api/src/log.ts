import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';

/** The token by which the process's logger is injected. */
export const Log = Symbol('log');

@Global()
@Module({})
export class LogModule {
  static with(logger: Logger): DynamicModule {
    return { module: LogModule, providers: [{ provide: Log, useValue: logger }], exports: [Log] };
  }
}
