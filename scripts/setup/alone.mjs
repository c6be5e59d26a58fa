import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 5 * 60_000;

/**
 * Acts while no other set-up of this clone does. The lock names its processes:
 * ours, and the program that we run, which lives on after `kill -9` of ours. It
 * counts while one of them is alive, and no longer than five minutes.
 * @param act called with `register(pid)`, for each program that it runs
 */
export async function alone(lock, act) {
  await take(lock);
  try {
    return await act((pid) => writeFileSync(lock, `${process.pid} ${pid}`));
  } finally {
    rmSync(lock, { force: true });
  }
}

async function take(lock) {
  const giveUp = Date.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!holders(lock).some(isAlive) || Date.now() > giveUp) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!told) console.log('Another set-up of this clone is at work; waiting for it …');
    await pause(200);
  }
}

function holders(lock) {
  try {
    return readFileSync(lock, 'utf8').split(' ').map(Number);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
