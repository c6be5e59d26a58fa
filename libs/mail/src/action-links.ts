import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';

/** Where a request can be answered straight from mail: absolute addresses of pages that ask once more. */
export interface RequestLinks {
  readonly accept: string;
  readonly decline: string;
}

@Injectable()
export class ActionLinks {
  /** For the mentor who was asked; null when there is nothing for them to answer. */
  forRequest(_tx: Tx, _memberId: string, _requestId: string): Promise<RequestLinks | null> {
    return Promise.resolve(null);
  }

  /** To say that nothing needs an answer, for whoever's turn it is; null for everybody else. */
  forTurn(_tx: Tx, _memberId: string, _threadId: string): Promise<string | null> {
    return Promise.resolve(null);
  }
}
