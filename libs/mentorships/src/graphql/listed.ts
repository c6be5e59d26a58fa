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

/** Makes connections of the lists of `lists.ts`, for fields that hang below many owners. */
@Injectable()
export class Listed {
  constructor(private readonly loaders: MentorshipsLoaders) {}

  /** @param load gives the row of an id */
  async connection<Node>(
    context: GraphqlContext,
    name: ListName,
    ownerId: string,
    args: ForwardPageArgs,
    load: (id: string) => Promise<Node | null>,
    filter: StatusFilter = null,
  ): Promise<Connection<Node | null>> {
    const page = readPage(args, ['id']);
    const rows = await this.loaders.pageOf(context)(name).load({ id: ownerId, page, filter });
    const nodes = await Promise.all(rows.map(async ({ id }) => ({ id, node: await load(id) })));
    return toConnection(nodes, page, {
      position: (row) => [row.id],
      node: (row) => row.node,
      totalCount: () => this.loaders.countOf(context)(name).load({ id: ownerId, filter }),
    });
  }
}
