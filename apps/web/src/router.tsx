import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { CommunityFrame } from './community/community-frame.js';
import { isWhom, type Whom } from './coordinating/whom.js';
import { lazyRouteComponent } from './shared/lazy-route-component.js';
import { readMentorSearch } from './mentors/mentor-search.js';
import { isQuestion, type Question } from './onboarding/questions.js';
import { FailedPage } from './shell/failed-page.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { Shell } from './shell/shell.js';
import { WelcomePage } from './welcome/welcome-page.js';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const welcome = createRoute({ getParentRoute: () => rootRoute, path: '/', component: WelcomePage });

const community = createRoute({
  getParentRoute: () => rootRoute,
  path: '/c/$slug',
  component: CommunityFrame,
});

const overview = createRoute({
  getParentRoute: () => community,
  path: '/',
  component: lazyRouteComponent(() => import('./community/community-page.js'), 'CommunityPage'),
});

const onboarding = createRoute({
  getParentRoute: () => community,
  path: '/questions',
  validateSearch: ({ question }: Record<string, unknown>): { question?: Question } =>
    isQuestion(question) ? { question } : {},
  component: lazyRouteComponent(() => import('./onboarding/onboarding-page.js'), 'OnboardingPage'),
});

const mentors = createRoute({
  getParentRoute: () => community,
  path: '/mentors',
  validateSearch: readMentorSearch,
  component: lazyRouteComponent(() => import('./mentors/mentors-page.js'), 'MentorsPage'),
});

const compare = createRoute({
  getParentRoute: () => community,
  path: '/mentors/compare',
  validateSearch: ({ mentors }: Record<string, unknown>): { mentors?: string } =>
    typeof mentors === 'string' ? { mentors } : {},
  component: lazyRouteComponent(() => import('./mentors/compare-page.js'), 'ComparePage'),
});

const ask = createRoute({
  getParentRoute: () => community,
  path: '/ask',
  validateSearch: ({ mentor }: Record<string, unknown>): { mentor?: string } =>
    typeof mentor === 'string' ? { mentor } : {},
  component: lazyRouteComponent(() => import('./mentors/ask-page.js'), 'AskPage'),
});

const inbox = createRoute({
  getParentRoute: () => community,
  path: '/inbox',
  // `in`: a thread, in which alone is searched.
  validateSearch: ({ q, in: thread }: Record<string, unknown>): { q?: string; in?: string } => ({
    ...(typeof q === 'string' && { q }),
    ...(typeof thread === 'string' && { in: thread }),
  }),
  component: lazyRouteComponent(() => import('./inbox/inbox-page.js'), 'InboxPage'),
});

const everyInbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === 'string' ? { q } : {}),
  component: lazyRouteComponent(() => import('./inbox/all-page.js'), 'AllPage'),
});

const talk = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId/talk',
  component: lazyRouteComponent(() => import('./mentorships/talk-page.js'), 'TalkPage'),
});

const mentoring = createRoute({
  getParentRoute: () => community,
  path: '/mentoring',
  component: lazyRouteComponent(() => import('./mentoring/mentoring-page.js'), 'MentoringPage'),
});

const replies = createRoute({
  getParentRoute: () => community,
  path: '/mentoring/replies',
  component: lazyRouteComponent(() => import('./mentoring/saved-replies-page.js'), 'SavedRepliesPage'),
});

const myRequests = createRoute({
  getParentRoute: () => community,
  path: '/requests',
  component: lazyRouteComponent(() => import('./requests/my-requests-page.js'), 'MyRequestsPage'),
});

const request = createRoute({
  getParentRoute: () => community,
  path: '/requests/$requestId',
  component: lazyRouteComponent(() => import('./requests/request-page.js'), 'RequestPage'),
});

const mentorship = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId',
  component: lazyRouteComponent(() => import('./mentorships/mentorship-page.js'), 'MentorshipPage'),
});

const inviteCoMentor = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId/invite',
  component: lazyRouteComponent(() => import('./mentorships/invite-page.js'), 'InvitePage'),
});

const offerHandOver = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId/hand-over',
  component: lazyRouteComponent(() => import('./mentorships/hand-over-page.js'), 'HandOverPage'),
});

const handOver = createRoute({
  getParentRoute: () => community,
  path: '/hand-overs/$handOverId',
  component: lazyRouteComponent(() => import('./mentorships/hand-over-offer-page.js'), 'HandOverOfferPage'),
});

const invitation = createRoute({
  getParentRoute: () => community,
  path: '/invitations/$invitationId',
  component: lazyRouteComponent(() => import('./mentorships/invitation-page.js'), 'InvitationPage'),
});

