import { lazyRouteComponent as lazily } from '@tanstack/react-router';
import { loadWords } from '../words/index.js';

/** A page whose code is loaded when it is opened, after the words of all pages, which it may read as it is loaded. */
export const lazyRouteComponent = <Module extends object, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) => lazily<Module, Name>(() => loadWords().then(load), name);
