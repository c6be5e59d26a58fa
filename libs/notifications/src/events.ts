import type { NotificationKind } from '#domain/notifications';

/** Told in the transaction in which a member is told something new; not when they had been told it before. */
export class MemberTold {
  constructor(
    readonly notificationId: string,
    readonly memberId: string,
    readonly kind: NotificationKind,
  ) {}
}
