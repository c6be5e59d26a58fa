import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotificationKind } from '#domain/notifications';
import { MailLinks } from '../../libs/mail/src/mail-links.js';
import { TestApplication } from '../support/application.js';

const subjectId = '01890a5d-ac96-774b-bcce-b302099a8057';
const aboutId = '01890a5d-ac96-774b-bcce-b302099a8058';
const threadId = '01890a5d-ac96-774b-bcce-b302099a8059';

/** For each kind what it may be about, and the page below the community that serves best. */
const request = ['MentorshipRequest', `requests/${subjectId}`] as const;
const mentorship = ['Mentorship', `mentorships/${subjectId}`] as const;
const thread = ['Thread', `threads/${threadId}`] as const;
const invitation = ['MentorInvitation', `invitations/${subjectId}`] as const;
const handOver = ['HandOver', `hand-overs/${subjectId}`] as const;
const expected: Readonly<Record<NotificationKind, readonly (readonly [subject: string, page: string])[]>> = {
  REQUEST_RECEIVED: [request],
  REQUEST_WAITING: [request],
  REQUEST_WITHDRAWN: [request],
  REQUEST_MOVED_ON: [request],
  MENTOR_RESTED: [['Member', 'mentoring']],
  CLAIM_RETURNED: [['MentorshipRequest', 'mentoring']],
  REQUEST_ACCEPTED: [mentorship],
  REQUEST_DECLINED: [request],
  REQUEST_EXPIRED: [request],
  REQUEST_REROUTED: [request],
  REQUEST_QUEUED: [request],
  REQUEST_STILL_QUEUED: [request],
  REQUEST_ASKED_AFTER: [request],
  REQUEST_SUGGESTED: [request],
  REQUEST_WAITS_LONG: [['MentorshipRequest', 'coordinating']],
  TURN_WAITS: [thread],
  STILL_GOING: [mentorship],
  MENTORSHIP_CLOSED_QUIETLY: [mentorship],
  MENTORSHIP_COMPLETED: [mentorship],
  MENTORSHIP_ENDED: [mentorship],
  MENTORSHIP_PAUSED: [mentorship],
  MENTORSHIP_RESUMED: [mentorship],
  MENTORSHIP_REOPENED: [mentorship],
  CO_MENTOR_INVITED: [invitation],
  THREAD_REFERRED: [invitation],
  INVITATION_DECLINED: [invitation],
  INVITATION_EXPIRED: [invitation],
  CO_MENTOR_JOINED: [mentorship],
  CO_MENTOR_LEFT: [mentorship],
  CO_MENTOR_REMOVED: [
    ['Mentorship', 'inbox'],
    ['Thread', 'inbox'],
  ],
  GUEST_JOINED: [thread],
  GUEST_LEFT: [thread],
  HAND_OVER_OFFERED: [handOver],
  HAND_OVER_PROPOSED: [handOver],
  HAND_OVER_ACCEPTED: [handOver],
  HAND_OVER_DONE: [mentorship],
  HAND_OVER_DECLINED: [handOver],
  HAND_OVER_EXPIRED: [handOver],
  HAND_OVER_OFF: [handOver],
  MILESTONE_CLAIMED: [['Milestone', `path?member=${aboutId}`]],
  MILESTONE_CONFIRMED: [['Milestone', 'path']],
  MILESTONE_DECLINED: [['Milestone', 'path']],
};

interface Route {
  readonly parent: string;
  readonly path: string;
  /** Whether it only leads elsewhere. */
  readonly redirects: boolean;
}

const client = join(process.cwd(), 'apps/web/src');
const declared =
  /const (?<name>\w+) = createRoute\(\{\s*getParentRoute: \(\) => (?<parent>\w+),\s*path: '(?<path>[^']*)',(?<rest>.*?)\n\}\);/gs;

/** The addresses of the client's pages, as its routes declare them; those that only lead elsewhere are left out. */
function pagesOfClient(): RegExp[] {
  const routes = new Map<string, Route>();
  const pages: RegExp[] = [];
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((file) => /rout(?:e|es|er)\.ts$/.test(file))
    .map((file) => readFileSync(join(client, file), 'utf8').replaceAll('export const', 'const'));
  const add = (where: (name: string) => boolean) => {
    for (const source of sources) {
      for (const { groups } of source.matchAll(declared)) {
        const { name = '', parent = '', path = '', rest = '' } = groups ?? {};
        const at = `${parent === 'rootRoute' ? '' : (routes.get(parent)?.path ?? '')}${path}`;
        if (!where(name)) continue;
        routes.set(name, { parent, path: at, redirects: rest.includes('redirect(') });
        if (!rest.includes('redirect('))
          pages.push(new RegExp(`^${at.replaceAll(/\$\w+/g, '[^/]+').replace(/\/$/, '')}/?$`));
      }
    }
  };
  const parents = ['community', 'settings'];
  add((name) => parents.includes(name));
  add((name) => !parents.includes(name));
  return pages;
}

describe('links in mail', () => {
  let app: TestApplication;
  let links: MailLinks;
  const origin = 'https://waymark.example';
  const pages = pagesOfClient();
  beforeAll(async () => {
    app = await TestApplication.start({ env: { PUBLIC_URL: origin } });
    links = app.application.nest.get(MailLinks, { strict: false });
  });
  afterAll(() => app.stop());

  const isPage = (url: string) => {
    expect(url.startsWith(`${origin}/`)).toBe(true);
    return pages.some((page) => page.test(new URL(url).pathname));
  };

  it('lead to a page of the client itself, not to one that leads on', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(isPage(`${origin}/c/cpython/inbox`)).toBe(true);
    expect(isPage(`${origin}/c/cpython/me`)).toBe(false);
    expect(isPage(`${origin}/c/cpython/nowhere`)).toBe(false);
    expect(isPage(links.thread('cpython', threadId))).toBe(true);
    expect(isPage(links.settings('cpython'))).toBe(true);
  });

  it.each(
    Object.entries(expected).flatMap(([kind, all]) =>
      all.map(([subjectType, page]) => [kind as NotificationKind, subjectType, page] as const),
    ),
  )('of %s about a %s lead where one sees it', (kind, subjectType, page) => {
    const own = kind === 'CO_MENTOR_REMOVED' ? null : threadId;
    const url = links.notice('cpython', { kind, subjectType, subjectId, aboutId, threadId: own });
    expect(url).toBe(`${origin}/c/cpython/${page}`);
    expect([url, isPage(url)]).toEqual([url, true]);
  });
});
