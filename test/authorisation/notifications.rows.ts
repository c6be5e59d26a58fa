import { everyMember, type Row, type World } from './matrix.js';
import { theRequest, mutationRow } from './mentorships.rows.js';

/** The mentor's only one: they are asked. */
async function aNotificationId(world: World): Promise<string> {
  await theRequest(world);
  const { viewer } = await world.people.mentor.api.query<{
    viewer: { notifications: { edges: { node: { id: string } }[] } };
  }>('{ viewer { notifications(first: 1) { edges { node { id } } } } }');
  return viewer.notifications.edges[0]!.node.id;
}

const own = (others: string) => ({
  visitor: 'UNAUTHENTICATED',
  stranger: others,
  ...everyMember(others),
  mentor: 'OK',
});

export const notificationsRows: Row[] = [
  // The viewer's own, whoever they are.
  {
    operation: 'Subscription.inboxChanged',
    document: 'subscription { inboxChanged { total } }',
    variables: () => ({}),
    cells: { visitor: 'UNAUTHENTICATED', stranger: 'OK', ...everyMember('OK') },
  },
  mutationRow('markNotificationsRead', own('NOT_FOUND'), async (world) => ({
    upTo: await aNotificationId(world),
  })),
  // Those of others are passed over, which says nothing of them.
  mutationRow('markNotificationsUnread', own('OK'), async (world) => ({
    notificationIds: [await aNotificationId(world)],
  })),
];
