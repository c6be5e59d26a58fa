import { Injectable } from '@nestjs/common';
import { ApiError } from '#platform/errors';
import { perRequest } from '#platform/graphql';
import { InboxRepository, type InboxState } from '../inbox.repository.js';

@Injectable()
export class InboxLoaders {
  constructor(private readonly inbox: InboxRepository) {}

  /** How many things wait for the viewer, counted once however many fields ask. */
  readonly state = perRequest(({ actor }) => {
    let state: Promise<InboxState> | undefined;
    const count = async () => {
      if (actor === null) throw ApiError.unauthenticated();
      return this.inbox.state(actor);
    };
    return () => (state ??= count());
  });
}
