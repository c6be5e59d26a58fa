import type { TestMember } from '../support/factories/community.js';
import { aThread, post } from '../support/factories/thread.js';
import { type Cell, everyMember, type Role, type Row, type World } from './matrix.js';

/** What those may do who take part in a thread, and nobody else, whatever their role. */
const participantsOnly = (others: Cell): Record<Role, Cell> => ({
  visitor: 'UNAUTHENTICATED',
  stranger: others,
  member: others,
  mentee: 'OK',
  mentor: 'OK',
  coordinator: others,
});

/** A thread of the world's mentee and mentor, in which each waits for the other in turn. */
async function aThreadId({ app, community, people }: World, role: Role): Promise<string> {
  const { mentee, mentor } = people;
  const { id } = await aThread(app, { community, mentee, mentor });
  await post(role === 'mentee' ? mentor : mentee, id);
  return id;
}

function participantsRow(mutation: string, input: object = {}): Row {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return {
    operation: `Mutation.${mutation}`,
    document: `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code } } }`,
    variables: async (world, role) => ({ input: { threadId: await aThreadId(world, role), ...input } }),
    cells: participantsOnly('NOT_FOUND'),
  };
}

async function postedBy(author: TestMember, threadId: string): Promise<string> {
  const { message } = await author.api.done<{ message: { id: string } }>(
    'postMessage',
    { threadId, body: 'Mine' },
    'message { id }',
  );
  return message.id;
}

/** What only the author of a message may do: here the mentee, whose message it is. */
function authorsRow(mutation: string, input: object = {}): Row {
  return {
    ...participantsRow(mutation),
    variables: async (world, role) => {
      const threadId = await aThreadId(world, role);
      return { input: { messageId: await postedBy(world.people.mentee, threadId), ...input } };
    },
    cells: { ...participantsOnly('NOT_FOUND'), mentor: 'NOT_ALLOWED' },
  };
}

export const threadsRows: Row[] = [
  {
    operation: 'Query.thread',
    document: 'query ($id: ID!) { thread(id: $id) { title messages { edges { node { body } } } } }',
    variables: async (world, role) => ({ id: await aThreadId(world, role) }),
    cells: participantsOnly('NULL'),
  },
  {
    operation: 'Query.message',
    document: 'query ($id: ID!) { message(id: $id) { body revisions { body } } }',
    variables: async (world, role) => ({
      id: await postedBy(world.people.mentee, await aThreadId(world, role)),
    }),
    cells: participantsOnly('NULL'),
  },
  participantsRow('postMessage', { body: 'Hello' }),
  {
    operation: 'Subscription.messagePosted',
    document: 'subscription ($id: ID!) { messagePosted(threadId: $id, afterSequence: 0) { body } }',
    variables: async (world, role) => ({ id: await aThreadId(world, role) }),
    cells: participantsOnly('NOT_FOUND'),
  },
  {
    operation: 'Subscription.messageChanged',
    document: 'subscription ($id: ID!) { messageChanged(threadId: $id, afterChange: 0) { body } }',
    variables: async ({ app, community, people: { mentee, mentor } }) => {
      const { id } = await aThread(app, { community, mentee, mentor });
      await mentee.api.done('deleteMessage', { messageId: await postedBy(mentee, id) }, 'message { id }');
      return { id };
    },
    cells: participantsOnly('NOT_FOUND'),
  },
  {
    operation: 'Subscription.threadLinksChanged',
    document: 'subscription ($id: ID!) { threadLinksChanged(threadId: $id) { links { totalCount } } }',
    variables: async (world, role) => ({ id: await aThreadId(world, role) }),
    cells: participantsOnly('NOT_FOUND'),
  },
  participantsRow('markThreadRead', { upToSequence: 1 }),
  participantsRow('markThreadUnread', { fromSequence: 1 }),
  participantsRow('handBackTurn'),
  authorsRow('editMessage', { body: 'Put right' }),
  authorsRow('deleteMessage'),
  authorsRow('setQuotePermission', { quotable: true }),
  {
    operation: 'Query.searchMessages',
    document: 'query { searchMessages(query: "hello") { totalCount edges { node { excerpt { text } } } } }',
    variables: () => ({}),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'OK', ...everyMember('OK') },
  },
  {
    operation: 'Query.tone',
    document: 'query ($body: Markdown!) { tone(body: $body) { start end words text } }',
    variables: () => ({ body: 'RTFM' }),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'OK', ...everyMember('OK') },
  },
  {
    operation: 'Query.renderMarkdown',
    document: 'query ($body: Markdown!) { renderMarkdown(body: $body) }',
    variables: () => ({ body: '**Hello**' }),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'OK', ...everyMember('OK') },
  },
  participantsRow('muteThread'),
  participantsRow('unmuteThread'),
  participantsRow('saveDraft', { body: 'Hello, I', sequence: 0 }),
  participantsRow('discardDraft', { sequence: 0 }),
  participantsRow('retitleThread', { title: 'Second steps' }),
];
