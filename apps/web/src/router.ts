import { createRoute, createRouter } from '@tanstack/react-router';
import { communityRoutes } from './community/community-routes.js';
import { rootRoute } from './root-route.js';
import { settingsRoutes } from './settings/settings-routes.js';
import { lazyRouteComponent } from './shared/lazy-route-component.js';
import { FailedPage } from './shell/failed-page.js';
import { WelcomePage } from './welcome/welcome-page.js';

const welcome = createRoute({ getParentRoute: () => rootRoute, path: '/', component: WelcomePage });

const everyInbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === 'string' ? { q } : {}),
  component: lazyRouteComponent(() => import('./inbox/all-page.js'), 'AllPage'),
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

const routeTree = rootRoute.addChildren([
  welcome,
  makeCommunity,
  notifications,
  signedIn,
  everyInbox,
  settingsRoutes,
  communityRoutes,
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
