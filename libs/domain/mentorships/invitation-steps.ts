import { InvitationStatus } from './invitation-status.js';

interface InvitationStep {
  /** Null for the step that makes the invitation. */
  readonly from: InvitationStatus | null;
  readonly to: InvitationStatus;
}

/** Every way in which an invitation may change. None of them takes or frees a place: capacity counts whom a mentor leads. */
export const invitationSteps = {
  invite: { from: null, to: InvitationStatus.OPEN },
  accept: { from: InvitationStatus.OPEN, to: InvitationStatus.ACCEPTED },
  decline: { from: InvitationStatus.OPEN, to: InvitationStatus.DECLINED },
  withdraw: { from: InvitationStatus.OPEN, to: InvitationStatus.WITHDRAWN },
  expire: { from: InvitationStatus.OPEN, to: InvitationStatus.EXPIRED },
} as const satisfies Record<string, InvitationStep>;
