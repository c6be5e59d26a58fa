import { aCommunity, type TestCommunity, type TestMember } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship, aRequest } from '../../support/factories/request.js';
import { describeInBrowser, type Tab } from '../support/index.js';
import { holdOperation } from '../support/hold.js';

/** Something that one does, and what one sees of it. */
interface Step {
  readonly act: () => Promise<unknown>;
  readonly shown: () => Promise<unknown>;
}

describeInBrowser('what one does', (web) => {
  let community: TestCommunity;
  beforeEach(async () => {
    community = await aCommunity(web.app);
  });

  const at = (path: string) => `/c/${community.slug}/${path}`;
  const press = ({ page }: Tab, name: string) => page.getByRole('button', { name, exact: true }).click();
  const suspend =
    ({ memberId }: TestMember) =>
    () =>
      web.app.sql.query('UPDATE member SET suspended_at = now() WHERE id = $1', [memberId]);

  /**
   * The first step is seen before the server hears of it, and is there when the page is loaded anew. The second is
   * seen as early, and taken back with words when the server refuses it.
   */
  const seesAtOnce = async (
    tab: Tab,
    [operation, first, second]: readonly [string, Step, Step],
    makeRefused: () => Promise<unknown>,
  ) => {
    const kept = await holdOperation(tab.page, operation);
    await first.act();
    await kept.asked;
    await first.shown();
    await kept.letGo();
    await tab.page.reload();
    await first.shown();

    const refused = await holdOperation(tab.page, operation);
    await second.act();
    await refused.asked;
    await second.shown();
    await makeRefused();
    await refused.letGo();
    await tab.page.getByRole('alert').waitFor();
    await first.shown();
  };

  it('shows how many one guides', async () => {
    const mentor = await aMentor(web.app, community);
    const tab = await web.as(mentor);
    await tab.open(at('mentoring'));
    const step = (room: number): Step => ({
      act: () => press(tab, 'One more'),
      shown: () => tab.sees(`Room for ${room} more.`),
    });
    await seesAtOnce(tab, ['SetCapacity', step(4), step(5)], suspend(mentor));
  });

  it('takes one more and one more while the first is on its way', async () => {
    const mentor = await aMentor(web.app, community);
    const tab = await web.as(mentor);
    await tab.open(at('mentoring'));
    const held = await holdOperation(tab.page, 'SetCapacity');
    for (const room of [4, 5, 6]) {
      await press(tab, 'One more');
      await tab.sees(`Room for ${room} more.`);
    }
    const last = tab.page.waitForResponse(
      (response) => response.request().postDataJSON()?.variables?.input?.capacity === 6,
    );
    await held.letGo();
    await last;
    await tab.page.reload();
    await tab.sees('Room for 6 more.');
  });

  it('shows whether a request moves on', async () => {
    const newcomer = await aNewcomer(web.app, community);
    const tab = await web.as(newcomer);
    await tab.open(`/settings/mail?community=${community.slug}`);
    const name = 'Let a request move on when nobody answers it';
    const step = (checked: boolean): Step => ({
      act: () => tab.page.getByRole('switch', { name }).click(),
      shown: () => tab.page.getByRole('switch', { name, checked }).waitFor(),
    });
    await seesAtOnce(tab, ['SetRerouteConsent', step(false), step(true)], suspend(newcomer));
  });

  it('shows what is mailed', async () => {
    const member = await aNewcomer(web.app, community);
    const tab = await web.as(member);
    await tab.open(`/settings/mail?community=${community.slug}`);
    const messages = tab.page.getByLabel('Messages');
    const step = (label: string): Step => ({
      act: () => messages.selectOption({ label }),
      shown: () => messages.locator('option:checked', { hasText: label }).waitFor({ state: 'attached' }),
    });
    const steps = ['Not by mail', 'Once a day, at 8 in the morning'].map(step) as [Step, Step];
    await seesAtOnce(tab, ['SetMailPreference', ...steps], suspend(member));
  });

  it('shows that a conversation is quiet', async () => {
    const { newcomer, threadId } = await aMentorship(web.app, { community });
    const tab = await web.as(newcomer);
    await tab.open(at(`threads/${threadId}`));
    const muted = tab.page.getByText('Muted', { exact: true });
    const choose = async (item: RegExp) => {
      await press(tab, 'Conversation …');
      await tab.page.getByRole('menuitem', { name: item }).click();
    };
    const quiet = { act: () => choose(/^Mute/), shown: () => muted.waitFor() };
    const loud = { act: () => choose(/^Unmute/), shown: () => muted.waitFor({ state: 'detached' }) };
    const kept = await holdOperation(tab.page, 'MuteThread');
    await quiet.act();
    await kept.asked;
    await quiet.shown();
    await kept.letGo();
    await tab.page.reload();
    await quiet.shown();
    const refused = await holdOperation(tab.page, 'UnmuteThread');
    await loud.act();
    await refused.asked;
    await loud.shown();
    await suspend(newcomer)();
    await refused.letGo();
    await tab.page.getByRole('alert').waitFor();
    await quiet.shown();
  });

  it('shows what one has read: one notification, and all', async () => {
    const mentor = await aMentor(web.app, community);
    for (const name of ['gus', 'hal', 'ida'])
      await aRequest(community, await aNewcomer(web.app, community, { name }), mentor);
    const tab = await web.as(mentor);
    await tab.open('/notifications');
    const unread = tab.page.getByRole('article').filter({ hasText: 'Mark as read' });
    const shows = (count: number) => () =>
      tab.page.waitForFunction((wanted) => {
        const all = [...document.querySelectorAll('article')];
        return (
          all.length === 3 && all.filter((one) => one.innerText.includes('Mark as read')).length === wanted
        );
      }, count);
    await shows(3)();
    const one: Step = { act: () => unread.first().getByText('Mark as read').click(), shown: shows(2) };
    const all: Step = { act: () => press(tab, 'Mark all as read'), shown: shows(0) };
    await seesAtOnce(tab, ['MarkNotificationsRead', one, all], () =>
      web.app.sql.query('DELETE FROM notification'),
    );
  });

  it('shows a notification as new again when its reading could not be kept', async () => {
    const { newcomer } = await aMentorship(web.app, { community });
    const tab = await web.as(newcomer);
    await tab.open('/notifications');
    const notice = tab.page.getByRole('article');
    const mark = notice.getByRole('button', { name: 'Mark as read' });
    const held = await holdOperation(tab.page, 'MarkNotificationsRead');
    await mark.click();
    await held.asked;
    await mark.waitFor({ state: 'detached' });
    await web.endSessions(newcomer);
    await held.letGo();
    await notice.getByRole('alert').waitFor();
    await mark.waitFor();
  });

  it('shows the order of the steps', async () => {
    const { coordinator } = community;
    const tab = await web.as(coordinator);
    await tab.open(at('coordinating/ladder'));
    const rows = tab.page.getByRole('button', { name: /^Change / });
    await rows.first().waitFor();
    const [first, second] = await rows.evaluateAll((found) =>
      found.map((row) => row.getAttribute('aria-label')!.replace('Change ', '')),
    );
    const step = (down: string, up: string): Step => ({
      act: () => press(tab, `Move ${down} one step later`),
      shown: () => tab.page.locator('ol > li').first().getByText(up, { exact: true }).waitFor(),
    });
    await seesAtOnce(tab, ['MoveRung', step(first!, second!), step(second!, first!)], suspend(coordinator));
  });

  it('shows a message, and keeps what did not go', async () => {
    const { newcomer, threadId } = await aMentorship(web.app, { community });
    const tab = await web.as(newcomer);
    await tab.writePlainly();
    await tab.open(at(`threads/${threadId}`));
    const step = (text: string): Step => ({
      act: async () => {
        await tab.page.getByRole('textbox', { name: 'Write a message' }).fill(text);
        await press(tab, 'Send');
      },
      shown: () => tab.page.getByRole('feed').getByText(text).waitFor(),
    });
    const [first, second] = [step('Good morning!'), step('And good night.')];
    await seesAtOnce(tab, ['PostMessage', first, second], suspend(newcomer));
    await second.shown();
    await tab.page.getByRole('button', { name: 'Back to the field' }).waitFor();
  });

  it('shows grey only for what takes longer than 200 ms', async () => {
    const tab = await web.as(await aNewcomer(web.app, community));
    const held = await holdOperation(tab.page, 'Notifications');
    await tab.open('/notifications');
    await held.asked;
    const grey = tab.page.locator('[aria-busy="true"]');
    await grey.waitFor({ state: 'attached' });
    const seen = await grey.evaluate((element) => {
      const [late, ...others] = element.getAnimations();
      if (late === undefined || others.length > 0) return null;
      late.pause();
      return [0, 199, 201].map((ms) => {
        late.currentTime = ms;
        return Number(getComputedStyle(element).opacity) > 0;
      });
    });
    expect(seen).toEqual([false, false, true]);
    await held.letGo();
    await grey.waitFor({ state: 'detached' });
  });
});
