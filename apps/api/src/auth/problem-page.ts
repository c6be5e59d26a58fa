import { createHash } from 'node:crypto';
import type { Response } from 'express';

const style = `
  :root { color-scheme: light dark; }
  body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; }
  a { font-weight: 600; }
  p.id { font-size: .875rem; opacity: .75; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface Problem {
  readonly status: number;
  readonly title: string;
  /** What happened, and what was kept or not. */
  readonly text: string;
  readonly link: { readonly href: string; readonly text: string };
}

/** A small page for a sign-in that did not work; needs nothing but itself. */
export function sendProblemPage(response: Response, problem: Problem, requestId: string | undefined): void {
  response
    .status(problem.status)
    .set(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'`,
    )
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${escape(problem.title)} · Waymark</title><style>${style}</style></head><body><main>` +
        `<h1>${escape(problem.title)}</h1><p>${escape(problem.text)}</p>` +
        `<p><a href="${escape(problem.link.href)}">${escape(problem.link.text)}</a></p>` +
        (requestId === undefined ? '' : `<p class="id">Request ${escape(requestId)}</p>`) +
        `</main></body></html>`,
    );
}
