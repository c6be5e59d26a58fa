import type { ReactNode } from 'react';
import { AppLink } from '../shared/app-link.js';
import type { WaitingItemData } from './waiting-item.js';

/** Leads to where something that waits is settled. */
export function PlaceLink({
  item: { community, request, thread, mentorship, milestone, invitation, handOver },
  children,
}: {
  item: WaitingItemData;
  children: ReactNode;
}) {
  const { slug } = community;
  if (request !== null) {
    return (
      <AppLink to="/c/$slug/requests/$requestId" params={{ slug, requestId: request.id }} fw={600}>
        {children}
      </AppLink>
    );
  }
  if (thread !== null) {
    return (
      <AppLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: thread.id }} fw={600}>
        {children}
      </AppLink>
    );
  }
  if (milestone !== null) {
    return (
      <AppLink to="/c/$slug/path" params={{ slug }} search={{ member: milestone.member.id }} fw={600}>
        {children}
      </AppLink>
    );
  }
  if (mentorship !== null) {
    return (
      <AppLink
        to="/c/$slug/mentorships/$mentorshipId"
        params={{ slug, mentorshipId: mentorship.id }}
        fw={600}
      >
        {children}
      </AppLink>
    );
  }
  if (invitation !== null) {
    return (
      <AppLink
        to="/c/$slug/invitations/$invitationId"
        params={{ slug, invitationId: invitation.id }}
        fw={600}
      >
        {children}
      </AppLink>
    );
  }
  return (
    handOver !== null && (
      <AppLink to="/c/$slug/hand-overs/$handOverId" params={{ slug, handOverId: handOver.id }} fw={600}>
        {children}
      </AppLink>
    )
  );
}
