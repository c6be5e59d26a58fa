import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { TaskHandler } from '#platform/jobs';
import { LiveEvents, LiveTopic } from '#platform/live';
import { AskGithub, type GithubAnswer } from '../github/ask-github.js';
import { GithubItemsRepository } from '../github/github-items.repository.js';
import { LinkLookups } from '../github/link-lookups.js';
import { type LookUpLinkPayload, lookUpLinkTask } from './look-up-link.task.js';

/** GitHub's answer, or that it is not to be asked for so many seconds more; null when there is nothing to ask. */
type Found = GithubAnswer | { readonly kind: 'PAUSED'; readonly seconds: number } | null;

/** Asks GitHub about one issue or pull request, and keeps what it tells for all threads that link to it. */
@Injectable()
export class LookUpLinkHandler extends TaskHandler<LookUpLinkPayload, Found> {
  readonly task = lookUpLinkTask;

  constructor(
    private readonly config: Config,
    private readonly items: GithubItemsRepository,
    private readonly github: AskGithub,
    private readonly lookups: LinkLookups,
    private readonly live: LiveEvents,
  ) {
    super();
  }

  effectKey({ itemId, round }: LookUpLinkPayload): string {
    return `${itemId}:${round}`;
  }

  override async before({ itemId }: LookUpLinkPayload): Promise<Found> {
    const item = this.config.linkStates ? await this.items.toAsk(itemId) : null;
    if (item === null) return null;
    const { pausedSeconds: seconds } = item;
    return seconds === null ? this.github.about(item) : { kind: 'PAUSED', seconds };
  }

  async run(tx: Tx, { itemId }: LookUpLinkPayload, found: Found): Promise<void> {
    if (found === null) return;
    if (found.kind === 'PAUSED') return this.lookups.postpone(tx, itemId, found.seconds);
    if (found.pauseSeconds !== null) await this.items.pause(tx, found.pauseSeconds);
    if (found.kind === 'REFUSED') return this.lookups.postpone(tx, itemId, found.pauseSeconds);
    if (found.kind === 'UNCHANGED') return this.items.confirm(tx, itemId);
    const [told, etag] = found.kind === 'ITEM' ? [found.item, found.etag] : [null, null];
    if (!(await this.items.save(tx, itemId, told, etag))) return;
    await this.live.publish(tx, LiveTopic.LINKS, await this.items.threadsOf(tx, itemId));
  }
}
