import { Browser } from './browser.js';

export interface TourOptions {
  /** Where Waymark listens, e.g. `http://localhost:3000`. */
  readonly url: string;
  /** The community's slug; its mentors must be people of the local GitHub stand-in. */
  readonly community: string;
  /** A GitHub login that nobody has used here yet. */
  readonly newcomer: string;
  /** Takes each line of the story. */
  readonly say: (line: string) => void;
  /** The time where Waymark runs. */
  readonly now: () => Date;
}

interface Area {
  readonly id: string;
  readonly name: string;
}
interface Match {
  readonly score: number;
  readonly reasons: readonly { readonly text: string }[];
  readonly mentor: {
    readonly id: string;
    readonly user: { readonly login: string; readonly name: string | null };
  };
}
interface Community {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly Area[];
  readonly ladder: readonly {
    readonly id: string;
    readonly name: string;
    readonly needsConfirmation: boolean;
  }[];
  readonly conduct: { readonly version: number };
}

/**
 * Plays the main job once, over HTTP and as a frontend would: somebody new signs
 * in, answers three questions, reads who fits and why, and asks; the mentor
 * accepts; they talk; a milestone is logged and confirmed.
 *
 * @throws Error with the API's own sentence at the first step that does not work.
 */
export async function playStory({
  url,
  community: slug,
  newcomer: login,
  say,
  now,
}: TourOptions): Promise<void> {
  const told = (who: string, what: string) => say(`${who} ${what}`);

  const newcomer = new Browser(url);
  await newcomer.signInAs(login);
  const { viewer } = await newcomer.query<{ viewer: { user: { login: string } } }>(
    '{ viewer { user { login } } }',
  );
  told(viewer.user.login, 'signs in with GitHub.');

  const community = await readCommunity(newcomer, slug);
  const { member } = await newcomer.mutate<{ member: { id: string } }>(
    'joinCommunity',
    { communityId: community.id, acceptedConductVersion: community.conduct.version },
    'member { id }',
  );
  told(login, `reads how people treat each other in ${community.name}, agrees, and is a member now.`);

  await answerThreeQuestions(newcomer, community);
  told(login, 'answers three questions: what draws them, when they have time, what they speak.');

  const matches = await readMatches(newcomer, member.id);
  say(`${community.name} suggests, best first:`);
  for (const match of matches) {
    say(`  ${nameOf(match)} (${Math.round(match.score * 100)} of 100)`);
    for (const reason of match.reasons) say(`    · ${reason.text}`);
  }
  const [best] = matches;
  if (best === undefined)
    throw new Error('Nobody was suggested. Is there a mentor with room in this community?');

  const { request } = await newcomer.mutate<{
    request: { id: string; expiresAt: string; thread: { id: string } };
  }>(
    'submitRequest',
    {
      communityId: community.id,
      mentorId: best.mentor.id,
      introduction:
        'Hello! I write small network tools and would love to understand how the event loop works inside.',
      tried: 'I read the asyncio documentation and built CPython from source.',
    },
    'request { id expiresAt thread { id } }',
  );
  told(login, `asks ${nameOf(best)}, who has until ${request.expiresAt.slice(0, 10)} to answer.`);

  const mentor = new Browser(url);
  await mentor.signInAs(best.mentor.user.login);
  told(nameOf(best), 'signs in and finds the request.');
  const accepted = await mentor.mutate<{ mentorship: { id: string } }>(
    'acceptRequest',
    { requestId: request.id },
    'mentorship { id status }',
  );
  told(nameOf(best), 'accepts. The conversation goes on in the mentorship.');

  await talk({ newcomer, mentor, threadId: request.thread.id, login, mentorName: nameOf(best), say });
  await climb({ newcomer, mentor, community, login, mentorName: nameOf(best), say, now });

  await mentor.mutate(
    'completeMentorship',
    { mentorshipId: accepted.mentorship.id },
    'mentorship { status }',
  );
  told(nameOf(best), 'completes the mentorship, and has room for the next newcomer.');
}

const nameOf = (match: Match): string => match.mentor.user.name ?? match.mentor.user.login;

async function readCommunity(browser: Browser, slug: string): Promise<Community> {
  const { community } = await browser.query<{ community: Community | null }>(
    `query ($slug: String!) {
      community(slug: $slug) {
        id name conduct { version } areas { id name } ladder { id name needsConfirmation }
      }
    }`,
    { slug },
  );
  if (community === null) throw new Error(`There is no community “${slug}” here.`);
  return community;
}

