import { Field, ID, InputType } from '@nestjs/graphql';
import { canonicalLanguage } from '#domain/profiles';
import { isId } from '#platform/database';
import { ApiError } from '#platform/errors';

/** By what every list of mentors can be narrowed. */
@InputType({ isAbstract: true })
export abstract class AreaAndLanguageInput {
  @Field(() => ID, { nullable: true, description: 'Only with experience in this very area.' })
  areaId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only who speaks this language, a BCP 47 tag; its region does not matter: `pt` finds `pt-BR`.',
  })
  language?: string | null;
}

/**
 * The area, and the primary subtag of the language, such as `pt` of `pt-BR`; null for what narrows nothing.
 *
 * @throws ApiError BAD_USER_INPUT for an area or a language that is none
 */
export function readAreaAndLanguage({ areaId, language }: AreaAndLanguageInput): {
  readonly areaId: string | null;
  readonly language: string | null;
} {
  if (areaId != null && !isId(areaId)) throw ApiError.badInput('`areaId` is not the id of an interest area.');
  return { areaId: areaId ?? null, language: language == null ? null : primaryLanguage(language) };
}

function primaryLanguage(written: string): string {
  const [language] = canonicalLanguage(written.trim())?.split('-') ?? [];
  if (language !== undefined) return language;
  throw ApiError.badInput(
    'We do not know this language by that name. Write it as a language tag (BCP 47), for example en, pt-BR or zh-Hant.',
  );
}
