import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/graphql';

@ObjectType('RequestClaim', {
  description:
    'That a mentor has a request of the open queue to themselves for a while, to accept it or let it go.',
})
export class RequestClaimType {
  @Field(() => DateTimeScalar, {
    description: 'When it goes back by itself, unless it is accepted before.',
  })
  until!: Date;
}
