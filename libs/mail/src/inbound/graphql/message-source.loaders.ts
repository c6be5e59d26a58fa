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

  /** By message: whether it came by mail. The mails themselves, which may be long, are left where they are. */
  readonly cameByMail = perRequest(
    () =>
      new DataLoader<string, boolean>(async (messageIds) => {
        const came = await this.mails.cameByMail(messageIds);
        return messageIds.map((id) => came.has(id));
      }),
  );

  /** By message: the mail that it came by, for the viewer who wrote it; null for any other. */
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
