import { createRootRoute } from '@tanstack/react-router';
import { NotFoundPage } from './shell/not-found-page.js';
import { Shell } from './shell/shell.js';

/** What every page has around it. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
