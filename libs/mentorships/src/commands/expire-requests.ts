import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { GoingOn } from '../going-on.js';
import { pageByPage } from '../page-by-page.js';
import { type Deadline, RequestCoursesRepository } from '../request-courses.repository.js';

/** How many requests are read at once. */
const pageSize = 100;

@Injectable()
export class ExpireRequests {
  constructor(
    private readonly db: Database,
    private readonly courses: RequestCoursesRepository,
    private readonly going: GoingOn,
  ) {}

  /**
   * Settles every request whose deadline has passed by the database's clock: it goes on to another
   * mentor or to the open queue, waits there longer, or is expired. Each in a transaction of its
   * own; several runs at once settle each request once.
   *
   * @returns how many requests were settled
   * @throws AggregateError with every request that could not be settled, when the others are
   */
  run(): Promise<number> {
    return pageByPage<Deadline>(
      (after) => this.courses.overdue(pageSize, after),
      ({ id }) => this.db.transaction((tx) => this.going.goOn(tx, id, null)),
    );
  }
}
