import { AppLink } from '../shared/app-link.js';
import { Page } from '../shared/page.js';
import { words } from '../words/index.js';

export function NotFoundPage() {
  return (
    <Page title={words.notFound.title} lead={words.notFound.lead}>
      <AppLink to="/">{words.notFound.home}</AppLink>
    </Page>
  );
}
