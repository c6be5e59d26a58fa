import { Injectable } from '@nestjs/common';
import { DeclineKind } from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import { AcceptRequest, DeclineRequest } from '#mentorships';
import { ConfirmMilestone } from '#milestones';
import type { Actor } from '#platform/auth';
import { UserError } from '#platform/errors';
import { HandBackTurn } from '#threads';
import { type ActionSubject, ActionSubjects } from './action-subjects.js';
import { type FoundAction, MailActionsRepository } from './mail-actions.repository.js';

/** What a link in a mail leads to. */
export type ActionView =
  | { readonly state: 'UNKNOWN' }
  | (Shown & { readonly state: 'READY' | 'EXPIRED' | 'SETTLED' | 'DONE' | 'USED' })
  | (Shown & { readonly state: 'REFUSED'; readonly refusal: Refusal });

interface Shown {
  readonly action: FoundAction;
  readonly subject: ActionSubject;
}

/** What the page's form adds; only declining has anything. */
export interface ActionForm {
  readonly declineKind?: string | undefined;
  readonly reason?: string | undefined;
}

@Injectable()
export class MailActions {
  constructor(
    private readonly actions: MailActionsRepository,
    private readonly subjects: ActionSubjects,
    private readonly accept: AcceptRequest,
    private readonly decline: DeclineRequest,
    private readonly handBack: HandBackTurn,
    private readonly confirm: ConfirmMilestone,
  ) {}

  /** Looks, and changes nothing: programs that look through mail follow links, too. */
  async look(token: string): Promise<ActionView> {
    const action = await this.actions.find(token);
    const subject = action === null ? null : await this.subjects.of(action);
    if (action === null || subject === null) return { state: 'UNKNOWN' };
    const shown = { action, subject };
    if (action.used) return { ...shown, state: 'USED' };
    if (action.expired) return { ...shown, state: 'EXPIRED' };
    return { ...shown, state: subject.waits ? 'READY' : 'SETTLED' };
  }

  /**
   * Does what the link is for, as its owner, once; doing it again tells that it was done, also when it was done
   * at the same moment, which refuses this one.
   */
  async act(token: string, form: ActionForm): Promise<ActionView> {
    const view = await this.look(token);
    if (view.state !== 'READY') return view;
    const { action, subject } = view;
    try {
      await this.perform(action, form);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const since = await this.look(token);
      return since.state === 'READY' ? { ...since, state: 'REFUSED', refusal: error.refusals[0] } : since;
    }
    await this.actions.markUsed(action.id);
    return { state: 'DONE', action, subject };
  }

  private async perform(
    { id, kind, subjectId, sequence, userId }: FoundAction,
    form: ActionForm,
  ): Promise<void> {
    const actor: Actor = { userId, via: 'MAIL' };
    switch (kind) {
      case 'ACCEPT_REQUEST':
        await this.accept.run(actor, { requestId: subjectId, clientMutationKey: `mail ${id}` });
        return;
      case 'DECLINE_REQUEST':
        await this.decline.run(actor, {
          requestId: subjectId,
          kind: declineKindOf(form.declineKind),
          reason: form.reason ?? null,
          waiting: { choice: 'KEEP', exceptions: [] },
        });
        return;
      case 'HAND_BACK_TURN':
        await this.handBack.run(actor, subjectId, sequence ?? undefined);
        return;
      case 'CONFIRM_MILESTONE':
        await this.confirm.run(actor, subjectId);
    }
  }
}

/** The one that says least, for what is none. */
const declineKindOf = (text: string | undefined): DeclineKind =>
  Object.values(DeclineKind).find((kind) => kind === text) ?? DeclineKind.OTHER;
