import { createRoute, redirect } from '@tanstack/react-router';
import { coordinatingRoutes } from '../coordinating/coordinating-routes.js';
import { readMentorSearch } from '../mentors/mentor-search.js';
import { isQuestion, type Question } from '../onboarding/questions.js';
import { lazyRouteComponent } from '../shared/lazy-route-component.js';
import { community } from './community-route.js';

const overview = createRoute({
  getParentRoute: () => community,
  path: '/',
  component: lazyRouteComponent(() => import('../community/community-page.js'), 'CommunityPage'),
});

const onboarding = createRoute({
  getParentRoute: () => community,
  path: '/questions',
  validateSearch: ({ question }: Record<string, unknown>): { question?: Question } =>
    isQuestion(question) ? { question } : {},
  component: lazyRouteComponent(() => import('../onboarding/onboarding-page.js'), 'OnboardingPage'),
});

const mentors = createRoute({
  getParentRoute: () => community,
  path: '/mentors',
  validateSearch: readMentorSearch,
  component: lazyRouteComponent(() => import('../mentors/mentors-page.js'), 'MentorsPage'),
});

const compare = createRoute({
  getParentRoute: () => community,
  path: '/mentors/compare',
  validateSearch: ({ mentors }: Record<string, unknown>): { mentors?: string } =>
    typeof mentors === 'string' ? { mentors } : {},
  component: lazyRouteComponent(() => import('../mentors/compare-page.js'), 'ComparePage'),
});

const ask = createRoute({
  getParentRoute: () => community,
  path: '/ask',
  validateSearch: ({ mentor }: Record<string, unknown>): { mentor?: string } =>
    typeof mentor === 'string' ? { mentor } : {},
  component: lazyRouteComponent(() => import('../mentors/ask-page.js'), 'AskPage'),
});

const inbox = createRoute({
  getParentRoute: () => community,
  path: '/inbox',
  // `in`: a thread, in which alone is searched.
  validateSearch: ({ q, in: thread }: Record<string, unknown>): { q?: string; in?: string } => ({
    ...(typeof q === 'string' && { q }),
    ...(typeof thread === 'string' && { in: thread }),
  }),
  component: lazyRouteComponent(() => import('../inbox/inbox-page.js'), 'InboxPage'),
});

const talk = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId/talk',
  component: lazyRouteComponent(() => import('../mentorships/talk-page.js'), 'TalkPage'),
});

const mentoring = createRoute({
  getParentRoute: () => community,
  path: '/mentoring',
  component: lazyRouteComponent(() => import('../mentoring/mentoring-page.js'), 'MentoringPage'),
});

const replies = createRoute({
  getParentRoute: () => community,
  path: '/mentoring/replies',
  component: lazyRouteComponent(() => import('../mentoring/saved-replies-page.js'), 'SavedRepliesPage'),
});

const myRequests = createRoute({
  getParentRoute: () => community,
  path: '/requests',
  component: lazyRouteComponent(() => import('../requests/my-requests-page.js'), 'MyRequestsPage'),
});

const request = createRoute({
  getParentRoute: () => community,
  path: '/requests/$requestId',
  component: lazyRouteComponent(() => import('../requests/request-page.js'), 'RequestPage'),
});

const mentorship = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId',
  component: lazyRouteComponent(() => import('../mentorships/mentorship-page.js'), 'MentorshipPage'),
});

const inviteCoMentor = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId/invite',
  component: lazyRouteComponent(() => import('../mentorships/invite-page.js'), 'InvitePage'),
});

const offerHandOver = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId/hand-over',
  component: lazyRouteComponent(() => import('../mentorships/hand-over-page.js'), 'HandOverPage'),
});

const handOver = createRoute({
  getParentRoute: () => community,
  path: '/hand-overs/$handOverId',
  component: lazyRouteComponent(() => import('../mentorships/hand-over-offer-page.js'), 'HandOverOfferPage'),
});

const invitation = createRoute({
  getParentRoute: () => community,
  path: '/invitations/$invitationId',
  component: lazyRouteComponent(() => import('../mentorships/invitation-page.js'), 'InvitationPage'),
});

const refer = createRoute({
  getParentRoute: () => community,
  path: '/threads/$threadId/refer',
  component: lazyRouteComponent(() => import('../mentorships/refer-page.js'), 'ReferPage'),
});

const thread = createRoute({
  getParentRoute: () => community,
  path: '/threads/$threadId',
  component: lazyRouteComponent(() => import('../thread/thread-page.js'), 'ThreadPage'),
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
  component: lazyRouteComponent(() => import('../path/path-page.js'), 'PathPage'),
});

/** All pages of one community. */
export const communityRoutes = community.addChildren([
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
  coordinatingRoutes,
]);
