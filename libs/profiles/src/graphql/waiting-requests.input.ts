import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { type WaitingRequestsAnswer, WaitingRequestsChoice } from '#domain/mentorships';

registerEnumType(WaitingRequestsChoice, {
  name: 'WaitingRequestsChoice',
  description: 'What becomes of the requests that wait for a mentor who pauses or goes away.',
  valuesMap: {
    REROUTE: {
      description:
        'They go on to the next best mentor, or to the open queue, within moments. The request of a newcomer who does not want that is declined, kindly.',
    },
    KEEP: { description: 'They stay, and the mentor answers them all the same before their deadline.' },
    DECLINE: { description: 'They are declined with NO_TIME.' },
  },
});

@InputType({ description: 'A request to which another choice applies than to the others.' })
export class WaitingRequestExceptionInput {
  @Field(() => ID, {
    description: 'Which request, of those sent to you; one that is answered already stays as it is.',
  })
  requestId!: string;

  @Field(() => WaitingRequestsChoice, { description: 'What becomes of it.' })
  choice!: WaitingRequestsChoice;
}

/** What the input of every mutation has by which a mentor steps back. */
@InputType({ isAbstract: true })
export abstract class WaitingRequestsInput {
  @Field(() => WaitingRequestsChoice, {
    defaultValue: WaitingRequestsChoice.REROUTE,
    description: 'What becomes of the requests that wait for you when you step back.',
  })
  waitingRequests!: WaitingRequestsChoice;

  @Field(() => [WaitingRequestExceptionInput], {
    defaultValue: [],
    description: 'Requests to which another choice applies; of one that is named twice, the last counts.',
  })
  exceptions!: WaitingRequestExceptionInput[];
}

export const waitingAnswerOf = ({
  waitingRequests,
  exceptions,
}: WaitingRequestsInput): WaitingRequestsAnswer => ({ choice: waitingRequests, exceptions });
