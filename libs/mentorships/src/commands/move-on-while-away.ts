import { Injectable } from '@nestjs/common';
import { MovedOnBecause } from '#domain/notifications';
import { Database } from '#platform/database';
import { backFrom } from '#profiles';
import { GoingOn } from '../going-on.js';
import { pageByPage } from '../page-by-page.js';
import { RequestCoursesRepository, type WaitsForAway } from '../request-courses.repository.js';

/** How many requests are read at once. */
const pageSize = 100;

@Injectable()
export class MoveOnWhileAway {
  constructor(
    private readonly db: Database,
    private readonly courses: RequestCoursesRepository,
    private readonly going: GoingOn,
  ) {}

  /**
   * When a mentor's time away has begun, what waits for them and would run out before they are
   * back goes on at once, unless they chose to keep it. Each request in a transaction of its own.
   *
   * @returns how many requests went on
   * @throws AggregateError with every request that could not, when the others have
   */
  run(): Promise<number> {
    return pageByPage<WaitsForAway>(
      (after) => this.courses.waitingForAway(pageSize, after),
      async (request) => runsOutWhileAway(request) && this.moveOn(request),
    );
  }

  private moveOn({ id }: WaitsForAway): Promise<boolean> {
    return this.db.transaction((tx) => this.going.goOn(tx, id, MovedOnBecause.AWAY));
  }
}

function runsOutWhileAway(request: WaitsForAway): boolean {
  const back = backFrom(request, request.now.getTime());
  return back !== null && request.expiresAt.getTime() <= back;
}