const refer = createRoute({
  getParentRoute: () => community,
  path: '/threads/$threadId/refer',
  component: lazyRouteComponent(() => import('./mentorships/refer-page.js'), 'ReferPage'),
});

const thread = createRoute({
  getParentRoute: () => community,
  path: '/threads/$threadId',
  component: lazyRouteComponent(() => import('./thread/thread-page.js'), 'ThreadPage'),
});

/** Where mail led before there were settings of their own. */
const me = createRoute({
  getParentRoute: () => community,
  path: '/me',
  beforeLoad: ({ params: { slug } }) => {
    throw redirect({ to: '/settings/profile', search: { community: slug }, replace: true });
  },
});

const path = createRoute({
  getParentRoute: () => community,
  path: '/path',
  validateSearch: ({ member }: Record<string, unknown>): { member?: string } =>
    typeof member === 'string' ? { member } : {},
  component: lazyRouteComponent(() => import('./path/path-page.js'), 'PathPage'),
});

const coordinating = createRoute({
  getParentRoute: () => community,
  path: '/coordinating',
  component: lazyRouteComponent(() => import('./coordinating/coordinating-frame.js'), 'CoordinatingFrame'),
});

const coordinatingOverview = createRoute({
  getParentRoute: () => coordinating,
  path: '/',
  component: lazyRouteComponent(() => import('./coordinating/overview-page.js'), 'OverviewPage'),
});

const coordinatingAreas = createRoute({
  getParentRoute: () => coordinating,
  path: '/areas',
  component: lazyRouteComponent(() => import('./coordinating/areas-page.js'), 'AreasPage'),
});

const coordinatingPeople = createRoute({
  getParentRoute: () => coordinating,
  path: '/people',
  validateSearch: ({ whom, name }: Record<string, unknown>): { whom?: Whom; name?: string } => ({
    ...(isWhom(whom) ? { whom } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  }),
  component: lazyRouteComponent(() => import('./coordinating/people-page.js'), 'PeoplePage'),
});

const coordinatingLadder = createRoute({
  getParentRoute: () => coordinating,
  path: '/ladder',
  component: lazyRouteComponent(() => import('./coordinating/ladder-page.js'), 'LadderPage'),
});

const coordinatingSettings = createRoute({
  getParentRoute: () => coordinating,
  path: '/settings',
  component: lazyRouteComponent(() => import('./coordinating/settings-page.js'), 'SettingsPage'),
});

const makeCommunity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/make-community',
  component: lazyRouteComponent(() => import('./coordinating/make-community-page.js'), 'MakeCommunityPage'),
});

const notifications = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./notifications/notifications-page.js'), 'NotificationsPage'),
});

const signedIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./shell/signed-in-page.js'), 'SignedInPage'),
});

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-frame.js'), 'SettingsFrame'),
});

const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/profile', replace: true });
  },
});

/** Which community a page of settings is about; the first one when absent. */
const ofCommunity = ({ community: slug }: Record<string, unknown>): { community?: string } =>
  typeof slug === 'string' ? { community: slug } : {};

const profile = createRoute({
  getParentRoute: () => settings,
  path: '/profile',
  validateSearch: ofCommunity,
  component: lazyRouteComponent(() => import('./me/profile-page.js'), 'ProfilePage'),
});

const mail = createRoute({
  getParentRoute: () => settings,
  path: '/mail',
  validateSearch: ofCommunity,
  component: lazyRouteComponent(() => import('./settings/mail-page.js'), 'MailPage'),
});

const tokens = createRoute({
  getParentRoute: () => settings,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./settings/tokens-page.js'), 'TokensPage'),
});

const sessions = createRoute({
  getParentRoute: () => settings,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./settings/sessions-page.js'), 'SessionsPage'),
});

const people = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  validateSearch: ofCommunity,
  component: lazyRouteComponent(() => import('./settings/people-page.js'), 'PeoplePage'),
});

const routeTree = rootRoute.addChildren([
  welcome,
  makeCommunity,
  notifications,
  signedIn,
  settings.addChildren([settingsStart, profile, mail, tokens, sessions, people]),
  everyInbox,
  community.addChildren([
    mentoring,
    replies,
    myRequests,
    request,
    mentorship,
    inviteCoMentor,
    offerHandOver,
    handOver,
    invitation,
    refer,
    overview,
    onboarding,
    mentors,
    compare,
    ask,
    inbox,
    talk,
    thread,
    path,
    me,
    coordinating.addChildren([
      coordinatingOverview,
      coordinatingAreas,
      coordinatingPeople,
      coordinatingLadder,
      coordinatingSettings,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: FailedPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
