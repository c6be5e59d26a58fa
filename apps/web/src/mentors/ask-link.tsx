import { useCommunity } from '../community/use-community.js';
import { ButtonLink } from '../shared/app-link.js';
import { nameOf } from '../shared/person.js';
import { words } from '../words/index.js';
import type { Match } from './match-fragment.js';

/** From a comparison to the words for one of them. */
export function AskLink({ mentor }: { mentor: Match['mentor'] }) {
  const { slug } = useCommunity();
  return (
    <ButtonLink to="/c/$slug/ask" params={{ slug }} search={{ mentor: mentor.id }} size="sm" maw="100%">
      {words.mentors.ask(nameOf(mentor))}
    </ButtonLink>
  );
}
