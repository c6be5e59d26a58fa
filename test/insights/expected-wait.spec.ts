import { TestApplication } from '../support/application.js';
import { statementsOf } from '../support/count-statements.js';
import { aCommunity, aMember, type TestCommunity } from '../support/factories/community.js';
import { aMentor } from '../support/factories/mentor.js';
import { aRequest } from '../support/factories/request.js';

interface Wait {
  readonly enoughData: boolean;
  readonly medianHours: number | null;
  readonly nineTenthsHours: number | null;
  readonly answered: number;
  readonly stillWaiting: number;
  readonly curve: readonly { readonly hours: number; readonly stillWaiting: number }[];
  readonly text: string;
}

describe('the expected wait', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const waitIn = async ({ slug }: TestCommunity): Promise<Wait> => {
    const { community } = await app.visitor().query<{ community: { expectedWait: Wait } }>(
      `query ($slug: String!) { community(slug: $slug) { expectedWait {
         enoughData medianHours nineTenthsHours answered stillWaiting curve { hours stillWaiting } text } } }`,
      { slug },
    );
    return community.expectedWait;
  };
  /** What became of a request so many hours after it was sent, which was that long ago when it still waits. */
  const after = (requestId: string, hours: number, status: string) =>
    app.sql.query(
      `UPDATE mentorship_request
          SET submitted_at = clock_timestamp() - make_interval(hours => CASE WHEN $3 = 'SUBMITTED' THEN $2 ELSE 500 END)
                             + CASE WHEN $3 = 'SUBMITTED' THEN interval '1 minute' ELSE interval '0' END,
              answered_at = CASE WHEN $3 = 'SUBMITTED' THEN NULL
                                 ELSE clock_timestamp() - make_interval(hours => 500 - $2) - interval '1 minute' END,
              status = $3
        WHERE id = $1`,
      [requestId, hours, status],
    );
  const asked = async (community: TestCommunity, hours: number, status: string) => {
    const { id } = await aRequest(community, await aMember(app, community), null);
    await after(id, hours, status);
    return id;
  };

  it('counts who still waits, gave up or was declined for as long as they waited, and is public', async () => {
    const community = await aCommunity(app);
    expect(await waitIn(community)).toEqual({
      enoughData: false,
      medianHours: null,
      nineTenthsHours: null,
      answered: 0,
      stillWaiting: 0,
      curve: [],
      text: expect.stringContaining('Not enough data yet'),
    });
    for (const hours of [2, 4, 6, 8, 10, 12]) await asked(community, hours, 'ACCEPTED');
    for (const [hours, status] of [
      [1, 'WITHDRAWN'],
      [5, 'DECLINED'],
      [9, 'EXPIRED'],
    ] as const) {
      await asked(community, hours, status);
    }
    expect(await waitIn(community)).toMatchObject({ enoughData: false, answered: 6 });
    await asked(community, 11, 'SUBMITTED');
    // 10 asked: 8/9 at 2, × 7/8 at 4, × 5/6 at 6, × 4/5 at 8, × 2/3 at 10, × 0 at 12.
    expect(await waitIn(community)).toEqual({
      enoughData: true,
      medianHours: 10,
      nineTenthsHours: 12,
      answered: 6,
      stillWaiting: 1,
      curve: [
        [2, 8 / 9],
        [4, 7 / 9],
        [6, 35 / 54],
        [8, 14 / 27],
        [10, 28 / 81],
        [12, 0],
      ].map(([hours, share]) => ({ hours, stillWaiting: expect.closeTo(share!) })),
      text: 'A mentor takes on half of those who ask within 10 hours, and nine in ten within 12 hours.',
    });
  });

  it('takes a request that moved on, was claimed and then accepted as one asking, from its beginning', async () => {
    const community = await aCommunity(app);
    const mentor = await aMentor(app, community, { capacity: 20 });
    for (let n = 0; n < 9; n += 1) await asked(community, 30, 'ACCEPTED');
    const first = await asked(community, 20, 'REROUTED');
    const { id } = await aRequest(community, await aMember(app, community), null);
    await app.sql.query(
      `UPDATE mentorship_request request SET newcomer_id = first.newcomer_id, first_request_id = first.id,
              rerouted_from_id = first.id, submitted_at = first.answered_at
         FROM mentorship_request first WHERE request.id = $1 AND first.id = $2`,
      [id, first],
    );
    await mentor.api.done('claimRequest', { requestId: id }, '__typename');
    expect(await waitIn(community)).toMatchObject({ answered: 9, stillWaiting: 1, medianHours: 30 });
    await app.sql.query(
      `UPDATE mentorship_request SET status = 'ACCEPTED', claimed_by_id = NULL, claimed_until = NULL,
              answered_at = submitted_at + interval '20 hours' WHERE id = $1`,
      [id],
    );
    expect(await waitIn(community)).toMatchObject({
      answered: 10,
      stillWaiting: 0,
      medianHours: 30,
      nineTenthsHours: 30,
    });
    for (let n = 0; n < 10; n += 1) await asked(community, 100, 'ACCEPTED');
    expect(await waitIn(community)).toMatchObject({ answered: 20, medianHours: 40, nineTenthsHours: 100 });
  });

  it('forgets what was asked more than 180 days ago', async () => {
    const community = await aCommunity(app);
    const old = await asked(community, 2, 'ACCEPTED');
    await app.sql.query(
      `UPDATE mentorship_request SET submitted_at = clock_timestamp() - interval '181 days',
              answered_at = clock_timestamp() - interval '180 days' WHERE id = $1`,
      [old],
    );
    expect(await waitIn(community)).toMatchObject({ answered: 0 });
  });

  it('takes one statement for a list of communities', async () => {
    for (let n = 0; n < 3; n += 1) await aCommunity(app);
    const ask = (first: number) =>
      app
        .visitor()
        .query(
          'query ($first: Int) { communities(first: $first) { edges { node { expectedWait { text } } } } }',
          {
            first,
          },
        );
    const one = await statementsOf(app, () => ask(1));
    const many = await statementsOf(app, () => ask(3));
    expect(many).toHaveLength(one.length);
  });
});
