import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { inOrderOf, perRequest } from '#platform/graphql';
import { type FollowUpId, RequestCoursesRepository } from '../request-courses.repository.js';

@Injectable()
export class RequestWayLoaders {
  constructor(private readonly courses: RequestCoursesRepository) {}

  /** By request: the id of what it went on as; null when it did not go on. */
  readonly followUpOf = perRequest(
    () =>
      new DataLoader<string, FollowUpId | null>(async (requestIds) =>
        inOrderOf(requestIds, await this.courses.followUpsOf(requestIds), (row) => row.ofId),
      ),
  );
}
