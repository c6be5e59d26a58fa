import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { words } from '../words/index.js';

/** Above what waited in the inbox: the way back to what else waits. */
export function ToInbox() {
  const { slug } = useCommunity();
  return (
    <AppLink to="/c/$slug/inbox" params={{ slug }} size="sm">
      ← {words.shell.inbox}
    </AppLink>
  );
}
