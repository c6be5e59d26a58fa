import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { groupedBy, perRequest } from '#platform/graphql';
import { SavedRepliesRepository } from '../saved-replies.repository.js';
import type { SavedReply } from '../saved-reply.entity.js';

@Injectable()
export class SavedRepliesLoaders {
  constructor(private readonly replies: SavedRepliesRepository) {}

  /** By member, whose own eyes alone may see them: their replies by title. */
  readonly ofMember = perRequest(
    () =>
      new DataLoader<string, SavedReply[]>(async (memberIds) =>
        groupedBy(memberIds, await this.replies.ofMembers(memberIds), (row) => row.memberId),
      ),
  );
}
