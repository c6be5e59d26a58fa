import { PlatformTables1763800000000 } from './0001-platform-tables.js';
import { IdentityTables1763800000001 } from './0002-identity-tables.js';
import { CommunitiesTables1763800000002 } from './0003-communities-tables.js';
import { ProfilesTables1763800000003 } from './0004-profiles-tables.js';
import { ConductTables1763800000004 } from './0005-conduct-tables.js';
import { ThreadsTables1763800000005 } from './0006-threads-tables.js';
import { MentorshipsTables1763800000006 } from './0007-mentorships-tables.js';
import { MilestonesTables1763800000007 } from './0008-milestones-tables.js';
import { MatchingTables1763800000008 } from './0009-matching-tables.js';
import { JobsAndEventsTables1763900000000 } from './0010-jobs-and-events-tables.js';
import { NotificationsTables1763900000001 } from './0011-notifications-tables.js';
import { NoSilentRequest1763900000002 } from './0012-no-silent-request.js';
import { Turns1763900000003 } from './0013-turns.js';
import { Messages1763900000004 } from './0014-messages.js';
import { Reading1763900000005 } from './0015-reading.js';
import { Search1763900000006 } from './0016-search.js';
import { MentorsTogether1763900000007 } from './0017-mentors-together.js';
import { Mail1763900000008 } from './0018-mail.js';
import { MailReplies1763900000009 } from './0019-mail-replies.js';
import { LinkStates1763900000010 } from './0020-link-states.js';
import { OvertakenNotifications1763900000011 } from './0021-overtaken-notifications.js';
import { PointedOutRequests1763900000012 } from './0022-pointed-out-requests.js';

/**
 * Every migration, oldest first. One that has landed is never edited: a change
 * of the schema is a new file at the end, and goes forward on a database with data in it.
 */
export const migrations = [
  PlatformTables1763800000000,
  IdentityTables1763800000001,
  CommunitiesTables1763800000002,
  ProfilesTables1763800000003,
  ConductTables1763800000004,
  ThreadsTables1763800000005,
  MentorshipsTables1763800000006,
  MilestonesTables1763800000007,
  MatchingTables1763800000008,
  JobsAndEventsTables1763900000000,
  NotificationsTables1763900000001,
  NoSilentRequest1763900000002,
  Turns1763900000003,
  Messages1763900000004,
  Reading1763900000005,
  Search1763900000006,
  MentorsTogether1763900000007,
  Mail1763900000008,
  MailReplies1763900000009,
  LinkStates1763900000010,
  OvertakenNotifications1763900000011,
  PointedOutRequests1763900000012,
];
