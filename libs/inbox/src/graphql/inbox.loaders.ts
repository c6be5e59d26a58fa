import { Injectable } from '@nestjs/common';
import { ApiError } from '#platform/errors';
import { perRequest } from '#platform/graphql';
import { InboxRepository, type InboxState } from '../inbox.repository.js';

@Injectable()
export class InboxLoaders {
  constructor(private readonly inbox: InboxRepository) {}

  /** How many things wait for the viewer, in one community or in all for null; counted once however many fields ask. */
  readonly state = perRequest(({ actor }) => {
    const states = new Map<string | null, Promise<InboxState>>();
    const count = async (communityId: string | null) => {
      if (actor === null) throw ApiError.unauthenticated();
      return this.inbox.state(actor, communityId);
    };
    return (communityId: string | null) => {
      const state = states.get(communityId) ?? count(communityId);
      states.set(communityId, state);
      return state;
    };
  });
}
