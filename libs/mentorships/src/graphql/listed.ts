import { Injectable } from '@nestjs/common';
import {
  type Connection,
  type ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import type { ListName } from '../lists.js';
import { MentorshipsLoaders, type StatusFilter } from './mentorships.loaders.js';

export type Listing<Node> = Connection<Promise<Node | null>>;

/** Makes connections of the lists of `lists.ts`, for fields that hang below many owners. */
@Injectable()
export class Listed {
  constructor(private readonly loaders: MentorshipsLoaders) {}

  /**
   * The nodes stay promises, so that the connections of all owners are there at once and
   * whatever is asked of them next is batched.
   *
   * @param load gives the row of an id
   */
  async connection<Node>(
    context: GraphqlContext,
    name: ListName,
    ownerId: string,
    args: ForwardPageArgs,
    load: (id: string) => Promise<Node | null>,
    filter: StatusFilter = null,
  ): Promise<Listing<Node>> {
    const page = readPage(args, ['id']);
    const rows = await this.loaders.pageOf(context)(name).load({ id: ownerId, page, filter });
    return toConnection(rows, page, {
      position: (row) => [row.id],
      node: (row) => load(row.id),
      totalCount: () => this.loaders.countOf(context)(name).load({ id: ownerId, filter }),
    });
  }
}
