/** Builds the server and the web client as far as they are missing or out of date. */
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { setUp } = await import('./setup/set-up.mjs');

process.exitCode = (await setUp(['install', 'build'])) ? 0 : 1;
