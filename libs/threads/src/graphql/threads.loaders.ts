import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { groupedBy, inOrderOf, pageLoader, perRequest } from '#platform/graphql';
import { MessagesRepository } from '../messages.repository.js';
import { type OwnPart, ParticipantsRepository } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';
import type { ThreadParticipant } from '../thread-participant.entity.js';
import { ThreadsRepository } from '../threads.repository.js';

@Injectable()
export class ThreadsLoaders {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly messages: MessagesRepository,
  ) {}

  /** A thread in which the viewer takes part; null for any other, and for a visitor. */
  readonly threadById = perRequest(
    ({ actor }) =>
      new DataLoader<string, Thread | null>(async (ids) =>
        inOrderOf(ids, actor === null ? [] : await this.threads.byIdsForActor(actor, ids), (row) => row.id),
      ),
  );

  /** By thread: the viewer's own part in it; null when they have none. */
  readonly ownPart = perRequest(
    ({ actor }) =>
      new DataLoader<string, OwnPart | null>(async (threadIds) =>
        inOrderOf(
          threadIds,
          actor === null ? [] : await this.participants.ownParts(actor, threadIds),
          (row) => row.threadId,
        ),
      ),
  );

  /** By thread: the mentee, then mentors in the order in which they joined. */
  readonly participantsOf = perRequest(
    () =>
      new DataLoader<string, ThreadParticipant[]>(async (threadIds) =>
        groupedBy(threadIds, await this.participants.ofThreads(threadIds), (row) => row.threadId),
      ),
  );

  /** By thread: a page of messages. */
  readonly messagesOf = perRequest(() =>
    pageLoader(
      (threadIds, page) => this.messages.pagesOf(threadIds, page),
      (message) => message.threadId,
    ),
  );
}
