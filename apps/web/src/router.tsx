import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { CommunityFrame } from './community/community-frame.js';
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
  component: lazyRouteComponent(() => import('./onboarding/onboarding-page.js'), 'OnboardingPage'),
});

const mentors = createRoute({
  getParentRoute: () => community,
  path: '/mentors',
  component: lazyRouteComponent(() => import('./mentors/mentors-page.js'), 'MentorsPage'),
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
  component: lazyRouteComponent(() => import('./inbox/inbox-page.js'), 'InboxPage'),
});

const talk = createRoute({
  getParentRoute: () => community,
  path: '/mentorships/$mentorshipId/talk',
  component: lazyRouteComponent(() => import('./mentorships/talk-page.js'), 'TalkPage'),
});

const thread = createRoute({
  getParentRoute: () => community,
  path: '/threads/$threadId',
  component: lazyRouteComponent(() => import('./thread/thread-page.js'), 'ThreadPage'),
});

const me = createRoute({
  getParentRoute: () => community,
  path: '/me',
  component: lazyRouteComponent(() => import('./me/me-page.js'), 'MePage'),
});

const path = createRoute({
  getParentRoute: () => community,
  path: '/path',
  validateSearch: ({ member }: Record<string, unknown>): { member?: string } =>
    typeof member === 'string' ? { member } : {},
  component: lazyRouteComponent(() => import('./path/path-page.js'), 'PathPage'),
});

const routeTree = rootRoute.addChildren([
  welcome,
  community.addChildren([overview, onboarding, mentors, ask, inbox, talk, thread, path, me]),
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
