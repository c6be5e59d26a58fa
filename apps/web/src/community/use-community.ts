import { createContext, useContext } from 'react';

export interface Community {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** The viewer as a member; null for visitors. */
  readonly viewerMember: {
    readonly id: string;
    readonly roles: readonly ('NEWCOMER' | 'MENTOR' | 'COORDINATOR')[];
    readonly acceptedCurrentConduct: boolean;
  } | null;
}

export const CommunityContext = createContext<Community | null>(null);

/** The community whose pages these are. */
export function useCommunity(): Community {
  const community = useContext(CommunityContext);
  if (community === null) throw new Error('this page belongs below a community');
  return community;
}
