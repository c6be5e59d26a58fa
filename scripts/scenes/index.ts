import { pages } from './pages.js';
import type { Scene } from './scene.js';
import { states } from './states.js';

export type { Scene } from './scene.js';
export { showScene } from './show-scene.js';
export { setStage, type Stage } from './stage.js';

/** Every page in every state: what pictures are taken of, and what the story of every page looks at. */
export const scenes: readonly Scene[] = [...pages, ...states];
