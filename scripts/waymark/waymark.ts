#!/usr/bin/env node
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { runWaymark } from './run-waymark.js';

/** `waymark …`, for whoever runs Waymark; from a clone `npm run --silent waymark -- …`. */
process.exitCode = await runWaymark(process.argv.slice(2), {
  clone: fileURLToPath(new URL('../../..', import.meta.url)), // this file is compiled to dist/scripts/waymark
  env: process.env,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
