import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { groupedBy, inOrderOf, pageLoader, perRequest } from '#platform/graphql';
import { DraftsRepository, type OwnDraft } from '../drafts.repository.js';
import { MessagesRepository } from '../messages.repository.js';
import { type OwnReading, ParticipantsRepository } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';
import type { ThreadParticipant } from '../thread-participant.entity.js';
import { ThreadsRepository } from '../threads.repository.js';

@Injectable()
export class ThreadsLoaders {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly messages: MessagesRepository,
    private readonly drafts: DraftsRepository,
  ) {}

  /** A thread in which the viewer takes part; null for any other, and for a visitor. */
  readonly threadById = perRequest(
    ({ actor }) =>
      new DataLoader<string, Thread | null>(async (ids) =>
        inOrderOf(ids, actor === null ? [] : await this.threads.byIdsForActor(actor, ids), (row) => row.id),
      ),
  );

  /** By thread: how far the viewer has read it; null when they take no part in it. */
  readonly ownReading = perRequest(
    ({ actor }) =>
      new DataLoader<string, OwnReading | null>(async (threadIds) =>
        inOrderOf(
          threadIds,
          actor === null ? [] : await this.participants.ownReadings(actor, threadIds),
          (row) => row.threadId,
        ),
      ),
  );

  /** By thread: what the viewer is writing in it; null when nothing was saved yet. */
  readonly ownDraft = perRequest(
    ({ actor }) =>
      new DataLoader<string, OwnDraft | null>(async (threadIds) =>
        inOrderOf(
          threadIds,
          actor === null ? [] : await this.drafts.ofActor(actor, threadIds),
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
