import { DeclineKind } from '#domain/mentorships';
import { actionDays, type ActionForm, type ActionView, type FoundAction, type MailActionKind } from '#mail';
import { Html, html } from '../../http/html.js';
import type { MailPage } from './page.js';

type Shown = Exclude<ActionView, { readonly state: 'UNKNOWN' }>;

/** What a link does, in the words of its page. */
interface Wording {
  readonly question: (who: string) => string;
  readonly explanation: (view: Shown) => Html;
  readonly button: string;
  readonly done: string;
  readonly settled: string;
}

const community = ({ name }: FoundAction['community']): Html => html`<bdi>${name}</bdi>`;
const person = (who: string): Html => html`<bdi>${who}</bdi>`;

const wordings: Readonly<Record<MailActionKind, Wording>> = {
  ACCEPT_REQUEST: {
    question: (who) => `Guide ${who}?`,
    explanation: ({ action, subject }) =>
      html`<p>
        ${person(subject.who)} asks you to be their mentor in ${community(action.community)}. If you accept,
        your mentorship begins, and your conversation goes on.
      </p>`,
    button: 'Accept the request',
    done: 'You accepted the request. Your mentorship has begun, and they are told.',
    settled: 'The request does not wait for you any more: it was answered, taken back, or went on.',
  },
  DECLINE_REQUEST: {
    question: (who) => `Decline the request of ${who}?`,
    explanation: ({ action, subject }) =>
      html`<p>
        ${person(subject.who)} asks you to be their mentor in ${community(action.community)}. They will be
        told kindly that you cannot take it on, and can ask somebody else.
      </p>`,
    button: 'Decline the request',
    done: 'You declined the request, and they are told, so that they can ask somebody else.',
    settled: 'The request does not wait for you any more: it was answered, taken back, or went on.',
  },
  HAND_BACK_TURN: {
    question: () => 'Nothing to answer?',
    explanation: ({ action, subject }) =>
      html`<p>
        Your conversation with ${person(subject.who)} in ${community(action.community)},
        <bdi>“${subject.what ?? ''}”</bdi>, waits for you. If what was written needs no answer, say so, and
        nobody waits or is reminded any longer.
      </p>`,
    button: 'Nothing needs an answer',
    done: 'Thank you: the conversation waits for nobody now. You can both write whenever you like.',
    settled: 'The conversation does not wait for you: it was answered, or is closed.',
  },
  CONFIRM_MILESTONE: {
    question: (who) => `Did ${who} reach it?`,
    explanation: ({ action, subject }) =>
      html`<p>
        ${person(subject.who)} says that they have reached <bdi>“${subject.what ?? ''}”</bdi> in
        ${community(action.community)}. Confirm it if you know or have seen that it is so; to look at what
        they gave as evidence, or to say what is missing, open it in the browser.
      </p>`,
    button: 'Confirm the milestone',
    done: 'You confirmed the milestone, and they are told.',
    settled: 'The milestone is decided already.',
  },
};

/** The page for a link, in whatever state it is found. Only READY has a form, and a refusal of what was typed into it. */
export function actionPage(view: ActionView, token: string, typed: ActionForm = {}): MailPage {
  if (view.state === 'UNKNOWN') return unknownPage;
  const words = wordings[view.action.kind];
  switch (view.state) {
    case 'READY':
      return {
        status: 200,
        title: words.question(view.subject.who),
        body: askedOnce(view, words, token, typed),
      };
    case 'DONE':
      return told(200, 'Done', words.done, view);
    case 'USED':
      return told(200, 'This was done already', words.done, view);
    case 'SETTLED':
      return told(200, 'Nothing waits here any more', words.settled, view);
    case 'EXPIRED':
      return told(
        410,
        'This link has expired',
        `Links in our mails work for ${actionDays} days. Nothing was changed.`,
        view,
      );
    case 'REFUSED':
      break;
  }
  const { message, hint = '', field } = view.refusal;
  const text = `${message} ${hint}`;
  if (field?.[0] !== 'reason') return told(409, refusedTitle, text, view);
  const body = html`<p role="alert">${text}</p>
    ${askedOnce(view, words, token, typed)}`;
  return { status: 409, title: refusedTitle, body };
}

const refusedTitle = 'That could not be done';

const told = (status: number, title: string, text: string, view: Shown): MailPage => ({
  status,
  title,
  body: html`<p>${text}</p>
    ${inBrowser(view)}`,
});

const inBrowser = ({ subject }: Shown): Html =>
  html`<p><a href="${subject.path}">Open it in the browser</a></p>`;

const askedOnce = (view: Shown, words: Wording, token: string, typed: ActionForm): Html =>
  html`${words.explanation(view)}
    <form method="post" action="/mail/act">
      <input type="hidden" name="t" value="${token}" />
      ${view.action.kind === 'DECLINE_REQUEST' ? declineFields(typed) : ''}
      <p><button>${words.button}</button></p>
    </form>
    <p class="soft">
      Nothing happens until you press the button. The link is yours alone; please do not pass it on.
    </p>
    ${inBrowser(view)}`;

const declineLabels: Readonly<Record<DeclineKind, string>> = {
  NO_TIME: 'I do not have the time right now',
  NOT_MY_AREA: 'I do not know this area well enough',
  TOO_MANY_MENTEES: 'I guide as many people as I can do well by',
  SCHEDULES_DIFFER: 'Our free hours are too far apart',
  SOMEONE_ELSE_FITS_BETTER: 'Another mentor would help them more',
  OTHER: 'Something else',
};

const declineFields = ({ declineKind = DeclineKind.NO_TIME, reason = '' }: ActionForm) =>
  html`<fieldset>
      <legend>Why, for them to read</legend>
      ${Object.values(DeclineKind).map(
        (kind) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="kind"
              value="${kind}"
              ${kind === declineKind ? new Html('checked') : ''}
            />
            ${declineLabels[kind]}</label
          >`,
      )}
    </fieldset>
    <p>
      <label
        >A word of your own, if you like <textarea name="reason" maxlength="1000">${reason}</textarea>
      </label>
    </p>`;

const unknownPage: MailPage = {
  status: 404,
  title: 'This link leads nowhere',
  body: html`<p>
      It may have been cut when it was copied, or it is from a mail of long ago. Nothing was changed.
    </p>
    <p><a href="/">Open Waymark in the browser</a></p>`,
};
