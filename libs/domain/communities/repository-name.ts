import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { normalizeText } from '#domain/text';

/** A repository on GitHub, as its address names it: `python/cpython`. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** Most repositories of one community. */
export const mostRepositories = 200;

/** GitHub's own rules, for CHECK constraints too. */
const ownerPattern = /^[A-Za-z0-9-]{1,39}$/;
const namePattern = /^[A-Za-z0-9._-]{1,100}$/;

/**
 * Reads the two parts of a repository's address as a person typed them.
 * Refused with INVALID_INPUT for what GitHub cannot have.
 */
export function readRepositoryName(written: RepositoryName): Outcome<RepositoryName> {
  const owner = normalizeText(written.owner);
  const name = normalizeText(written.name).replace(/\.git$/i, '');
  if (!ownerPattern.test(owner)) {
    return {
      refused: refusal('The owner of a repository has 1 to 39 letters, digits and hyphens.', 'owner'),
    };
  }
  if (!namePattern.test(name) || /^\.{1,2}$/.test(name)) {
    return {
      refused: refusal(
        'The name of a repository has 1 to 100 letters, digits, dots, hyphens and underscores.',
        'name',
      ),
    };
  }
  return { owner, name };
}

/** Two repositories are the same when their keys are equal: GitHub ignores capitals. */
export function repositoryKey({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`.toLowerCase();
}

/** Whether a community has room for this many repositories. */
export function checkRepositoryRoom(count: number): Refusal | null {
  if (count <= mostRepositories) return null;
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: `A community has room for ${mostRepositories} repositories, and this one is full.`,
    hint: 'Remove one that newcomers do not start with.',
  };
}

function refusal(message: string, field: string): Refusal {
  return {
    code: UserErrorCode.INVALID_INPUT,
    message,
    hint: 'In github.com/python/cpython the owner is “python” and the name is “cpython”.',
    field: [field],
  };
}
