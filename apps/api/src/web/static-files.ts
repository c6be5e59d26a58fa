import { sep } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { WebFiles } from './web-files.js';

const year = 31_536_000;

/** A hashed name never changes its content; everything else is asked for again. */
export function setCaching(response: Pick<Response, 'setHeader'>, path: string): void {
  const hashed = path.includes(`${sep}assets${sep}`);
  response.setHeader('Cache-Control', hashed ? `public, max-age=${year}, immutable` : 'no-cache');
}

const files = (folder: string): RequestHandler =>
  express.static(folder, { cacheControl: false, setHeaders: setCaching });

/** Serves the files of the client at `/`, and of the explorer at `/graphiql`; passes on what is neither. */
export function staticFiles({ client, explorer }: WebFiles): Router {
  const router = Router();
  if (explorer !== null) router.use('/graphiql', files(explorer));
  if (client !== null) router.use(files(client));
  return router;
}
