import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { AppLink } from '../shared/app-link.js';
import { words } from '../words/index.js';
import classes from './pages-row.module.css';
import type { Community } from './use-community.js';

/** The pages of a community, for its members. */
export function PagesRow({ community: { slug, name, viewerMember } }: { community: Community }) {
  const link = {
    params: { slug },
    className: classes.page,
    underline: 'never' as const,
  };
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  // On a narrow screen the row scrolls; the page that one is on is to be in sight.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={row} aria-label={words.shell.pages} className={classes.pages}>
      <AppLink to="/c/$slug" {...link} activeOptions={{ exact: true }}>
        {name}
      </AppLink>
      {viewerMember?.roles.includes('NEWCOMER') === true && (
        <AppLink to="/c/$slug/mentors" {...link}>
          {words.shell.mentors}
        </AppLink>
      )}
      <AppLink to="/c/$slug/inbox" {...link}>
        {words.shell.inbox}
      </AppLink>
      <AppLink to="/c/$slug/path" {...link} activeOptions={{ includeSearch: false }}>
        {words.shell.path}
      </AppLink>
      <AppLink to="/c/$slug/me" {...link}>
        {words.shell.me}
      </AppLink>
      {viewerMember?.roles.includes('COORDINATOR') === true && (
        <AppLink to="/c/$slug/coordinating" {...link}>
          {words.shell.coordinating}
        </AppLink>
      )}
    </nav>
  );
}
