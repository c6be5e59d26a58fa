import { Injectable } from '@nestjs/common';
import type { RequestHandler, Response } from 'express';

/**
 * Whether this process is about to stop. From then on it is not ready, and its answers end their
 * connections, so that clients and proxies open the next one elsewhere.
 */
@Injectable()
export class Draining {
  private readonly running = new Set<Response>();
  private begun = false;

  get hasBegun(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
    for (const response of this.running) endConnectionAfter(response);
  }

  /** To be used before everything that answers. */
  readonly middleware: RequestHandler = (_request, response, next) => {
    if (this.begun) endConnectionAfter(response);
    this.running.add(response);
    response.once('close', () => this.running.delete(response));
    next();
  };
}

function endConnectionAfter(response: Response): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
