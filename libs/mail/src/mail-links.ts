import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { ToldNotice } from './compose/mail-facts.repository.js';
import { type Unsubscribing, UnsubscribeTokens } from './unsubscribe-tokens.js';

/** Where links in mail lead: always below PUBLIC_URL. */
@Injectable()
export class MailLinks {
  constructor(
    private readonly config: Config,
    private readonly tokens: UnsubscribeTokens,
  ) {}

  thread(slug: string, threadId: string): string {
    return this.page(slug, `threads/${threadId}`);
  }

  /** The page on which one sees what a notice is about. */
  notice(slug: string, { kind, subjectType, subjectId, aboutId, threadId }: ToldNotice): string {
    if (subjectType === 'Mentorship') return this.page(slug, `mentorships/${subjectId}/talk`);
    if (subjectType === 'Thread' && threadId !== null) return this.thread(slug, threadId);
    // Of a claim one looks at the member's path, of a decision at one's own.
    if (kind === 'MILESTONE_CLAIMED' && aboutId !== null) return this.page(slug, `path?member=${aboutId}`);
    if (subjectType === 'Milestone') return this.page(slug, 'path');
    return this.page(slug, subjectType === 'Member' ? 'me' : 'inbox');
  }

  settings(slug: string): string {
    return `${this.config.publicUrl}/settings/mail?community=${slug}`;
  }

  unsubscribe(what: Unsubscribing): string {
    return `${this.config.publicUrl}/mail/unsubscribe?token=${this.tokens.make(what)}`;
  }

  private page(slug: string, path: string): string {
    return `${this.config.publicUrl}/c/${slug}/${path}`;
  }
}
