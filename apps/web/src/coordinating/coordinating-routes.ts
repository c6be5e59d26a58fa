import { createRoute } from '@tanstack/react-router';
import { community } from '../community/community-route.js';
import { lazyRouteComponent } from '../shared/lazy-route-component.js';
import { isWhom, type Whom } from './whom.js';

const coordinating = createRoute({
  getParentRoute: () => community,
  path: '/coordinating',
  component: lazyRouteComponent(() => import('./coordinating-frame.js'), 'CoordinatingFrame'),
});

const overview = createRoute({
  getParentRoute: () => coordinating,
  path: '/',
  component: lazyRouteComponent(() => import('./overview-page.js'), 'OverviewPage'),
});

const areas = createRoute({
  getParentRoute: () => coordinating,
  path: '/areas',
  component: lazyRouteComponent(() => import('./areas-page.js'), 'AreasPage'),
});

const people = createRoute({
  getParentRoute: () => coordinating,
  path: '/people',
  validateSearch: ({ whom, name }: Record<string, unknown>): { whom?: Whom; name?: string } => ({
    ...(isWhom(whom) ? { whom } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  }),
  component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
});

const ladder = createRoute({
  getParentRoute: () => coordinating,
  path: '/ladder',
  component: lazyRouteComponent(() => import('./ladder-page.js'), 'LadderPage'),
});

const settings = createRoute({
  getParentRoute: () => coordinating,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-page.js'), 'SettingsPage'),
});

/** A community's pages for those who run it. */
export const coordinatingRoutes = coordinating.addChildren([overview, areas, people, ladder, settings]);
