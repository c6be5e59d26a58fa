import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TestApplication } from '../support/application.js';
import {
  aCommunity,
  aCoordinator,
  type TestCommunity,
  type TestMember,
} from '../support/factories/community.js';
import { aMentor } from '../support/factories/mentor.js';
import { aMentorship, type TestMentorship } from '../support/factories/request.js';
import { post } from '../support/factories/thread.js';
import { aCoMentor, aGuest, inviteCoMentor, offerHandOver } from '../support/factories/together.js';
import { queriesTo } from '../support/graph-paths.js';
import { codesOf } from './observing.js';

const canary = 'canary-between-the-mentors';

describe('private notes', () => {
  let app: TestApplication;
  let community: TestCommunity;
  beforeAll(async () => {
    app = await TestApplication.start();
    community = await aCommunity(app);
  });
  afterAll(() => app.stop());

  const note = async (author: TestMember, { mentorshipId }: TestMentorship, body = canary) => {
    const { note: made } = await author.api.done<{ note: { id: string } }>(
      'addPrivateNote',
      { mentorshipId, body },
      'note { id }',
    );
    return made.id;
  };
  const notesOf = async (viewer: TestMember, { mentorshipId }: TestMentorship) => {
    const { mentorship } = await viewer.api.query<{ mentorship: { privateNotes: unknown } | null }>(
      `query ($id: ID!) { mentorship(id: $id) { privateNotes { totalCount edges { node { body bodyHtml editedAt author { id } viewerCanEdit } } } } }`,
      { id: mentorshipId },
    );
    return mentorship === null ? 'nothing' : mentorship.privateNotes;
  };

  it('are written, changed and deleted by mentors for each other, newest first', async () => {
    const led = await aMentorship(app, { community });
    const beside = await aCoMentor(app, led);
    const id = await note(led.mentor, led, 'Likes **diagrams**.');
    await note(beside, led, 'Asks little.');
    expect(await codesOf(led.mentor, 'editPrivateNote', { noteId: id, body: 'Likes *drawings*.' })).toEqual(
      [],
    );
    expect(await notesOf(beside, led)).toEqual({
      totalCount: 2,
      edges: [
        {
          node: {
            body: 'Asks little.',
            bodyHtml: '<p>Asks little.</p>\n',
            editedAt: null,
            author: { id: beside.memberId },
            viewerCanEdit: true,
          },
        },
        {
          node: {
            body: 'Likes *drawings*.',
            bodyHtml: '<p>Likes <em>drawings</em>.</p>\n',
            editedAt: expect.any(String) as string,
            author: { id: led.mentor.memberId },
            viewerCanEdit: false,
          },
        },
      ],
    });
    for (const mutation of ['editPrivateNote', 'deletePrivateNote']) {
      const input = { noteId: id, ...(mutation === 'editPrivateNote' && { body: 'Mine now' }) };
      expect(await codesOf(beside, mutation, input)).toEqual(['NOT_ALLOWED']);
      expect(await codesOf(led.newcomer, mutation, input)).toEqual(['NOT_FOUND noteId']);
      expect(await codesOf(led.mentor, mutation, { ...input, noteId: 'nonsense' })).toEqual([
        'NOT_FOUND noteId',
      ]);
    }
    for (const [body, code] of [
      [' ', 'EMPTY_TEXT body'],
      ['a\0b', 'INVALID_INPUT body'],
      ['x'.repeat(10_001), 'TOO_LONG body'],
    ]) {
      expect(await codesOf(led.mentor, 'addPrivateNote', { mentorshipId: led.mentorshipId, body })).toEqual([
        code,
      ]);
    }
    expect(await codesOf(led.mentor, 'deletePrivateNote', { noteId: id })).toEqual([]);
    expect(await notesOf(led.mentor, led)).toMatchObject({ totalCount: 1 });
    // Who left reads on no more, nor changes what they wrote.
    await beside.api.done('leaveMentorship', { mentorshipId: led.mentorshipId }, '__typename');
    expect(await notesOf(beside, led)).toBe('nothing');
    expect(await notesOf(led.mentor, led)).toMatchObject({ edges: [{ node: { viewerCanEdit: false } }] });
  });

  it('are not for coordinators, guests or other mentors, who may see the mentorship or not', async () => {
    const led = await aMentorship(app, { community });
    await note(led.mentor, led);
    const guest = await aGuest(app, led);
    expect(await notesOf(await aCoordinator(app, community), led)).toBeNull();
    expect(await notesOf(guest, led)).toBe('nothing');
    expect(await notesOf(await aMentor(app, community), led)).toBe('nothing');
  });

  describe('asked for through every path of the graph', () => {
    /** A mentorship in every state of being asked about: invitation, offer, inbox, notification, milestone. */
    const aWorld = async () => {
      const own = await aCommunity(app);
      const mentee = await aMentor(app, own, { name: 'mentee' }); // a mentor, too
      await own.coordinator.api.done(
        'grantRole',
        { memberId: mentee.memberId, role: 'COORDINATOR' },
        '__typename',
      );
      const led = await aMentorship(app, { community: own, newcomer: mentee });
      await note(led.mentor, led);
      await aCoMentor(app, led);
      const invitation = await inviteCoMentor(led, await aMentor(app, own));
      const handOver = await offerHandOver(led, await aMentor(app, own));
      await post(led.mentor, led.threadId);
      await app.sql.query('UPDATE mentorship SET still_going_asked_at = clock_timestamp() WHERE id = $1', [
        led.mentorshipId,
      ]);
      const [rung] = await app.sql.query<{ id: string }[]>(
        'SELECT id FROM rung WHERE community_id = $1 LIMIT 1',
        [own.id],
      );
      const { milestone } = await mentee.api.done<{ milestone: { id: string } }>(
        'logMilestone',
        { communityId: own.id, rungId: rung!.id, reachedOn: '2026-11-20' },
        'milestone { id }',
      );
      const [message] = await app.sql.query<{ id: string }[]>(
        'SELECT id FROM message WHERE thread_id = $1 LIMIT 1',
        [led.threadId],
      );
      const literals = (memberId: string) => ({
        'Query.community(slug)': `"${own.slug}"`,
        'Query.member(id)': `"${memberId}"`,
        'Query.mentorship(id)': `"${led.mentorshipId}"`,
        'Query.mentorshipRequest(id)': `"${led.id}"`,
        'Query.mentorInvitation(id)': `"${invitation}"`,
        'Query.handOver(id)': `"${handOver}"`,
        'Query.milestone(id)': `"${milestone.id}"`,
        'Query.thread(id)': `"${led.threadId}"`,
        'Query.message(id)': `"${message!.id}"`,
        'Viewer.membership(community)': `"${own.slug}"`,
        threadIds: `["${led.threadId}"]`,
        leave: 'true',
      });
      return { own, mentee, led, literals };
    };
    type World = Awaited<ReturnType<typeof aWorld>>;

    /** The answers to all queries that lead to a type, for a viewer. */
    const walk = async (viewer: TestMember, { mentee, led, literals }: World, type: string, leaf: string) => {
      const { schema } = app.application.nest.get(GraphQLSchemaHost);
      const queries = new Set(
        [mentee, led.mentor].flatMap(({ memberId }) => queriesTo(schema, type, leaf, literals(memberId))),
      );
      const answers: string[] = [];
      for (const query of queries) {
        const { data, errors } = await viewer.api.send(query);
        // What is nested too deep for anybody is no way.
        if (errors[0]?.extensions.code === 'TOO_COMPLEX') continue;
        expect({ query, errors }).toEqual({ query, errors: [] });
        answers.push(JSON.stringify(data));
      }
      return answers;
    };
    const notes = 'id privateNotes { totalCount edges { node { body bodyHtml } } }';

    it('are in none of the mentee’s answers, who mentors and coordinates there as well', async () => {
      const world = await aWorld();
      const { mentee, led } = world;
      const answers = await walk(mentee, world, 'Mentorship', notes);
      const there = answers.filter((answer) => answer.includes(led.mentorshipId));
      expect(there.length).toBeGreaterThan(15);
      for (const answer of answers) {
        expect(answer).not.toContain(canary);
        expect(answer).not.toContain('"privateNotes":{');
      }
      // Nor is how many there are.
      const offers = await walk(mentee, world, 'HandOver', 'id note noteHtml privateNoteCount');
      expect(offers.filter((answer) => answer.includes('privateNoteCount')).length).toBeGreaterThan(3);
      expect(offers.filter((answer) => /"(privateNoteCount|note|noteHtml)":[^n]/.test(answer))).toEqual([]);
      const previews = await walk(mentee, world, 'HandOverPreview', 'privateNoteCount');
      expect(previews.filter((answer) => answer.includes('privateNoteCount'))).toEqual([]);
      // The same ways lead the lead to them.
      const leads = await walk(led.mentor, world, 'Mentorship', notes);
      expect(leads.filter((answer) => answer.includes(canary)).length).toBeGreaterThan(15);
    }, 60_000);

    it('nor does a guest of one conversation find anything else of the mentorship', async () => {
      const world = await aWorld();
      const { mentee, led } = world;
      const { thread: other } = await mentee.api.done<{ thread: { id: string } }>(
        'openThread',
        { mentorshipId: led.mentorshipId, title: canary, body: canary },
        'thread { id }',
      );
      const guest = await aGuest(app, led);
      for (const type of ['Mentorship', 'HandOver', 'PrivateNote']) {
        const answers = await walk(guest, world, type, 'id');
        expect(answers.filter((answer) => answer.includes(`"${led.mentorshipId}"`))).toEqual([]);
        expect(answers.filter((answer) => answer.includes('"id":'))).toEqual([]);
      }
      const threads = await walk(
        guest,
        world,
        'Thread',
        'id title messages(first: 5) { edges { node { body } } }',
      );
      expect(threads.filter((answer) => answer.includes(led.threadId)).length).toBeGreaterThan(1);
      expect(threads.filter((answer) => answer.includes(other.id) || answer.includes(canary))).toEqual([]);
    }, 60_000);
  });
});
