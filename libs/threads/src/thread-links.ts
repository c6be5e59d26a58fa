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
  ) {}

  /** Notes what a new message mentions. */
  async note(tx: Tx, thread: Pick<Thread, 'id' | 'communityId'>, message: Mentioning): Promise<void> {
    const references = await this.referencesOf(tx, thread.communityId, message.body);
    if (references.length === 0) return;
    const known = new Map(
      (await this.links.ofThread(tx, thread.id)).map((link) => [referenceKey(link), link]),
    );
    const fresh = references.filter((reference) => !known.has(referenceKey(reference)));
    const added = fresh.slice(0, Math.max(0, mostLinksOfThread - known.size));
    for (const link of await this.links.add(tx, thread.id, added)) known.set(referenceKey(link), link);
    const mentioned = references.flatMap((reference) => {
      const link = known.get(referenceKey(reference));
      return link === undefined ? [] : [{ link, kind: reference.kind }];
    });
    await this.links.mention(
      tx,
      message.id,
      mentioned.map(({ link }) => link.id),
    );
    for (const { link, kind } of mentioned) {
      if (link.kind === null && kind !== null) await this.links.saveKind(tx, link.id, kind);
    }
  }

  /** Notes anew what a message mentions whose text has changed or is gone; what nothing mentions any more goes. */
  async renew(tx: Tx, thread: Pick<Thread, 'id' | 'communityId'>, message: Mentioning): Promise<void> {
    const mentioned = await this.links.unmention(tx, message.id);
    await this.note(tx, thread, message);
    await this.links.removeUnmentioned(tx, mentioned);
  }

  private async referencesOf(tx: Tx, communityId: string, body: string): Promise<GithubReference[]> {
    if (!mayRefer(body)) return [];
    const pieces = markdownPieces(body);
    const home = refersShortly(pieces) ? await this.communities.onlyRepository(tx, communityId) : null;
    return findReferences(pieces, home);
  }
}
