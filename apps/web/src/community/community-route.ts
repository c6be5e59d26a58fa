import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../root-route.js';
import { CommunityFrame } from './community-frame.js';

export const community = createRoute({
  getParentRoute: () => rootRoute,
  path: '/c/$slug',
  component: CommunityFrame,
});