async function answerThreeQuestions(browser: Browser, community: Community): Promise<void> {
  const wanted = ['asyncio', 'socket', 'networking'].map((name) => name.toLowerCase());
  const areas = community.areas.filter((area) => wanted.includes(area.name.toLowerCase()));
  if (areas.length === 0) throw new Error(`${community.name} has no area that this newcomer knows.`);
  await browser.mutate(
    'answerOnboarding',
    {
      communityId: community.id,
      areas: areas.map((area) => ({ areaId: area.id, importance: 3 })),
      timeZone: 'Europe/Berlin',
      windows: ['TUESDAY', 'THURSDAY'].map((day) => ({ day, start: '18:00', end: '21:00' })),
      languages: [{ tag: 'en', fluency: 'FLUENT' }],
    },
    'member { id }',
  );
}

async function readMatches(browser: Browser, memberId: string): Promise<readonly Match[]> {
  const { member } = await browser.query<{ member: { mentorMatches: { edges: { node: Match }[] } } }>(
    `query ($id: ID!) {
      member(id: $id) {
        mentorMatches(first: 3) {
          edges { node { score reasons { text } mentor { id user { login name } } } }
        }
      }
    }`,
    { id: memberId },
  );
  return member.mentorMatches.edges.map((edge) => edge.node);
}

interface Pair {
  readonly newcomer: Browser;
  readonly mentor: Browser;
  readonly login: string;
  readonly mentorName: string;
  readonly say: (line: string) => void;
}

async function talk({
  newcomer,
  mentor,
  threadId,
  login,
  mentorName,
  say,
}: Pair & { threadId: string }): Promise<void> {
  const live = newcomer.live();
  try {
    const messages = live.iterate<{ messagePosted: { bodyHtml: string; sequence: number } }>({
      query:
        'subscription ($id: ID!) { messagePosted(threadId: $id, afterSequence: 0) { sequence bodyHtml } }',
      variables: { id: threadId },
    });
    await mentor.mutate(
      'postMessage',
      { threadId, body: 'Welcome! Start with `Lib/asyncio/base_events.py`, and **ask anything**.' },
      'message { sequence }',
    );
    const { value } = await messages.next();
    const heard = (value as { data?: { messagePosted: { bodyHtml: string } } } | undefined)?.data
      ?.messagePosted;
    if (heard === undefined) throw new Error('The live message did not arrive.');
    say(`${mentorName} writes, and ${login} sees it at once: ${heard.bodyHtml.trim()}`);
  } finally {
    await live.dispose();
  }
  await newcomer.mutate(
    'postMessage',
    { threadId, body: 'Thank you! Found a typo in a docstring there. I have opened a pull request.' },
    'message { sequence }',
  );
  const { thread } = await mentor.query<{
    thread: { unreadCount: number; awaiting: { user: { login: string } } | null };
  }>('query ($id: ID!) { thread(id: $id) { unreadCount awaiting { user { login } } } }', { id: threadId });
  say(
    `${login} answers. For ${mentorName} there is ${thread.unreadCount} unread; it is ${thread.awaiting?.user.login ?? 'nobody'}’s turn.`,
  );
}

async function climb({
  newcomer,
  mentor,
  community,
  login,
  mentorName,
  say,
  now,
}: Pair & Pick<TourOptions, 'now'> & { community: Community }): Promise<void> {
  const rung = community.ladder.find((step) => step.needsConfirmation);
  if (rung === undefined) throw new Error(`The ladder of ${community.name} has no rung to confirm.`);
  const { milestone } = await newcomer.mutate<{ milestone: { id: string } }>(
    'logMilestone',
    {
      communityId: community.id,
      rungId: rung.id,
      reachedOn: now().toISOString().slice(0, 10),
      evidenceUrl: `https://github.com/python/cpython/pull/${100_000 + Math.floor(Math.random() * 100_000)}`,
      note: 'A small fix, and my first.',
    },
    'milestone { id }',
  );
  say(`${login} logs a milestone: ${rung.name}.`);
  const confirmed = await mentor.mutate<{ milestone: { status: string } }>(
    'confirmMilestone',
    { milestoneId: milestone.id },
    'milestone { status }',
  );
  say(`${mentorName} looks at it; now it is ${confirmed.milestone.status.toLowerCase()}.`);
}
