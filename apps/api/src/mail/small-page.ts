import { createHash } from 'node:crypto';
import type { Response } from 'express';

const style = `
  :root { color-scheme: light dark; }
  body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 6vh auto; padding: 0 1.25rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; }
  button { font: inherit; font-weight: 600; padding: .5rem 1rem; }
  td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A small page that needs nothing but itself.
 *
 * @param body HTML
 */
export function sendSmallPage(response: Response, title: string, body: string, status = 200): void {
  response
    .status(status)
    .set(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'`,
    )
    .set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
    .type('html')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${escapeHtml(title)} · Waymark</title><style>${style}</style></head><body><main>` +
        `<h1>${escapeHtml(title)}</h1>${body}</main></body></html>`,
    );
}
