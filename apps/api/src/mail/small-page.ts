import type { Response } from 'express';
import { Html, html } from '../github-stand-in/pages/html.js';
import { sendMailPage } from './pages/page.js';

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string => html`${text}`.text;

/**
 * As `sendMailPage`, of HTML that is a text.
 *
 * @param body HTML
 */
export function sendSmallPage(response: Response, title: string, body: string, status = 200): void {
  sendMailPage(response, { status, title, body: new Html(body) });
}
