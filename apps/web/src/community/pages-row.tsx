import { Badge, VisuallyHidden } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { AppLink } from '../shared/app-link.js';
import { navLink, NavRow } from '../shared/nav-row.js';
import { useViewer } from '../shell/viewer.js';
import { words } from '../words/first.js';
import { useCommunity } from './use-community.js';

/** The pages of a community, for its members. */
export function PagesRow() {
  const { slug, name, viewerMember } = useCommunity();
  const link = { params: { slug }, activeOptions: { includeSearch: false }, ...navLink };
  const { member } = useSearch({ strict: false });
  if (viewerMember === null) return null;
  // A mentee's path, which is none of the viewer's own pages.
  const someoneElses = member !== undefined && member !== viewerMember.id;
  return (
    <NavRow label={words.shell.pages}>
      <AppLink to="/c/$slug" {...link} activeOptions={{ exact: true }}>
        {name}
      </AppLink>
      {viewerMember.roles.includes('NEWCOMER') && (
        <AppLink to="/c/$slug/mentors" {...link}>
          {words.shell.mentors}
        </AppLink>
      )}
      <AppLink to="/c/$slug/inbox" {...link}>
        {words.shell.inbox}
        <Waiting />
      </AppLink>
      {viewerMember.roles.includes('MENTOR') && (
        <AppLink to="/c/$slug/mentoring" {...link}>
          {words.shell.mentoring}
        </AppLink>
      )}
      <AppLink to="/c/$slug/path" {...link} activeOptions={{ exact: someoneElses }}>
        {words.shell.path}
      </AppLink>
      {viewerMember.roles.includes('COORDINATOR') && (
        <AppLink to="/c/$slug/coordinating" {...link}>
          {words.shell.coordinating}
        </AppLink>
      )}
      <AppLink to="/settings/profile" search={{ community: slug }} {...navLink}>
        {words.shell.settings}
      </AppLink>
    </NavRow>
  );
}

/** How much waits for the viewer, behind the inbox's name. */
function Waiting() {
  const count = useViewer()?.inboxCounts.total ?? 0;
  if (count === 0) return null;
  return (
    <>
      <Badge color="blaze" size="sm" circle={count < 10} ml={6} aria-hidden>
        {count}
      </Badge>
      <VisuallyHidden>, {words.shell.waiting(count)}</VisuallyHidden>
    </>
  );
}
