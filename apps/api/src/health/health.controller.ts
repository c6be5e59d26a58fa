import { Controller, Get, Res, ServiceUnavailableException } from '@nestjs/common';
import {
  HealthCheck,
  HealthCheckService,
  type HealthCheckResult,
  TypeOrmHealthIndicator,
} from '@nestjs/terminus';
import type { Response } from 'express';
import { Public } from '#platform/auth';
import { Draining } from './draining.js';

const patienceMs = 2_000;

/** For orchestrators. Says nothing that a visitor must not know. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly draining: Draining,
  ) {}

  /** The process runs; restart it when this fails. */
  @Public()
  @Get('livez')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve; send it no traffic while this fails. 503 when it is about to stop, or the database does not answer within two seconds. */
  @Public()
  @Get('readyz')
  @HealthCheck()
  async ready(
    @Res({ passthrough: true }) response: Response,
  ): Promise<HealthCheckResult | { status: 'error' }> {
    if (this.draining.hasBegun) {
      response.status(503);
      return { status: 'error' };
    }
    try {
      return await this.health.check([() => this.database.pingCheck('database', { timeout: patienceMs })]);
    } catch (error) {
      // Why it fails (addresses, names) is for the log of the database's own clients, not for visitors.
      if (!(error instanceof ServiceUnavailableException)) throw error;
      response.status(503);
      return { status: 'error' };
    }
  }
}
