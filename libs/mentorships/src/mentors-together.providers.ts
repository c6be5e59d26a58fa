import type { Provider } from '@nestjs/common';
import { CoMentorsRepository } from './co-mentors.repository.js';
import { AcceptHandOver } from './commands/accept-hand-over.js';
import { AcceptMentorInvitation } from './commands/accept-mentor-invitation.js';
import { AddPrivateNote } from './commands/add-private-note.js';
import { DeclineHandOver } from './commands/decline-hand-over.js';
import { DeclineMentorInvitation } from './commands/decline-mentor-invitation.js';
import { DeletePrivateNote } from './commands/delete-private-note.js';
import { EditPrivateNote } from './commands/edit-private-note.js';
import { ExpireInvitations } from './commands/expire-invitations.js';
import { InviteCoMentor } from './commands/invite-co-mentor.js';
import { LeaveMentorship } from './commands/leave-mentorship.js';
import { LeaveThread } from './commands/leave-thread.js';
import { OfferHandOver } from './commands/offer-hand-over.js';
import { ReferThread } from './commands/refer-thread.js';
import { RemoveCoMentor } from './commands/remove-co-mentor.js';
import { RemoveGuest } from './commands/remove-guest.js';
import { WithdrawHandOver } from './commands/withdraw-hand-over.js';
import { WithdrawMentorInvitation } from './commands/withdraw-mentor-invitation.js';
import { AcceptHandOverMutation } from './graphql/accept-hand-over.mutation.js';
import { AcceptMentorInvitationMutation } from './graphql/accept-mentor-invitation.mutation.js';
import { AddPrivateNoteMutation } from './graphql/add-private-note.mutation.js';
import { DeclineHandOverMutation } from './graphql/decline-hand-over.mutation.js';
import { DeclineMentorInvitationMutation } from './graphql/decline-mentor-invitation.mutation.js';
import { DeletePrivateNoteMutation } from './graphql/delete-private-note.mutation.js';
import { EditPrivateNoteMutation } from './graphql/edit-private-note.mutation.js';
import { HandOverAnswersResolver } from './graphql/hand-over-answers.resolver.js';
import { HandOverResolver } from './graphql/hand-over.resolver.js';
import { HandOverViews } from './graphql/hand-over-views.js';
import { InviteCoMentorMutation } from './graphql/invite-co-mentor.mutation.js';
import { LeaveMentorshipMutation } from './graphql/leave-mentorship.mutation.js';
import { LeaveThreadMutation } from './graphql/leave-thread.mutation.js';
import { MentorInvitationAnswersResolver } from './graphql/mentor-invitation-answers.resolver.js';
import { MentorInvitationResolver } from './graphql/mentor-invitation.resolver.js';
import { MentorshipTogetherResolver } from './graphql/mentorship-together.resolver.js';
import { NotificationTogetherResolver } from './graphql/notification-together.resolver.js';
import { OfferHandOverMutation } from './graphql/offer-hand-over.mutation.js';
import { PrivateNoteResolver } from './graphql/private-note.resolver.js';
import { ReferThreadMutation } from './graphql/refer-thread.mutation.js';
import { RemoveCoMentorMutation } from './graphql/remove-co-mentor.mutation.js';
import { RemoveGuestMutation } from './graphql/remove-guest.mutation.js';
import { ThreadTogetherResolver } from './graphql/thread-together.resolver.js';
import { TogetherLoaders } from './graphql/together.loaders.js';
import { TogetherStepsResolver } from './graphql/together-steps.resolver.js';
import { WithdrawHandOverMutation } from './graphql/withdraw-hand-over.mutation.js';
import { WithdrawMentorInvitationMutation } from './graphql/withdraw-mentor-invitation.mutation.js';
import { HandOverThread } from './hand-over-thread.entity.js';
import { HandOverThreads } from './hand-over-threads.js';
import { HandOver } from './hand-over.entity.js';
import { HandOversRepository } from './hand-overs.repository.js';
import { InMentorship } from './in-mentorship.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Inviting } from './inviting.js';
import { Joining } from './joining.js';
import { Lapsing } from './lapsing.js';
import { LeadChanging } from './lead-changing.js';
import { LeadsRepository } from './leads.repository.js';
import { LiftWaitingToJoin } from './lift-waiting-to-join.js';
import { MentorInvitation } from './mentor-invitation.entity.js';
import { MentorParting } from './mentor-parting.js';
import { MentorshipClosing } from './mentorship-closing.js';
import { MentorshipLocking } from './mentorship-locking.js';
import { MentorshipOfThread } from './mentorship-of-thread.js';
import { Offering } from './offering.js';
import { OwnNote } from './own-note.js';
import { PartBetweenBlocked } from './part-between-blocked.js';
import { PartFromFormerMentor } from './part-from-former-mentor.js';
import { PrivateNote } from './private-note.entity.js';
import { PrivateNotesRepository } from './private-notes.repository.js';
import { ExpireInvitationsTask } from './tasks/expire-invitations.task.js';
import { TellingTogether } from './telling-together.js';

/** Tables of several mentors for one newcomer. */
export const togetherEntities = [HandOver, HandOverThread, MentorInvitation, PrivateNote];

const commands = [
  InviteCoMentor,
  ReferThread,
  AcceptMentorInvitation,
  DeclineMentorInvitation,
  WithdrawMentorInvitation,
  LeaveMentorship,
  RemoveCoMentor,
  LeaveThread,
  RemoveGuest,
  OfferHandOver,
  AcceptHandOver,
  DeclineHandOver,
  WithdrawHandOver,
  ExpireInvitations,
  AddPrivateNote,
  EditPrivateNote,
  DeletePrivateNote,
];

const graphql = [
  InviteCoMentorMutation,
  ReferThreadMutation,
  AcceptMentorInvitationMutation,
  DeclineMentorInvitationMutation,
  WithdrawMentorInvitationMutation,
  LeaveMentorshipMutation,
  RemoveCoMentorMutation,
  LeaveThreadMutation,
  RemoveGuestMutation,
  OfferHandOverMutation,
  AcceptHandOverMutation,
  DeclineHandOverMutation,
  WithdrawHandOverMutation,
  AddPrivateNoteMutation,
  EditPrivateNoteMutation,
  DeletePrivateNoteMutation,
  MentorInvitationResolver,
  MentorInvitationAnswersResolver,
  HandOverResolver,
  HandOverAnswersResolver,
  PrivateNoteResolver,
  MentorshipTogetherResolver,
  TogetherStepsResolver,
  ThreadTogetherResolver,
  NotificationTogetherResolver,
];

/** What the module provides for several mentors of one newcomer. */
export const togetherProviders: Provider[] = [
  CoMentorsRepository,
  InvitationsRepository,
  HandOversRepository,
  PrivateNotesRepository,
  LeadsRepository,
  MentorshipLocking,
  MentorshipClosing,
  MentorshipOfThread,
  InMentorship,
  Inviting,
  Joining,
  Lapsing,
  MentorParting,
  Offering,
  HandOverThreads,
  LeadChanging,
  OwnNote,
  LiftWaitingToJoin,
  PartBetweenBlocked,
  PartFromFormerMentor,
  TellingTogether,
  TogetherLoaders,
  HandOverViews,
  ExpireInvitationsTask,
  ...commands,
  ...graphql,
];
