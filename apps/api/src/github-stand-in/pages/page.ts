import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { Html, html } from '../../http/html.js';
import { STYLE } from './style.js';

/** One piece, because the digest holds for the text between the tags to the last space. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');

export interface Page {
  readonly status: number;
  readonly title: string;
  readonly body: Html;
}

/**
 * Sends a page under its own content policy: no script, nothing from elsewhere.
 *
 * @param callback where the page's forms lead in the end. Browsers hold
 *   `form-action` against the redirect that answers a form as well.
 */
export function sendPage(response: Response, page: Page, callback: string): void {
  response
    .status(page.status)
    .set({
      'Content-Security-Policy': [
        "default-src 'none'",
        `style-src 'sha256-${STYLE_DIGEST}'`,
        "img-src 'self'",
        `form-action 'self' ${new URL(callback).origin}`,
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'Cache-Control': 'no-store',
      // Under `no-referrer` a browser would send its form with `Origin: null`, and the API would turn it away.
      'Referrer-Policy': 'same-origin',
    })
    .type('html')
    .send(asDocument(page).text);
}

function asDocument(page: Page): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/waymark.svg" type="image/svg+xml" />
        <title>${page.title} · GitHub stand-in</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <p class="kicker">Waymark’s local stand-in for GitHub</p>
          ${page.body}
        </main>
      </body>
    </html> `;
}
