import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { inOrderOf, perRequest } from '#platform/graphql';
import { QuietMentorshipsRepository, type ReopeningFacts } from '../quiet-mentorships.repository.js';

/** By mentorship id; for mentorships that the viewer may see. */
@Injectable()
export class QuietMentorshipsLoaders {
  constructor(private readonly quiet: QuietMentorshipsRepository) {}

  readonly lastMessageAt = perRequest(
    () =>
      new DataLoader<string, Date | null>(async (ids) =>
        inOrderOf(ids, await this.quiet.lastMessages(ids), (row) => row.mentorshipId).map(
          (row) => row?.lastMessageAt ?? null,
        ),
      ),
  );

  readonly reopeningFacts = perRequest(
    () =>
      new DataLoader<string, ReopeningFacts | null>(async (ids) =>
        inOrderOf(ids, await this.quiet.reopeningFacts(ids), (row) => row.mentorshipId),
      ),
  );
}
