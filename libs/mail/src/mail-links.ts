import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { ToldNotice } from './compose/mail-facts.repository.js';
import { type Unsubscribing, UnsubscribeTokens } from './unsubscribe-tokens.js';

type Linked = Pick<ToldNotice, 'kind' | 'subjectType' | 'subjectId' | 'aboutId' | 'threadId'>;

/** The client's page of what a notice is about, below its community. */
function pageOf({ kind, subjectType, subjectId, aboutId, threadId }: Linked): string {
  // Who was taken out sees neither any more.
  if (kind === 'CO_MENTOR_REMOVED') return 'inbox';
  // What one lost to the open queue can be taken from there again.
  if (kind === 'CLAIM_RETURNED' || kind === 'MENTOR_RESTED') return 'mentoring';
  // Coordinators do not read requests; there they see who waits, and which mentors have room.
  if (kind === 'REQUEST_WAITS_LONG') return 'coordinating';
  // Of a claim one looks at the member's path, of a decision at one's own.
  if (kind === 'MILESTONE_CLAIMED' && aboutId !== null) return `path?member=${aboutId}`;
  if (subjectType === 'Milestone') return 'path';
  if (subjectType === 'Thread') return threadId === null ? 'inbox' : `threads/${threadId}`;
  const folder = folders[subjectType];
  return folder === undefined ? 'inbox' : `${folder}/${subjectId}`;
}

const folders: Readonly<Record<string, string>> = {
  MentorshipRequest: 'requests',
  Mentorship: 'mentorships',
  MentorInvitation: 'invitations',
  HandOver: 'hand-overs',
};

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
  notice(slug: string, notice: Linked): string {
    return this.page(slug, pageOf(notice));
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
