import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { TaskHandler } from '#platform/jobs';
import { LiveEvents, LiveTopic } from '#platform/live';
import { AskGithub, type GithubAnswer } from '../github/ask-github.js';
import { GithubItemsRepository } from '../github/github-items.repository.js';
import { LinkLookups } from '../github/link-lookups.js';
import { type LookUpLinkPayload, lookUpLinkTask } from './look-up-link.task.js';

/** Asks GitHub about one issue or pull request, and keeps what it tells for all threads that link to it. */
@Injectable()
export class LookUpLinkHandler extends TaskHandler<LookUpLinkPayload, GithubAnswer | null> {
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

  /** @returns null when there is nothing to ask about, or nobody is to be asked */
  override async before({ itemId }: LookUpLinkPayload): Promise<GithubAnswer | null> {
    const item = this.config.linkStates ? await this.items.toAsk(itemId) : null;
    if (item === null) return null;
    const { pausedSeconds } = item;
    return pausedSeconds === null
      ? this.github.about(item)
      : { kind: 'REFUSED', pauseSeconds: pausedSeconds };
  }

  async run(tx: Tx, { itemId }: LookUpLinkPayload, answer: GithubAnswer | null): Promise<void> {
    if (answer === null) return;
    if (answer.pauseSeconds !== null) await this.items.pause(tx, answer.pauseSeconds);
    if (answer.kind === 'REFUSED') return this.lookups.postpone(tx, itemId, answer.pauseSeconds ?? 0);
    if (answer.kind === 'UNCHANGED') return this.items.confirm(tx, itemId);
    const [told, etag] = answer.kind === 'ITEM' ? [answer.item, answer.etag] : [null, null];
    if (!(await this.items.save(tx, itemId, told, etag))) return;
    await this.live.publish(tx, LiveTopic.LINKS, await this.items.threadsOf(tx, itemId));
  }
}
