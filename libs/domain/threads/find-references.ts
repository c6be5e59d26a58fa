import { readRepositoryName, repositoryKey, type RepositoryName } from '#domain/communities';
import { ThreadLinkKind } from './thread-link-kind.js';

/** Most links that one message gives its thread; what it mentions beyond stays text. */
export const mostLinksOfMessage = 20;

/** Most links that a thread keeps; what is mentioned beyond stays text. */
export const mostLinksOfThread = 200;

/** A piece of what somebody wrote, outside code: a text, or the address that a link leads to. */
export type WrittenPiece = { readonly text: string } | { readonly address: string };

/** An issue or a pull request on GitHub, as it was mentioned. */
export interface GithubReference extends RepositoryName {
  /** From 1; issues and pull requests of a repository are counted together. */
  readonly number: number;
  /** Null when the way in which it was written does not tell. */
  readonly kind: ThreadLinkKind | null;
}

/** Nine digits fit PostgreSQL's integer, and are a thousand times what the largest repository has. */
const address =
  /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+)\/([\w.-]+)\/(issues|pull)\/([1-9]\d{0,8})(?=$|[/?#])/iu;
/** `owner/repo#12`, or `#12` without the first two groups; not within a word, a path or a longer number. */
const mention =
  /(?<![\p{L}\p{N}_.\-/#&])(?:([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100}))?#([1-9]\d{0,8})(?![\p{L}\p{N}_])/gu;

/** Whether it is worth looking for references in a message at all; most mention none. */
export const mayRefer = (body: string): boolean => /#\d|github\.com\//iu.test(body);

/** Whether a text mentions `#12`, so that it matters what the repository of the community is. */
export const refersShortly = (pieces: readonly WrittenPiece[]): boolean =>
  pieces.some(
    (piece) => 'text' in piece && [...piece.text.matchAll(mention)].some(([, owner]) => owner === undefined),
  );

/**
 * The issues and pull requests that a message mentions, each once, in the order in which they come: by their
 * address, as `owner/repo#12`, or as `#12`.
 *
 * @param home the repository that `#12` belongs to; null when that is not known, and `#12` is only a text
 */
export function findReferences(
  pieces: readonly WrittenPiece[],
  home: RepositoryName | null,
): GithubReference[] {
  const found = new Map<string, GithubReference>();
  for (const reference of pieces.flatMap((piece) => referencesIn(piece, home))) {
    const key = referenceKey(reference);
    const before = found.get(key);
    if (before === undefined && found.size === mostLinksOfMessage) continue;
    found.set(key, before === undefined ? reference : { ...before, kind: before.kind ?? reference.kind });
  }
  return [...found.values()];
}

/** Two references are to the same when their keys are equal. */
export const referenceKey = (reference: RepositoryName & { readonly number: number }): string =>
  `${repositoryKey(reference)}#${reference.number}`;

/** Where a reference leads; GitHub itself leads on from an issue's address to that of a pull request. */
export const referenceUrl = ({ owner, name, number, kind }: GithubReference): string =>
  `https://github.com/${owner}/${name}/${kind === ThreadLinkKind.PULL_REQUEST ? 'pull' : 'issues'}/${number}`;

function referencesIn(piece: WrittenPiece, home: RepositoryName | null): GithubReference[] {
  if ('address' in piece) {
    const [, owner = '', name = '', path = '', number = ''] = address.exec(piece.address) ?? [];
    const kind = path.toLowerCase() === 'pull' ? ThreadLinkKind.PULL_REQUEST : ThreadLinkKind.ISSUE;
    return referenceTo({ owner, name }, number, kind);
  }
  return [...piece.text.matchAll(mention)].flatMap(([, owner, name, number = '']) => {
    const repository = owner === undefined || name === undefined ? home : { owner, name };
    return repository === null ? [] : referenceTo(repository, number, null);
  });
}

function referenceTo(
  written: RepositoryName,
  number: string,
  kind: ThreadLinkKind | null,
): GithubReference[] {
  const repository = readRepositoryName(written);
  if (repository.refused) return [];
  return [{ owner: repository.owner, name: repository.name, number: Number(number), kind }];
}
