import type { StandInAccount } from '../accounts.js';
import { avatarPath } from '../rest-user.js';
import { html } from '../../http/html.js';
import type { Page } from './page.js';

/** What `html_url` leads to: here, not to github.com, where a stranger may own the same login. */
export function personPage(account: StandInAccount): Page {
  return {
    status: 200,
    title: account.name ?? account.login,
    body: html`<p><img src="../${avatarPath(account)}" alt="" width="96" height="96" /></p>
      <h1>${account.name ?? account.login}</h1>
      <p class="soft">${account.login}</p>
      <p>
        ${account.description ?? 'Made an account only a moment ago, and has written nothing here so far.'}
      </p>
      <p class="soft">This person is made up, for trying Waymark out.</p>`,
  };
}
