import { Stack } from '@mantine/core';
import type { Ref, RefObject } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { ReasonFragment } from '../api/refusals.js';
import { AnswerableFragment, AnswerRequest } from '../requests/answer-request.js';
import { ClosedHere } from './closed-here.js';
import { Composer } from './composer.js';
import type { DraftKeeper, DraftState } from './draft-keeper.js';
import type { FieldHandle } from '../writing/field.js';
import { HandBackTurn } from './hand-back-turn.js';
import { JustAccepted, JustAcceptedFragment } from './just-accepted.js';
import { RequestEnd, RequestEndFragment } from './request-end.js';

export const AnswerHereFragment = graphql(
  `
    fragment AnswerHere on Thread {
      id
      topic
      awaiting {
        id
      }
      viewerCanPost
      viewerCannotPostReasons {
        ...Reason
      }
      request {
        id
        status
        ...Answerable
        ...RequestEnd
        ...JustAccepted
      }
    }
  `,
  [AnswerableFragment, ReasonFragment, RequestEndFragment, JustAcceptedFragment],
);

/**
 * Below the newest message: what the viewer can do now. Answer a request, say that it is not their turn, write; or
 * why they cannot.
 *
 * @param begun whether anything was written here yet
 * @param keeper null until it is known what the viewer was writing
 */
export function AnswerHere({
  of,
  viewerId,
  begun,
  keeper,
  draft,
  field,
  onSend,
  ref,
}: {
  of: FragmentOf<typeof AnswerHereFragment>;
  viewerId: string | undefined;
  begun: boolean;
  keeper: DraftKeeper | null;
  draft: DraftState;
  field: RefObject<FieldHandle | null>;
  onSend: () => void;
  ref: Ref<HTMLDivElement>;
}) {
  const { id, topic, awaiting, viewerCanPost, viewerCannotPostReasons, request } = readFragment(
    AnswerHereFragment,
    of,
  );
  return (
    <Stack ref={ref}>
      {request?.status === 'SUBMITTED' && <AnswerRequest of={request} inThread />}
      {request !== null && <JustAccepted of={request} />}
      {begun && awaiting !== null && awaiting.id === viewerId && <HandBackTurn threadId={id} />}
      {viewerCanPost && keeper !== null && (
        <Composer threadId={id} keeper={keeper} draft={draft} field={field} onSend={onSend} />
      )}
      {!viewerCanPost && (
        <ClosedHere reasons={viewerCannotPostReasons} left={draft.body}>
          {request !== null && <RequestEnd of={request} topic={topic} />}
        </ClosedHere>
      )}
    </Stack>
  );
}
