import { html } from '../../http/html.js';
import type { Page } from './page.js';

/** GitHub answers 404 when nobody registered the `client_id`. */
export const UNKNOWN_APP_PAGE: Page = {
  status: 404,
  title: 'No such app',
  body: html`<h1>We don’t know this app</h1>
    <p>No app is registered here with that <code>client_id</code>, so there is nothing to sign in to.</p>
    <p>
      Go back and start again from Waymark’s “Sign in with GitHub”. If you wrote the address yourself, use the
      <code>client_id</code> that Waymark was started with.
    </p>`,
};

/** A profile address that nobody could have. */
export const UNKNOWN_PERSON_PAGE: Page = {
  status: 404,
  title: 'Nobody here',
  body: html`<h1>There is nobody of that name</h1>
    <p>A login has letters, digits and single hyphens, up to 39. Please check the address.</p>`,
};
