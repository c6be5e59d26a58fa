import { canonicalLanguage } from '#domain/profiles';
import { ApiError } from '#platform/errors';

/**
 * The primary subtag of a language that a filter names, such as `pt` of `pt-BR`.
 * @throws ApiError BAD_USER_INPUT for what is no language tag
 */
export function readPrimaryLanguage(written: string): string {
  const [language] = canonicalLanguage(written.trim())?.split('-') ?? [];
  if (language !== undefined) return language;
  throw ApiError.badInput(
    'We do not know this language by that name. Write it as a language tag (BCP 47), for example en, pt-BR or zh-Hant.',
  );
}
