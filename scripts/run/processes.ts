import { fork, type ChildProcess } from 'node:child_process';
import type { ReadyMessage } from '#platform/lifecycle';

/** How a process ended. */
export interface Ending {
  readonly name: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const PATIENCE_MS = 12_000;

/** The processes of one run: Waymark's own programs, each with a channel by which it learns of our end. */
export class Processes {
  private readonly running = new Map<ChildProcess, Promise<Ending>>();

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  /** @param onReady called when the program says that it serves */
  start(
    name: string,
    program: string,
    args: readonly string[] = [],
    onReady: (message: ReadyMessage) => void = () => {},
  ): Promise<Ending> {
    const child = fork(program, args, { env: this.environment, execArgv: ['--enable-source-maps'] });
    child.on('message', (message: ReadyMessage) => message.type === 'ready' && onReady(message));
    const ending = new Promise<Ending>((resolve) => {
      child.on('exit', (code, signal) => {
        this.running.delete(child);
        resolve({ name, code, signal });
      });
    });
    this.running.set(child, ending);
    return ending;
  }

  /** Asks all to stop, and after twelve seconds makes them. */
  async stop(): Promise<void> {
    for (const child of this.running.keys()) child.kill('SIGTERM');
    const impatience = setTimeout(() => {
      for (const child of this.running.keys()) child.kill('SIGKILL');
    }, PATIENCE_MS);
    await Promise.all(this.running.values());
    clearTimeout(impatience);
  }
}
