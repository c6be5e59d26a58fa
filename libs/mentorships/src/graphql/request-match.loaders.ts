import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type QueueMatch, QueueMatches } from '#matching';
import { perRequest } from '#platform/graphql';
import { waitingOnMentor } from '../waiting-on-mentor.js';

@Injectable()
export class RequestMatchLoaders {
  constructor(private readonly matches: QueueMatches) {}

  /** By mentor: what waits for their answer, by request. One statement for each community of the viewer. */
  readonly waitingOn = perRequest(
    () =>
      new DataLoader<string, ReadonlyMap<string, QueueMatch>>((mentorIds) =>
        Promise.all(mentorIds.map((mentorId) => this.ofMentor(mentorId))),
      ),
  );

  private async ofMentor(mentorId: string): Promise<ReadonlyMap<string, QueueMatch>> {
    const matches = await this.matches.of(mentorId, waitingOnMentor);
    return new Map(matches.map((match) => [match.requestId, match]));
  }
}
