import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { MemberRole } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RevokeRole } from '../commands/revoke-role.js';
import type { Member } from '../member.entity.js';
import { MemberType } from './member.type.js';

@InputType({ description: 'Input of `revokeRole`.' })
export class RevokeRoleInput {
  @Field(() => ID, { description: 'Which member; it may be the viewer.' })
  memberId!: string;

  @Field(() => MemberRole, { description: 'The role to take.' })
  role!: MemberRole;
}

@ObjectType({ description: 'Answer of `revokeRole`.' })
export class RevokeRolePayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member without the role.' })
  member?: Member;
}

@Resolver()
export class RevokeRoleMutation {
  constructor(private readonly command: RevokeRole) {}

  @Mutation(() => RevokeRolePayload, {
    description:
      'Takes a role from a member; twice is the same as once. The last coordinator of a community stays one. Coordinators only.',
  })
  async revokeRole(
    @CurrentActor() actor: Actor,
    @Args('input') input: RevokeRoleInput,
  ): Promise<RevokeRolePayload> {
    return { member: await this.command.run(actor, input) };
  }
}
