import { spawn } from 'node:child_process';

/**
 * Runs a program with our terminal, passing on the signals that ask us to stop.
 * @returns its exit code; 128 if a signal ended it
 */
export function runToEnd(program, args, { onStart = () => {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
    const done = () => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward);
    };
    child.on('spawn', () => onStart(child.pid));
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('exit', (code) => {
      done();
      resolve(code ?? 128);
    });
  });
}
