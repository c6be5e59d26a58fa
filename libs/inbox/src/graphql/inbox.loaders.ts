import { Injectable } from '@nestjs/common';
import type { CountsByKind } from '#domain/inbox';
import { ApiError } from '#platform/errors';
import { perRequest } from '#platform/graphql';
import { InboxRepository } from '../inbox.repository.js';

@Injectable()
export class InboxLoaders {
  constructor(private readonly inbox: InboxRepository) {}

  /** How many things wait for the viewer, counted once however many fields ask. */
  readonly counts = perRequest(({ actor }) => {
    let counts: Promise<CountsByKind> | undefined;
    const count = async () => {
      if (actor === null) throw ApiError.unauthenticated();
      return (await this.inbox.state(actor)).counts;
    };
    return () => (counts ??= count());
  });
}
