/** What a started process is to the one that started it: it stops when asked, or when that one is gone. */
export interface Stoppable {
  /** Lets what is under way finish, then closes everything. Called once. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/**
 * Stops the process on SIGTERM and SIGINT, and when the process that started it
 * ends, even by `kill -9`: an orphan would hold the port. Ends with code 0, or 1
 * if stopping fails or takes longer than `patienceMs`.
 */
export function runUntilTold(started: Stoppable, patienceMs = PATIENCE_MS): void {
  let told = false;
  const stop = () => {
    if (told) return;
    told = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    started.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.channel) process.on('disconnect', stop);
}

/** The message by which a process tells the one that started it that it serves now. */
export interface ReadyMessage {
  readonly type: 'ready';
  /** TCP port that it listens on, if any. */
  readonly port?: number;
}

/** Tells the process that started this one, if it listens, that this one serves now. */
export function tellReady(port?: number): void {
  process.send?.({ type: 'ready', port } satisfies ReadyMessage);
}
