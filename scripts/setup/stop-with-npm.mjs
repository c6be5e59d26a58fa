import { readFileSync } from 'node:fs';

const INTERVAL_MS = 500;

/**
 * npm runs us through a shell, and neither tells us when npm is killed or asked to
 * stop: we would live on and hold the port. So we watch them, and stop ourselves.
 * Started by hand (`node scripts/start.mjs`), we may outlive the terminal.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) process.kill(process.pid, 'SIGTERM');
  }, INTERVAL_MS).unref();
}

/** Our parent, and above a shell its parent: npm. */
function ancestors() {
  const parent = process.ppid;
  if (process.platform !== 'linux') return String(parent);
  const status = statusOf(parent);
  return /^Name:\t(sh|dash|bash|ash|busybox)$/m.test(status)
    ? `${parent} ${status.match(/^PPid:\t(\d+)$/m)[1]}`
    : String(parent);
}

function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
    throw error;
  }
}
