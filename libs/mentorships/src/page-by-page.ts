/**
 * Does something to each of many rows, page by page, each row once. One that fails keeps none of
 * the others from their turn.
 *
 * @param page the rows after one, or the first for null; none: the end
 * @returns to how many something was done
 * @throws AggregateError with all that failed, once everything else is done
 */
export async function pageByPage<Row>(
  page: (after: Row | null) => Promise<readonly Row[]>,
  work: (row: Row) => Promise<boolean>,
): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  for (let rows = await page(null); rows.length > 0; rows = await page(rows.at(-1) ?? null)) {
    for (const row of rows) {
      try {
        if (await work(row)) done += 1;
      } catch (failure) {
        failures.push(failure); // Thrown below, with the others.
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} failed, ${done} are done.`);
  return done;
}
