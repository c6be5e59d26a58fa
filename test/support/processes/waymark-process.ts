import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { ReadyMessage } from '#platform/lifecycle';

const root = resolve(__dirname, '../../..');

/** A real process of Waymark's, from our sources, which may be told to stop, or killed and started again. */
export class WaymarkProcess {
  private child!: ChildProcess;

  private constructor(
    readonly kind: 'api' | 'worker',
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** @returns when it serves */
  static async start(
    kind: WaymarkProcess['kind'],
    env: Readonly<Record<string, string>>,
  ): Promise<WaymarkProcess> {
    const started = new WaymarkProcess(kind, env);
    await started.run();
    return started;
  }

  /** `kill -9`, and a new start as a supervisor would make one. @returns when it serves again */
  async killAndStart(): Promise<void> {
    await this.end('SIGKILL');
    await this.run();
  }

  /** @returns its exit code; null when it was killed */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  }

  private async run(): Promise<void> {
    const program = JSON.stringify(join(__dirname, `${this.kind}-process.ts`));
    const child = spawn(
      process.execPath,
      ['-r', './test/support/run-typescript.cjs', '-e', `require(${program})`],
      {
        cwd: root,
        env: { ...process.env, NODE_NO_WARNINGS: '1', ...this.env },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: ReadyMessage) => message.type === 'ready' && resolve());
      child.once('exit', (code, signal) =>
        reject(new Error(`the ${this.kind} ended (${code ?? signal}) before it served`)),
      );
    });
  }
}
