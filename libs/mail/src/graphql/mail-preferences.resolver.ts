import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MailKind } from '#domain/mail';
import { type Member, MemberType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import { MailLoaders } from './mail.loaders.js';
import { MailPreferenceType } from './mail-preference.type.js';

@Resolver(() => MemberType)
export class MailPreferencesResolver {
  constructor(private readonly loaders: MailLoaders) {}

  @ResolveField(() => [MailPreferenceType], {
    nullable: true,
    description: 'How often they want mail, of each kind. For the member alone: null for everybody else.',
  })
  async mailPreferences(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<MailPreferenceType[] | null> {
    const own = await this.loaders.preferencesOf(context).load(member.id);
    if (own === null) return null;
    return Object.values(MailKind).map((kind) => ({ kind, frequency: own.preferences[kind] }));
  }
}
