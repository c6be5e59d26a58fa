import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { Html, html } from '../../http/html.js';

const style = `
:root { color-scheme: light dark; --accent: light-dark(#0b6b5b, #5fd0b8); --on-accent: light-dark(#fff, #0c1a17);
  --soft: light-dark(#52625f, #a5b5b1); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 38rem; padding: 10vh 1.25rem 3rem; font: 1.0625rem/1.6 system-ui, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
a { color: var(--accent); font-weight: 600; }
fieldset { margin: 1.25rem 0; padding: .75rem 1rem 1rem; border: 1px solid var(--soft); border-radius: .5rem; }
legend { padding: 0 .35rem; font-weight: 600; }
.choice { display: flex; gap: .6rem; align-items: baseline; padding: .3rem 0; }
textarea { display: block; width: 100%; min-height: 6rem; margin-top: .3rem; padding: .5rem .75rem; font: inherit;
  border: 1px solid var(--soft); border-radius: .5rem; }
button { min-height: 2.75rem; padding: .4rem 1.2rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: .5rem; }
.soft { color: var(--soft); font-size: .95rem; }
td, th { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
/** One piece, because the digest holds for the text between the tags to the last space. */
const styleElement = new Html(`<style>${style}</style>`);
const styleDigest = createHash('sha256').update(style).digest('base64');

export interface MailPage {
  readonly status: number;
  readonly title: string;
  readonly body: Html;
}

/**
 * Sends a page that a link in a mail leads to. It needs nothing but itself, and the link, which is as good
 * as a key, goes nowhere from it: not to other sites, into caches or search engines.
 */
export function sendMailPage(response: Response, page: MailPage): void {
  response
    .status(page.status)
    .set({
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleDigest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    })
    .type('html')
    .send(asDocument(page).text);
}

const asDocument = ({ title, body }: MailPage): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Waymark</title>
        ${styleElement}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;
