import { renameSync, rmSync } from 'node:fs';

/** Gives a finished folder its name, at once and whole; when another start was faster, its result stays. */
export function moveIntoPlace(finished: string, place: string): void {
  try {
    renameSync(finished, place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    rmSync(finished, { recursive: true });
  }
}
