import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { MemberRole } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { GrantRole } from '../commands/grant-role.js';
import type { Member } from '../member.entity.js';
import { MemberType } from './member.type.js';

@InputType({ description: 'Input of `grantRole`.' })
export class GrantRoleInput {
  @Field(() => ID, { description: 'Which member.' })
  memberId!: string;

  @Field(() => MemberRole, { description: 'The role to give.' })
  role!: MemberRole;
}

@ObjectType({ description: 'Answer of `grantRole`.' })
export class GrantRolePayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member with the role.' })
  member?: Member;
}

@Resolver()
export class GrantRoleMutation {
  constructor(private readonly command: GrantRole) {}

  @Mutation(() => GrantRolePayload, {
    description: 'Gives a member a role; twice is the same as once. Coordinators only.',
  })
  async grantRole(
    @CurrentActor() actor: Actor,
    @Args('input') input: GrantRoleInput,
  ): Promise<GrantRolePayload> {
    return { member: await this.command.run(actor, input) };
  }
}
