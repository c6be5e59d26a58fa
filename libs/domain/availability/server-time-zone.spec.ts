import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';

/** Answers that would differ if anything looked at the zone of the process, printed after that zone's own offsets. */
const program = `
  const { expandWeeks, nextFourWeeks } = require('./expand-week.js');
  const { worstOfNextFourWeeks } = require('./common-time.js');
  const { describeSlots, formatLocal } = require('./format-local.js');
  const { isAway } = require('./away-periods.js');
  const { instantOf, localDate } = require('./zone-time.js');
  const now = Date.UTC(2026, 9, 14, 23, 30);
  const member = (timeZone) => ({
    timeZone,
    windows: [{ start: 2520, end: 2640 }, { start: 9960, end: 10260 }],
    away: [{ from: '2026-10-20', to: '2026-10-20' }],
  });
  const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'America/Vancouver'];
  console.log(JSON.stringify({
    process: [0, 6].map((month) => new Date(2026, month, 1).getTimezoneOffset()),
    answers: zones.map((zone) => [
      expandWeeks(member(zone), nextFourWeeks(now)).map((week) => [...week]),
      describeSlots(worstOfNextFourWeeks(member(zone), member('Europe/Paris'), now).slots),
      formatLocal(zone, now),
      localDate(zone, now),
      instantOf(zone, { date: '2026-10-25', minute: 150 }),
      isAway(member(zone).away, zone, Date.UTC(2026, 9, 20, 1)),
    ]),
  }));
`;

describe('on servers in other time zones', () => {
  let compiled: string;

  // jest's own process keeps the zone in which it started, so each zone gets a process, which needs JavaScript.
  beforeAll(() => {
    compiled = mkdtempSync(join(tmpdir(), 'availability-'));
    for (const file of readdirSync(__dirname)) {
      if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
      const { code } = transformFileSync(join(__dirname, file), {
        module: { type: 'commonjs' },
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        swcrc: false,
      });
      writeFileSync(join(compiled, file.replace(/\.ts$/, '.js')), code);
    }
  });
  afterAll(() => rmSync(compiled, { recursive: true }));

  function runIn(zone: string): { process: number[]; answers: unknown } {
    const env = { ...process.env, TZ: zone };
    return JSON.parse(
      execFileSync(process.execPath, ['-e', program], { cwd: compiled, env, encoding: 'utf8' }),
    );
  }

  it.each([
    ['America/New_York', [300, 240]],
    ['Asia/Kathmandu', [-345, -345]],
    ['Pacific/Kiritimati', [-840, -840]],
    ['Australia/Lord_Howe', [-660, -630]],
  ])('the answers are the same under TZ=%s', (zone, offsets) => {
    const there = runIn(zone);
    expect(there.process).toEqual(offsets);
    expect(there.answers).toEqual(runIn('UTC').answers);
  });
});
