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

const routeTree = rootRoute.addChildren([welcome, community.addChildren([overview, onboarding])]);

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
