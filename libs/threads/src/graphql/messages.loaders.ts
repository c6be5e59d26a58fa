import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '#platform/database';
import { countLoader, groupedBy, inOrderOf, pageLoader, perRequest } from '#platform/graphql';
import { LinkLookups } from '../github/link-lookups.js';
import type { Message } from '../message.entity.js';
import { MessageChangesRepository } from '../message-changes.repository.js';
import type { MessageRevision } from '../message-revision.entity.js';
import { MessagesRepository } from '../messages.repository.js';
import { ThreadLinksRepository } from '../thread-links.repository.js';

/** What belongs to messages, for those who may see these. */
@Injectable()
export class MessagesLoaders {
  constructor(
    private readonly db: Database,
    private readonly messages: MessagesRepository,
    private readonly changes: MessageChangesRepository,
    private readonly links: ThreadLinksRepository,
    private readonly lookups: LinkLookups,
  ) {}

  readonly messageById = perRequest(
    () =>
      new DataLoader<string, Message | null>(async (ids) =>
        inOrderOf(ids, await this.messages.byIds(ids), (row) => row.id),
      ),
  );

  /** By message: its former texts, oldest first. */
  readonly revisionsOf = perRequest(
    () =>
      new DataLoader<string, MessageRevision[]>(async (messageIds) =>
        groupedBy(messageIds, await this.changes.revisionsOf(messageIds), (row) => row.messageId),
      ),
  );

  /** By thread: a page of links, newest first, as GitHub last told of them; where that was long ago, it is asked again. */
  readonly linksOf = perRequest(() =>
    pageLoader(
      async (threadIds, page) => {
        const links = await this.links.pagesOf(threadIds, page);
        await this.lookups.renew(links);
        return links;
      },
      (link) => link.threadId,
    ),
  );

  /** By thread: how many links it has. */
  readonly linkCount = perRequest(() => countLoader((threadIds) => this.links.countsOf(threadIds)));

  /** PostgreSQL's clock, by which the time to edit passes. */
  readonly now = perRequest(() => {
    let now: Promise<Date> | undefined;
    return () => (now ??= this.readNow());
  });

  private async readNow(): Promise<Date> {
    const [row] = await this.db.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    if (row === undefined) throw new Error('PostgreSQL answered SELECT without a row');
    return row.now;
  }
}
