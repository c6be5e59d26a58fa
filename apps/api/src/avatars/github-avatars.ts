import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { readUpTo } from '#platform/github';

export interface Picture {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Pixels of a side: what the largest place of the client shows, on a fine screen. */
const size = 96;
const mostBytes = 100 * 1024;
const kept = 300;
const keptMs = 60 * 60_000;
const patienceMs = 5_000;

/** What shows a picture and runs nothing; SVG is not among them. */
const types = /^image\/(png|jpeg|gif|webp)$/;

/** Pictures of people as GitHub has them, fetched by us for whoever looks; the newest are kept for an hour. */
@Injectable()
export class GithubAvatars {
  private readonly pictures = new Map<string, { readonly picture: Picture | null; readonly until: number }>();

  constructor(private readonly config: Config) {}

  /** @returns null when GitHub has none, or nothing that is a small picture */
  async at(address: string): Promise<Picture | null> {
    const known = this.pictures.get(address);
    if (known !== undefined && known.until > Date.now()) return known.picture;
    const picture = await this.fetch(address);
    this.pictures.delete(address);
    this.pictures.set(address, { picture, until: Date.now() + keptMs });
    const [oldest] = this.pictures.keys();
    if (this.pictures.size > kept && oldest !== undefined) this.pictures.delete(oldest);
    return picture;
  }

  private async fetch(address: string): Promise<Picture | null> {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !this.isGithub(url)) return null;
    url.searchParams.set('s', String(size));
    try {
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
      const type = response.headers.get('content-type') ?? '';
      const length = Number(response.headers.get('content-length') ?? 0);
      if (!response.ok || !types.test(type) || length > mostBytes) {
        await response.body?.cancel();
        return null;
      }
      const bytes = await readUpTo(response, mostBytes);
      return bytes === null ? null : { type, bytes };
    } catch {
      return null; // GitHub out of reach: the client shows initials
    }
  }

  /** GitHub's own server for pictures, or anything of the Enterprise server that people sign in with. */
  private isGithub(url: URL): boolean {
    if (url.protocol === 'https:' && url.host === 'avatars.githubusercontent.com') return true;
    return this.config.github !== null && url.origin === new URL(this.config.github.url).origin;
  }
}
