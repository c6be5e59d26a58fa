import { Injectable } from '@nestjs/common';
import { CommunitiesRepository } from '#communities';
import {
  findReferences,
  type GithubReference,
  mayRefer,
  mostLinksOfThread,
  referenceKey,
  refersShortly,
} from '#domain/threads';
import type { Tx } from '#platform/database';
import { markdownPieces } from '#platform/markdown';
import { LinkLookups } from './github/link-lookups.js';
import type { Message } from './message.entity.js';
import type { Thread } from './thread.entity.js';
import { ThreadLinksRepository } from './thread-links.repository.js';

type Mentioning = Pick<Message, 'id' | 'body'>;

/** Keeps which issues and pull requests the messages of a thread mention, under the lock of the thread's row. */
@Injectable()
export class ThreadLinks {
  constructor(
    private readonly links: ThreadLinksRepository,
    private readonly communities: CommunitiesRepository,
    private readonly lookups: LinkLookups,
  ) {}

  /** Notes what a new message mentions. */
  async note(tx: Tx, thread: Pick<Thread, 'id' | 'communityId'>, message: Mentioning): Promise<void> {
    const references = await this.referencesOf(tx, thread.communityId, message.body);
    await this.add(tx, thread.id, message.id, references);
  }

  /**
   * Notes anew what a message mentions whose text has changed or is gone. What nothing mentions any more goes
   * first, and makes room for what is new.
   */
  async renew(tx: Tx, thread: Pick<Thread, 'id' | 'communityId'>, message: Mentioning): Promise<void> {
    const references = await this.referencesOf(tx, thread.communityId, message.body);
    const mentioned = await this.links.unmention(tx, message.id);
    const staying = new Set(references.map(referenceKey));
    const left = mentioned.filter((link) => !staying.has(referenceKey(link)));
    await this.links.removeUnmentioned(
      tx,
      left.map(({ id }) => id),
    );
    await this.add(tx, thread.id, message.id, references);
  }

  private async add(
    tx: Tx,
    threadId: string,
    messageId: string,
    references: readonly GithubReference[],
  ): Promise<void> {
    if (references.length === 0) return;
    const known = new Map(
      (await this.links.ofThread(tx, threadId)).map((link) => [referenceKey(link), link]),
    );
    const fresh = references.filter((reference) => !known.has(referenceKey(reference)));
    const added = fresh.slice(0, Math.max(0, mostLinksOfThread - known.size));
    for (const link of await this.links.add(tx, threadId, added)) known.set(referenceKey(link), link);
    const mentioned = references.flatMap((reference) => {
      const link = known.get(referenceKey(reference));
      return link === undefined ? [] : [{ link, kind: reference.kind }];
    });
    await this.links.mention(
      tx,
      messageId,
      mentioned.map(({ link }) => link.id),
    );
    for (const { link, kind } of mentioned) {
      if (link.kind === null && kind !== null) await this.links.saveKind(tx, link.id, kind);
    }
    await this.lookups.ask(
      tx,
      mentioned.map(({ link }) => link),
    );
  }

  private async referencesOf(tx: Tx, communityId: string, body: string): Promise<GithubReference[]> {
    if (!mayRefer(body)) return [];
    const pieces = markdownPieces(body);
    const home = refersShortly(pieces) ? await this.communities.onlyRepository(tx, communityId) : null;
    return findReferences(pieces, home);
  }
}
