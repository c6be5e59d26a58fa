import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { inOrderOf, perRequest } from '#platform/graphql';
import { InboundMailsRepository } from '../inbound-mails.repository.js';

interface Source {
  readonly messageId: string;
  readonly text: string | null;
}

@Injectable()
export class MessageSourceLoaders {
  constructor(private readonly mails: InboundMailsRepository) {}

  /** By message, of those that the viewer may see: the mail that it came by; null for any other. */
  readonly sourceOf = perRequest(
    ({ actor }) =>
      new DataLoader<string, Source | null>(async (messageIds) =>
        inOrderOf(
          messageIds,
          await this.mails.sourcesOf(actor?.userId ?? null, messageIds),
          ({ messageId }) => messageId,
        ),
      ),
  );
}
