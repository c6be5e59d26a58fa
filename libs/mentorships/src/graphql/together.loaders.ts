import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { NextMentor } from '#domain/mentorships';
import { groupedBy, inOrderOf, perRequest } from '#platform/graphql';
import type { HandOver } from '../hand-over.entity.js';
import { HandOversRepository, type ThreadInHandOver } from '../hand-overs.repository.js';
import { InvitationsRepository } from '../invitations.repository.js';
import type { InvitingFacts } from '../inviting-facts.js';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import type { PrivateNote } from '../private-note.entity.js';
import { PrivateNotesRepository } from '../private-notes.repository.js';

/** What several mentors have together; by id only what the viewer may see, null for anything else. */
@Injectable()
export class TogetherLoaders {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly handOvers: HandOversRepository,
    private readonly notes: PrivateNotesRepository,
  ) {}

  readonly invitationForViewer = perRequest(
    ({ actor }) =>
      new DataLoader<string, MentorInvitation | null>(async (ids) =>
        inOrderOf(
          ids,
          actor === null ? [] : await this.invitations.byIdsForActor(actor, ids),
          (row) => row.id,
        ),
      ),
  );

  readonly handOverForViewer = perRequest(
    ({ actor }) =>
      new DataLoader<string, HandOver | null>(async (ids) =>
        inOrderOf(ids, actor === null ? [] : await this.handOvers.byIdsForActor(actor, ids), (row) => row.id),
      ),
  );

  readonly noteForViewer = perRequest(
    ({ actor }) =>
      new DataLoader<string, PrivateNote | null>(async (ids) =>
        inOrderOf(ids, actor === null ? [] : await this.notes.byIdsForActor(actor, ids), (row) => row.id),
      ),
  );

  /** By invitation: what decides about answering it. */
  readonly invitingFacts = perRequest(
    () =>
      new DataLoader<string, InvitingFacts | null>(async (ids) =>
        inOrderOf(ids, await this.invitations.storedFacts(ids), (row) => row.id),
      ),
  );

  /** By hand-over: who is asked to lead. */
  readonly nextMentorOf = perRequest(
    () =>
      new DataLoader<string, NextMentor | null>(async (ids) =>
        inOrderOf(ids, await this.handOvers.nextMentors(ids), (row) => row.id).map(
          (row) => row?.next ?? null,
        ),
      ),
  );

  /** By hand-over: the ids of the conversations that it opens. */
  readonly chosenThreadsOf = perRequest(
    () =>
      new DataLoader<string, string[]>(async (ids) =>
        groupedBy(ids, await this.handOvers.chosen(ids), (row) => row.handOverId).map((rows) =>
          rows.map(({ threadId }) => threadId),
        ),
      ),
  );

  /** By mentorship: all its conversations, whoever asks. */
  readonly threadsOf = perRequest(
    () =>
      new DataLoader<string, ThreadInHandOver[]>(async (mentorshipIds) =>
        groupedBy(mentorshipIds, await this.handOvers.threadsOf(mentorshipIds), (row) => row.mentorshipId),
      ),
  );

  /** By mentorship: whether an offer of it waits for an answer. */
  readonly offerOpen = perRequest(
    () =>
      new DataLoader<string, HandOver | null>(async (mentorshipIds) =>
        inOrderOf(mentorshipIds, await this.handOvers.openIn(mentorshipIds), (row) => row.mentorshipId),
      ),
  );

  /** By mentorship: how many private notes there are, whoever asks. */
  readonly noteCountOf = perRequest(
    () =>
      new DataLoader<string, number>(async (mentorshipIds) =>
        inOrderOf(mentorshipIds, await this.notes.counts(mentorshipIds), (row) => row.mentorshipId).map(
          (row) => row?.count ?? 0,
        ),
      ),
  );
}
