import { AppLink } from '../shared/app-link.js';
import { Page } from '../shared/page.js';
import { words } from '../words/first.js';

/** Where the second tab ends in which one signed in, to go on in the first. */
export function SignedInPage() {
  return (
    <Page title={words.signedIn.title} lead={words.signedIn.lead}>
      <AppLink to="/">{words.notFound.home}</AppLink>
    </Page>
  );
}
