import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { UserErrorCode } from '#domain/refusals';

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description:
    'Why Waymark said no. The list is closed: translate by it, and fall back to `message`. New codes are named in CHANGELOG.md.',
  valuesMap: {
    INVALID_INPUT: { description: 'A value has the wrong form; `field` says which.' },
    TOO_LONG: { description: 'A text is longer than its limit, which the message names.' },
    EMPTY_TEXT: { description: 'A text that is needed is missing or only white space.' },
    NOT_ALLOWED: { description: 'You can see this, but your role does not let you do it.' },
    NOT_FOUND: { description: 'There is nothing by this id that you can see.' },
    MUTATION_KEY_REUSED: { description: 'The `clientMutationKey` was used before with other input.' },
    COMMUNITY_CREATION_RESTRICTED: {
      description: 'The operator lets only certain people create communities.',
    },
    CHANGED_MEANWHILE: {
      description: 'Somebody else changed it since it was read; nothing was overwritten.',
    },
    SLUG_TAKEN: { description: 'Another one already has this slug.' },
    AREA_UNKNOWN: { description: 'The community has no such interest area.' },
    AREA_RETIRED: { description: 'The interest area is no longer in use.' },
    AREA_CYCLE: { description: 'An area cannot be moved below itself, or too deep.' },
    CONDUCT_OUTDATED: { description: 'The current version of the conduct text is not accepted yet.' },
    ALREADY_MEMBER: { description: 'You already are a member of this community.' },
    LAST_COORDINATOR: { description: 'A community needs at least one coordinator.' },
    MEMBER_SUSPENDED: { description: 'The membership is suspended.' },
    TIME_ZONE_UNKNOWN: { description: 'Not an IANA time zone; the hint lists near ones.' },
    LANGUAGE_UNKNOWN: { description: 'Not a BCP 47 language tag that we know.' },
    WINDOW_INVALID: { description: 'A weekly window is not one; `field` says which.' },
    AWAY_PERIOD_INVALID: { description: 'An away period is not one; `field` says which.' },
    CAPACITY_OUT_OF_RANGE: { description: 'The capacity lies outside its limits, which the message names.' },
    ONESELF: { description: 'This cannot be done with yourself.' },
    NOT_A_NEWCOMER: { description: 'Only a member with the role NEWCOMER can do this.' },
    NOT_A_MENTOR: { description: 'The member is not a mentor.' },
    MENTOR_FULL: { description: 'The mentor has no room at the moment.' },
    MENTOR_PAUSED: { description: 'The mentor takes no requests at the moment.' },
    MENTOR_AWAY: { description: 'The mentor is away.' },
    MENTOR_UNAVAILABLE: { description: 'The mentor cannot be asked.' },
    NO_COMMON_LANGUAGE: { description: 'The two share no spoken language.' },
    NO_SHARED_AREA: { description: 'The two share no interest area.' },
    NOT_ENOUGH_COMMON_TIME: { description: 'The two share less time than the newcomer requires.' },
    DECLINED_RECENTLY: {
      description: 'The mentor declined a request of this newcomer less than 30 days ago.',
    },
    ALREADY_REQUESTED: { description: 'A request of the same kind is already waiting.' },
    ALREADY_IN_MENTORSHIP: { description: 'The two already are in a mentorship.' },
    REQUEST_ALREADY_ANSWERED: { description: 'The request was already accepted, declined or moved on.' },
    REQUEST_WITHDRAWN: { description: 'The request was withdrawn.' },
    REQUEST_EXPIRED: { description: 'The deadline of the request has passed.' },
    REQUEST_NOT_IN_OPEN_QUEUE: { description: 'The request is not waiting in the open queue.' },
    REQUEST_HELD: {
      description:
        'A mentor holds the request, out of the open queue, until the moment that the message names.',
    },
    REQUEST_WAITS_NOT_LONG: {
      description: 'The newcomer does not wait too long yet, or the mentor has only just been asked.',
    },
    REQUEST_POINTED_OUT: { description: 'The request was pointed out a short while ago.' },
    NO_MENTOR_FITS: { description: 'No mentor with room is left whom the request suits.' },
    MENTORSHIP_NOT_LIVE: { description: 'The mentorship is over, or not in the state that this needs.' },
    ALREADY_TAKES_PART: { description: 'The member takes part there already.' },
    ALREADY_INVITED: { description: 'The mentor was invited there already, and has not answered yet.' },
    TOO_MANY_PARTICIPANTS: {
      description: 'The conversation, or the list of open invitations, is as full as the message says.',
    },
    INVITATION_NOT_OPEN: { description: 'The invitation was answered or taken back, or has expired.' },
    HAND_OVER_OPEN: { description: 'Another offer of the same mentorship waits for an answer.' },
    HAND_OVER_NOT_OPEN: {
      description: 'The offer of the mentorship was taken up, declined or taken back, or has expired.',
    },
    THREAD_CLOSED: { description: 'The conversation is closed; it can be read, not added to.' },
    PLACEHOLDER_UNKNOWN: {
      description:
        'A saved reply has a placeholder that there is none of; the hint names those that there are.',
    },
    SAVED_REPLY_LIMIT: { description: 'You have as many saved replies as one may have.' },
    MESSAGE_DELETED: { description: 'The message was deleted; nothing of it can be changed any more.' },
    EDIT_WINDOW_OVER: {
      description: 'The message is older than messages can be edited, as many hours as the sentence names.',
    },
    EDIT_LIMIT: { description: 'The message was edited as often as one can be.' },
    DRAFT_STALE: {
      description:
        'The draft was saved, discarded or posted elsewhere since; the payload shows it as it is now.',
    },
    RUNG_UNKNOWN: { description: "The community's ladder has no such rung." },
    DATE_OUT_OF_RANGE: { description: 'The date lies outside its limits, which the message names.' },
    EVIDENCE_URL_INVALID: { description: 'The evidence is not a http or https address.' },
    MILESTONE_ALREADY_LOGGED: { description: 'The same milestone with the same evidence is already logged.' },
    MILESTONE_ALREADY_DECIDED: { description: 'The milestone was already confirmed or declined.' },
    ACCESS_TOKEN_LIMIT: { description: 'You have as many access tokens as one may have.' },
    ACCESS_TOKEN_SHOWN_BEFORE: {
      description:
        'The access token was made before with this `clientMutationKey`, and can be shown only once.',
    },
  },
});

@ObjectType('UserError', { description: 'A "no" to a mutation: what happened, and the next step.' })
export class UserErrorType {
  @Field(() => UserErrorCode, { description: 'Why, from a closed list.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'What happened, as a sentence that can be shown to a person.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Path to the input field that caused it, e.g. `["windows", "0", "end"]`; null when no single field did.',
  })
  field?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The next step that would help; null when there is none.',
  })
  hint?: string | null;
}

/** What every mutation's payload has: the refusals. The interceptor fills the list. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserErrorType], {
    description: 'Why nothing was changed; empty when the mutation did what it was asked.',
  })
  userErrors?: UserErrorType[];
}
