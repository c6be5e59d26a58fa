import { aCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship, aRequest } from '../../support/factories/request.js';
import { post } from '../../support/factories/thread.js';
import { describeInBrowser, phone, type Tab } from '../support/index.js';

describeInBrowser('two people on two clocks', (web) => {
  /** A mentor in Berlin and a newcomer elsewhere, who wrote at these moments. */
  const talkAcross = async (timeZone: string, ...moments: readonly string[]) => {
    const community = await aCommunity(web.app);
    const [mentor, newcomer] = [
      await aMentor(web.app, community, { name: 'mira' }),
      await aNewcomer(web.app, community, { name: 'bo', timeZone }),
    ];
    const mentorship = await aMentorship(web.app, { community, mentor, newcomer });
    for (const [index, moment] of moments.entries()) {
      await post(newcomer, mentorship.threadId, `At ${moment}`);
      await web.app.sql.query(
        'UPDATE message SET posted_at = $1, edited_at = $1 WHERE thread_id = $2 AND sequence = $3',
        [moment, mentorship.threadId, index + 1],
      );
    }
    return { ...mentorship, path: `/c/${community.slug}/threads/${mentorship.threadId}` };
  };
  const of = (tab: Tab, moment: string) =>
    tab.page
      .getByRole('article')
      .filter({ hasText: `At ${moment}` })
      .getByRole('time')
      .first();
  const winter = '2027-03-01T12:00:00Z';
  /** New York has gone forward, Berlin not yet. */
  const between = '2027-03-20T12:00:00Z';
  const summer = '2027-04-01T12:00:00Z';

  it('read both times of what was written, each as the clocks there were', async () => {
    const { mentor, path } = await talkAcross('America/New_York', winter, between, summer);
    const tab = await web.as(mentor);
    await tab.open(path);
    for (const [moment, times] of [
      [winter, '13:00 your time, 7:00 for bo'],
      [between, '13:00 your time, 8:00 for bo'],
      [summer, '14:00 your time, 8:00 for bo'],
    ] as const) {
      await of(tab, moment).filter({ hasText: times }).waitFor();
      await tab.page
        .getByRole('article')
        .filter({ hasText: `At ${moment}` })
        .getByTitle(new RegExp(`${times}$`)) // of "edited"
        .waitFor();
    }
    const german = await web.as(mentor, { locale: 'de-DE' });
    await german.open(path);
    await of(german, between).filter({ hasText: '13:00 bei dir, 8:00 bei bo' }).waitFor();
  });

  it('read the day there where it is another, and one time alone where both clocks agree', async () => {
    const far = await talkAcross('Pacific/Auckland', winter);
    const tab = await web.as(far.mentor);
    await tab.open(far.path);
    await of(tab, winter)
      .filter({ hasText: /^Mon, 1 Mar 2027, 13:00 your time, Tue 0?1:00 for bo$/ })
      .waitFor();
    const near = await talkAcross('Europe/Paris', winter);
    const other = await web.as(near.mentor);
    await other.open(near.path);
    await of(other, winter)
      .filter({ hasText: /^Mon, 1 Mar 2027, 13:00$/ })
      .waitFor();
  });

  it('read both times of a message’s author, whoever else is in the conversation', async () => {
    const { community, mentor, mentorshipId, threadId, path } = await talkAcross('America/New_York');
    const helper = await aMentor(web.app, community, { name: 'kenji', timeZone: 'Asia/Tokyo' });
    const { invitation } = await mentor.api.done<{ invitation: { id: string } }>(
      'inviteCoMentor',
      { mentorshipId, memberId: helper.memberId, note: 'You know it better.' },
      'invitation { id }',
    );
    await helper.api.done('acceptMentorInvitation', { invitationId: invitation.id }, 'invitation { id }');
    await post(helper, threadId, `At ${winter}`);
    await web.app.sql.query('UPDATE message SET posted_at = $1 WHERE thread_id = $2', [winter, threadId]);
    const tab = await web.as(mentor);
    await tab.open(path);
    await of(tab, winter).filter({ hasText: '13:00 your time, 21:00 for kenji' }).waitFor();
  });

  it('read their common hours on both clocks, before asking and before answering', async () => {
    const community = await aCommunity(web.app);
    const mentor = await aMentor(web.app, community, {
      name: 'kenji',
      timeZone: 'Asia/Tokyo',
      windows: [
        { day: 'TUESDAY', start: '18:00', end: '20:00' },
        { day: 'FRIDAY', start: '01:00', end: '02:00' },
      ],
    });
    const newcomer = await aNewcomer(web.app, community, {
      name: 'ada',
      timeZone: 'Africa/Lagos',
      windows: [
        { day: 'TUESDAY', start: '10:00', end: '12:00' },
        { day: 'THURSDAY', start: '17:00', end: '18:00' },
      ],
    });
    const asking = await web.as(newcomer, { timeZone: 'Africa/Lagos' });
    const common = 'Tue 10:00–12:00 (theirs 18:00–20:00) and Thu 17:00–18:00 (theirs Fri 01:00–02:00)';
    await asking.open(`/c/${community.slug}/mentors`);
    await asking.sees(`3 hours a week in common: ${common} on your clock`);
    await asking.page.getByRole('link', { name: 'Ask kenji' }).click();
    await asking.sees(`Hours in common, on your clock: ${common}.`);

    const { id } = await aRequest(community, newcomer, mentor);
    const answering = await web.as(mentor, { ...phone, timeZone: 'Asia/Tokyo' });
    await answering.open(`/c/${community.slug}/requests/${id}`);
    await answering.sees(
      '3 h of common time a week: Tue 18:00–20:00 (theirs 10:00–12:00), Fri 01:00–02:00 (theirs Thu 17:00–18:00) your time',
    );
  });
});
