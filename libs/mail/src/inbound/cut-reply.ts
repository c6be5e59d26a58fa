import EmailReplyParser from 'email-reply-parser';
import { cleanMailText, withoutAttributions } from '#domain/mail';

/** Lines of these alone divide a text, or underline a heading; the library takes them for the mark of a signature. */
const divider = /^(?=[-_=+*]{3,4}$)/gmu;
const kept = '\u2060';

/**
 * What somebody wrote in a reply, without what it quotes and without their signature.
 *
 * @param text as `cleanMailText` leaves it
 */
export function cutReply(text: string): string {
  const marked = withoutAttributions(text).replace(divider, kept);
  const visible = new EmailReplyParser().read(marked).getVisibleText();
  return cleanMailText(visible.replaceAll(new RegExp(`^${kept}(?=[-_=+*]{3,4}$)`, 'gmu'), '')).trim();
}
