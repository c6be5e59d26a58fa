import { createRoute, redirect } from '@tanstack/react-router';
import { rootRoute } from '../root-route.js';
import { lazyRouteComponent } from '../shared/lazy-route-component.js';

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-frame.js'), 'SettingsFrame'),
});

const start = createRoute({
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
  component: lazyRouteComponent(() => import('./profile-page.js'), 'ProfilePage'),
});

const mail = createRoute({
  getParentRoute: () => settings,
  path: '/mail',
  validateSearch: ofCommunity,
  component: lazyRouteComponent(() => import('./mail-page.js'), 'MailPage'),
});

const tokens = createRoute({
  getParentRoute: () => settings,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./tokens-page.js'), 'TokensPage'),
});

const sessions = createRoute({
  getParentRoute: () => settings,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./sessions-page.js'), 'SessionsPage'),
});

const people = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  validateSearch: ofCommunity,
  component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
});

/** The pages on which one sets what is one's own. */
export const settingsRoutes = settings.addChildren([start, profile, mail, tokens, sessions, people]);
