import { ApiError } from '#platform/errors';

/** Most characters of a name or login to look for. */
const mostCharacters = 100;

/** What an argument that narrows a list of people says of itself. */
export const searchDescription = `Only whose name or login contains this, whatever its case; up to ${mostCharacters} characters. All when absent or blank.`;

/** What to look for among names and logins; null to list all. */
export function readSearch(written: string | null | undefined): string | null {
  const text = written?.trim() ?? '';
  if (text.length > mostCharacters || text.includes('\0')) {
    throw ApiError.badInput(`\`search\` takes up to ${mostCharacters} characters of a name or login.`);
  }
  return text === '' ? null : text;
}
