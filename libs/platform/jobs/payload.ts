import type { StoredPayload, Task } from './task.js';

/** A stored payload that this version of the task cannot make out. Its message tells no value of it. */
export class UnreadablePayload extends Error {
  override readonly name = 'UnreadablePayload';
}

/**
 * A payload as it is stored: JSON, its version beside its fields. Fields that the task does not know are left out.
 * @throws ZodError for another shape; UnreadablePayload for one that would not survive as JSON
 */
export function writePayload<Payload>(task: Task<Payload>, payload: Payload): string {
  const text = JSON.stringify({ ...task.payload.parse(payload), version: task.version });
  readPayload(task, JSON.parse(text));
  return text;
}

/** The payload of a stored job, brought up to the task's version. @throws UnreadablePayload */
export function readPayload<Payload>(task: Task<Payload>, stored: unknown): Payload {
  const { version, fields } = versioned(stored);
  if (version > task.version) {
    throw new UnreadablePayload(
      `The payload is of version ${version}, newer than this worker's ${task.version}: it waits for a newer worker.`,
    );
  }
  const parsed = task.payload.safeParse(upgraded(task, version, fields));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'payload'} (${issue.code})`);
  throw new UnreadablePayload(`The payload of version ${version} has another shape: ${faults.join(', ')}.`);
}

function versioned(stored: unknown): { version: number; fields: StoredPayload } {
  if (typeof stored === 'object' && stored !== null && 'version' in stored) {
    const { version, ...fields } = stored;
    if (typeof version === 'number' && Number.isInteger(version) && version > 0) return { version, fields };
  }
  throw new UnreadablePayload('The payload names no version.');
}

function upgraded(task: Task<unknown>, version: number, fields: StoredPayload): StoredPayload {
  if (version === task.version) return fields;
  const upgrade = task.upgrades?.[version];
  if (upgrade === undefined) {
    throw new UnreadablePayload(
      `The payload is of version ${version}, and nothing brings it up to version ${version + 1} any more.`,
    );
  }
  return upgraded(task, version + 1, upgrade(fields));
}
