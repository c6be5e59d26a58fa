/** What a member is in a community; any combination is possible. */
export const MemberRole = {
  /** Looks for guidance. */
  NEWCOMER: 'NEWCOMER',
  /** Offers guidance. */
  MENTOR: 'MENTOR',
  /** Runs the programme: areas, ladder, conduct text, settings. */
  COORDINATOR: 'COORDINATOR',
} as const;
export type MemberRole = (typeof MemberRole)[keyof typeof MemberRole];
