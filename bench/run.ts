import { cpus } from 'node:os';
import { benchDelivery } from './delivery.js';
import { benchInbox } from './inbox.js';
import { benchJobs } from './jobs.js';
import { benchMail } from './mail.js';
import { benchMainJob } from './main-job.js';
import { benchMarkdown } from './markdown.js';
import { benchPaging } from './paging.js';
import { benchPosting } from './posting.js';
import { benchSearch } from './search.js';
import { fill } from './support/data.js';
import { withEnvironment } from './support/environment.js';
import { fillInboxes } from './support/inbox-data.js';
import { tableOf } from './support/measure.js';

/** `npm run bench`: prints the tables of docs/PERFORMANCE.md. */
const mentors = 2_000;

const comparisons = await withEnvironment(async (environment) => {
  const data = await fill(environment.sql, { mentors, messages: 5_000 });
  const early = [
    ...(await benchMainJob(environment, data, mentors)),
    await benchMarkdown(),
    await benchPosting(environment, data),
    ...(await benchDelivery(environment, data)),
    await benchJobs(environment),
    await benchMail(environment, data),
    ...(await benchPaging(environment, data)),
  ];
  const inboxes = await fillInboxes(environment.sql);
  return [
    ...early,
    ...(await benchInbox(environment, inboxes)),
    ...(await benchSearch(environment, inboxes)),
  ];
});
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
console.log(tableOf(comparisons));
