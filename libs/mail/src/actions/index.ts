import { ActionSubjects } from './action-subjects.js';
import { MailAction } from './mail-action.entity.js';
import { MailActions } from './mail-actions.js';
import { MailActionsRepository } from './mail-actions.repository.js';

export const actionEntities = [MailAction];

export const actionProviders = [MailActionsRepository, ActionSubjects, MailActions];
