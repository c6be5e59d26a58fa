import type { StandInAccount } from '../accounts.js';
import { DEMO_ACCOUNTS, DemoRole } from '../demo-accounts.js';
import { avatarPath } from '../rest-user.js';
import { Html, html } from '../../http/html.js';
import type { Page } from './page.js';

/** Why the last choice did not work, and the login that was typed, if it was about that, to be put right. */
export interface ChoiceProblem {
  readonly message: string;
  readonly login?: string;
}

const GROUPS: readonly { readonly role: DemoRole; readonly heading: string }[] = [
  { role: DemoRole.NEWCOMER, heading: 'Newcomers' },
  { role: DemoRole.MENTOR, heading: 'Mentors' },
  { role: DemoRole.COORDINATOR, heading: 'Coordinator' },
];

/**
 * The page on which one picks who to be. Its forms name no address, so they
 * post to the page's own, which still carries what the app asked for.
 */
export function chooseAccountPage(problem?: ChoiceProblem): Page {
  const aboutLogin = problem?.login !== undefined;
  return {
    status: problem ? 422 : 200,
    title: 'Who would you like to be?',
    body: html`<h1>Who would you like to be?</h1>
      <p>
        Everyone here is made up, and GitHub itself is not asked. Pick someone, and you are signed in to
        Waymark as them.
      </p>
      <p class="soft">
        To sign in with the real GitHub instead, start Waymark with <code>GITHUB_CLIENT_ID</code> and
        <code>GITHUB_CLIENT_SECRET</code>.
      </p>
      ${aboutLogin || !problem ? '' : alert(problem)}
      <form method="post">${GROUPS.map(group)}</form>
      ${brandNewForm(aboutLogin ? problem : undefined)}
      <form method="post" class="leave">
        <button class="action quiet" name="account" value="cancel">Cancel: don’t sign in</button>
      </form>`,
  };
}

function alert(problem: ChoiceProblem): Html {
  return html`<p class="alert" role="alert" id="problem">${problem.message}</p>`;
}

function group({ role, heading }: (typeof GROUPS)[number]): Html {
  const people = DEMO_ACCOUNTS.filter((account) => account.role === role);
  return html`<section aria-labelledby="${role}">
    <h2 id="${role}">${heading}</h2>
    <ul class="people">
      ${people.map(person)}
    </ul>
  </section>`;
}

function person(account: StandInAccount): Html {
  return html`<li>
    <button class="person" name="account" value="${account.id}">
      <img src="../../${avatarPath(account)}" alt="" width="48" height="48" />
      <strong>${account.name ?? account.login}</strong>
      <span class="login">${account.login}</span>
      <span class="about">${account.description ?? ''}</span>
    </button>
  </li> `;
}

function brandNewForm(problem: ChoiceProblem | undefined): Html {
  return html`<section aria-labelledby="new">
    <h2 id="new">Someone new</h2>
    <form method="post" class="panel">
      <label for="login">Login</label>
      <div class="row">
        <input
          id="login"
          name="login"
          value="${problem?.login ?? ''}"
          required
          maxlength="39"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="${problem ? 'problem login-hint' : 'login-hint'}"
          ${problem ? html`aria-invalid="true" autofocus` : ''}
        />
        <button class="action" name="account" value="new">Sign in as someone new</button>
      </div>
      <p class="hint" id="login-hint">
        Letters, digits and single hyphens, up to 39. The same login is always the same person.
      </p>
      ${problem ? alert(problem) : ''}
    </form>
  </section>`;
}
