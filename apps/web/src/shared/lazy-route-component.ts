import { lazyRouteComponent as lazily } from '@tanstack/react-router';
import { loadWords } from '../words/index.js';
import { partOf } from './load-part.js';

/** A page whose code is loaded when it is opened, after the words of all pages, which it may read as it is loaded. */
export const lazyRouteComponent = <Module extends object, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) => {
  const part = partOf(() => loadWords().then(load));
  return lazily<Module, Name>(part, name);
};
