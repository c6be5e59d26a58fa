import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '#platform/database';
import { countLoader, groupedBy, inOrderOf, pageLoader, perRequest } from '#platform/graphql';
import type { CoMentor } from '../co-mentor.entity.js';
import { type ListedId, type ListName, ListsRepository } from '../lists.js';
import type { Mentorship } from '../mentorship.entity.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipsRepository } from '../mentorships.repository.js';
import { type ClaimFacts, RequestsRepository } from '../requests.repository.js';

/** Only rows in one of these statuses; null for all. */
export type StatusFilter = readonly string[] | null;

/**
 * One statement for each kind of thing in a request, however many rows ask for it. What is
 * loaded by id was found in something that the viewer may see.
 */
@Injectable()
export class MentorshipsLoaders {
  constructor(
    private readonly db: Database,
    private readonly requests: RequestsRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly lists: ListsRepository,
  ) {}

  readonly requestById = perRequest(
    () =>
      new DataLoader<string, MentorshipRequest | null>(async (ids) =>
        inOrderOf(ids, await this.requests.byIds(ids), (row) => row.id),
      ),
  );

  /** By the first request of an asking: the one of it that waits; null when none does. */
  readonly waitingOfAsking = perRequest(
    () =>
      new DataLoader<string, MentorshipRequest | null>(async (ids) =>
        inOrderOf(ids, await this.requests.waitingOfAskings(ids), (row) => row.firstRequestId),
      ),
  );

  /** Null for a request that the viewer may not see. */
  readonly requestForViewer = perRequest(
    ({ actor }) =>
      new DataLoader<string, MentorshipRequest | null>(async (ids) =>
        inOrderOf(ids, actor === null ? [] : await this.requests.byIdsForActor(actor, ids), (row) => row.id),
      ),
  );

  readonly requestByThread = perRequest(
    () =>
      new DataLoader<string, MentorshipRequest | null>(async (threadIds) =>
        inOrderOf(threadIds, await this.requests.byThreadIds(threadIds), (row) => row.threadId),
      ),
  );

  readonly mentorshipById = perRequest(
    () =>
      new DataLoader<string, Mentorship | null>(async (ids) =>
        inOrderOf(ids, await this.mentorships.byIds(ids), (row) => row.id),
      ),
  );

  /** Null for a mentorship that the viewer may not see. */
  readonly mentorshipForViewer = perRequest(
    ({ actor }) =>
      new DataLoader<string, Mentorship | null>(async (ids) =>
        inOrderOf(
          ids,
          actor === null ? [] : await this.mentorships.byIdsForActor(actor, ids),
          (row) => row.id,
        ),
      ),
  );

  readonly mentorshipByRequest = perRequest(
    () =>
      new DataLoader<string, Mentorship | null>(async (requestIds) =>
        inOrderOf(requestIds, await this.mentorships.byRequestIds(requestIds), (row) => row.requestId),
      ),
  );

  /** By thread: the id of its mentorship; null for the thread of a request alone. */
  readonly mentorshipIdOfThread = perRequest(
    () =>
      new DataLoader<string, string | null>(async (threadIds) => {
        const found = await this.mentorships.ofThreads(threadIds);
        return inOrderOf(threadIds, found, (row) => row.threadId).map((row) => row?.mentorshipId ?? null);
      }),
  );

  readonly coMentorsOf = perRequest(
    () =>
      new DataLoader<string, CoMentor[]>(async (mentorshipIds) =>
        groupedBy(mentorshipIds, await this.mentorships.coMentors(mentorshipIds), (row) => row.mentorshipId),
      ),
  );

  /** By request: what stands between its newcomer and the viewer as a mentor. */
  readonly claimFacts = perRequest(
    ({ actor }) =>
      new DataLoader<string, ClaimFacts | null>(async (requestIds) =>
        inOrderOf(
          requestIds,
          actor === null ? [] : await this.requests.claimFacts(actor, requestIds),
          (row) => row.requestId,
        ),
      ),
  );

  /** PostgreSQL's clock, by which deadlines pass. */
  readonly now = perRequest(() => {
    let now: Promise<Date> | undefined;
    return () => (now ??= this.readNow());
  });

  /** By the list's owner: a page of ids. */
  readonly pageOf = perRequest(({ actor }) =>
    byListName((name) =>
      pageLoader<ListedId, StatusFilter>(
        async (ownerIds, page, statuses = null) =>
          actor === null ? [] : this.lists.pages(name, ownerIds, actor.userId, page, statuses),
        (row) => row.ownerId,
      ),
    ),
  );

  /** By the list's owner: how long it is. */
  readonly countOf = perRequest(({ actor }) =>
    byListName((name) =>
      countLoader<StatusFilter>(async (ownerIds, statuses = null) =>
        actor === null ? [] : this.lists.counts(name, ownerIds, actor.userId, statuses),
      ),
    ),
  );

  private async readNow(): Promise<Date> {
    const [row] = await this.db.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    if (row === undefined) throw new Error('PostgreSQL answered SELECT without a row');
    return row.now;
  }
}

/** One of a kind for each list, made at the first need. */
function byListName<T>(make: (name: ListName) => T): (name: ListName) => T {
  const made = new Map<ListName, T>();
  return (name) => {
    const loader = made.get(name) ?? make(name);
    made.set(name, loader);
    return loader;
  };
}
