import type { TestMember } from './community.js';

export interface TestInboxItem {
  readonly kind: string;
  readonly id: string;
  readonly since: string;
}

export interface TestInboxPage {
  readonly items: readonly TestInboxItem[];
  readonly totalCount: number;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

interface PageVariables {
  readonly first?: number;
  readonly after?: string | null;
  readonly kinds?: readonly string[];
  readonly communityId?: string;
}

/** A page of what waits for somebody. */
export async function inboxPage(
  { api }: Pick<TestMember, 'api'>,
  variables: PageVariables = {},
): Promise<TestInboxPage> {
  const { viewer } = await api.query<{
    viewer: {
      inbox: {
        edges: { node: TestInboxItem }[];
        totalCount: number;
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      };
    };
  }>(
    `query ($first: Int, $after: String, $kinds: [InboxItemKind!], $communityId: ID) { viewer {
       inbox(first: $first, after: $after, kinds: $kinds, communityId: $communityId) {
         totalCount pageInfo { endCursor hasNextPage } edges { node { kind id since } }
       }
     } }`,
    { ...variables },
  );
  const { edges, totalCount, pageInfo } = viewer.inbox;
  return { items: edges.map(({ node }) => node), totalCount, ...pageInfo };
}

/** What waits for somebody, each as its kind and id, the longest first. */
export async function inboxOf(person: Pick<TestMember, 'api'>): Promise<string[]> {
  const { items } = await inboxPage(person, { first: 100 });
  return items.map(({ kind, id }) => `${kind} ${id}`);
}
