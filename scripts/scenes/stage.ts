import { Browser } from '../tour/browser.js';
import { playStory } from '../tour/story.js';

/** What the pages show: the demo community after the tour's story and some days. */
export interface Stage {
  /** Path of the community. */
  readonly community: string;
  /** What the newcomer of the tour's story had with their mentor, which is completed. */
  readonly done: Together;
  /** Two of the demo who go on, with an invitation of another mentor and an offer to hand over that wait. */
  readonly goingOn: Together;
  readonly invitationId: string;
  readonly handOverId: string;
  /** Of a request that waits. */
  readonly requestId: string;
}

interface Together {
  readonly mentorshipId: string;
  readonly threadId: string;
}

interface Membership {
  readonly id: string;
  readonly community: { readonly id: string };
  readonly mentorships: Edges<{ readonly id: string; readonly threads: Edges<{ readonly id: string }> }>;
  readonly sentRequests: Edges<{ readonly id: string }>;
}

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

const slug = 'cpython';

/** By login. The client is shown as these people see it. */
export const cast = {
  visitor: null,
  someoneNew: 'someone-new',
  /** Of the tour's story. */
  mentee: 'nova',
  newcomer: 'amara-demo',
  mentor: 'ingrid-demo',
  guided: 'mateus-demo',
  guide: 'rafael-demo',
  invited: 'daniel-demo',
  next: 'fatou-demo',
  paused: 'priya-demo',
  away: 'haruka-demo',
  notYet: 'kiri-demo',
  coordinator: 'noor-demo',
} as const;

/** Plays on top of the demo community, which stands already where `url` leads, what its pages need besides. */
export async function setStage(url: string): Promise<Stage> {
  await playStory({
    url,
    community: slug,
    newcomer: cast.mentee,
    say: () => undefined,
    now: () => new Date(),
  });
  const by = (login: string) => as(url, login);
  const [nova, amara, mateus, rafael, daniel, fatou] = await Promise.all([
    by(cast.mentee),
    by(cast.newcomer),
    by(cast.guided),
    by(cast.guide),
    by(cast.invited),
    by(cast.next),
  ]);
  const goingOn = togetherOf(rafael.member);
  await sayMore(mateus.browser, rafael.browser, goingOn.threadId);
  const { invitation } = await rafael.browser.mutate<{ invitation: { id: string } }>(
    'inviteCoMentor',
    {
      ...ofMentorship(goingOn),
      memberId: daniel.member.id,
      note: 'You know the **build** better than I do.',
    },
    'invitation { id }',
  );
  const { handOver } = await rafael.browser.mutate<{ handOver: { id: string } }>(
    'offerHandOver',
    {
      ...ofMentorship(goingOn),
      toMemberId: fatou.member.id,
      note: 'They are nearly there.',
      threadIds: [goingOn.threadId],
      leave: true,
    },
    'handOver { id }',
  );
  await amara.browser.mutate(
    'submitRequest',
    {
      communityId: amara.member.community.id,
      introduction: 'I have half a patch and do not know how to go on.',
    },
    'request { id }',
  );
  return {
    community: `/c/${slug}`,
    done: togetherOf(nova.member),
    goingOn,
    invitationId: invitation.id,
    handOverId: handOver.id,
    requestId: firstOf(amara.member.sentRequests).id,
  };
}

const ofMentorship = ({ mentorshipId }: Together) => ({ mentorshipId });

/** A message that was changed, one with code and a long line, and a note between the mentors. */
async function sayMore(mentee: Browser, mentor: Browser, threadId: string): Promise<void> {
  const { message } = await mentee.mutate<{ message: { id: string } }>(
    'postMessage',
    { threadId, body: 'It is the lable of `tutorial-venv`.' },
    'message { id }',
  );
  await mentee.mutate(
    'editMessage',
    { messageId: message.id, body: 'It is the label of `tutorial-venv`.' },
    'message { id }',
  );
  await mentor.mutate(
    'postMessage',
    {
      threadId,
      body: `Then look here:\n\n\`\`\`\ngrep -rn ${'tutorial-'.repeat(20)} Doc\n\`\`\`\n\nhttps://docs.python.org/3/${'tutorial/'.repeat(20)}`,
    },
    'message { id }',
  );
}

async function as(url: string, login: string): Promise<{ browser: Browser; member: Membership }> {
  const browser = new Browser(url);
  await browser.signInAs(login);
  const { viewer } = await browser.query<{ viewer: { membership: Membership } }>(
    `query ($slug: String!) { viewer { membership(community: $slug) {
       id community { id }
       mentorships(first: 1) { edges { node { id threads(first: 1) { edges { node { id } } } } } }
       sentRequests(first: 1, status: [SUBMITTED]) { edges { node { id } } }
     } } }`,
    { slug },
  );
  return { browser, member: viewer.membership };
}

function togetherOf({ mentorships }: Membership): Together {
  const { id, threads } = firstOf(mentorships);
  return { mentorshipId: id, threadId: firstOf(threads).id };
}

function firstOf<Node>({ edges: [first] }: Edges<Node>): Node {
  if (first === undefined)
    throw new Error('The demo community has changed: somebody in it lacks what its pages show.');
  return first.node;
}
