import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';

@Injectable()
export class ReplyAddresses {
  /** Where a member's reply to mail about a thread goes; null where replies are not taken. */
  forThread(_tx: Tx, _memberId: string, _threadId: string): Promise<string | null> {
    return Promise.resolve(null);
  }
}
