/**
 * Compiles the time-zone data of moment-timezone into the table that the product carries,
 * libs/domain/availability/time-zones.generated.ts, so that no answer depends on the data of the runtime.
 *
 *   npm run time-zones              writes the table; run it after an update of moment-timezone
 *   npm run time-zones -- --check   writes nothing, and exits with 1 when the table is out of date
 *
 * Each line of `histories` is `names|offsets|pattern|gaps`: the zones that share a history; their offsets in
 * minutes east of UTC; for each stretch of time the index of its offset (one base-36 digit); and, in base 36,
 * the minutes from the start of FIRST_YEAR to the first change and from each change to the next.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FIRST_YEAR = 2000;
const END_YEAR = 2060;
/** Abbreviations are only for suggestions, so only those that people still use. */
const ABBREVIATIONS_SINCE = Date.UTC(2020, 0, 1);
const ZONES_PER_ABBREVIATION = 3;
const MINUTE = 60_000;

const target = fileURLToPath(new URL('../libs/domain/availability/time-zones.generated.ts', import.meta.url));
const require = createRequire(import.meta.url);
const source = require('moment-timezone/data/packed/latest.json');
const { version: packageVersion } = require('moment-timezone/package.json');
const { tz } = require('moment-timezone');

const byName = (a, b) => (a < b ? -1 : 1);
const zones = source.zones
  .map((packed) => tz.zone(packed.split('|')[0]))
  .sort((a, b) => byName(a.name, b.name));

const table = {
  version: source.version,
  firstYear: FIRST_YEAR,
  endYear: END_YEAR,
  histories: packHistories(),
  links: packLinks(),
  abbreviations: packAbbreviations(),
};
const text = print(table);

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error(
    `The committed time zones differ from moment-timezone ${packageVersion}. Run: npm run time-zones`,
  );
  process.exitCode = 1;
}

function packHistories() {
  const namesByHistory = new Map();
  for (const zone of zones) {
    const history = packHistory(zone);
    namesByHistory.set(history, [...(namesByHistory.get(history) ?? []), zone.name]);
  }
  return [...namesByHistory].map(([history, names]) => `${names.join(' ')}|${history}`);
}

/** moment-timezone counts offsets west of UTC, and lists changes of the abbreviation too; we keep neither. */
function packHistory(zone) {
  const offsets = [];
  const stretches = [];
  const gaps = [];
  let last = Date.UTC(FIRST_YEAR, 0, 1) / MINUTE;
  zone.offsets.forEach((west, i) => {
    const start = i === 0 ? -Infinity : zone.untils[i - 1] / MINUTE;
    const end = (zone.untils[i] ?? Infinity) / MINUTE;
    if (end <= last || start >= Date.UTC(END_YEAR, 0, 1) / MINUTE) return;

    const offset = 0 - west;
    if (!Number.isInteger(offset)) throw new Error(`${zone.name} has an offset of ${offset} minutes.`);
    if (!offsets.includes(offset)) offsets.push(offset);
    const index = offsets.indexOf(offset);
    if (stretches.at(-1) === index) return;

    if (stretches.length > 0) {
      if (!Number.isInteger(start)) throw new Error(`${zone.name} changes within a minute.`);
      gaps.push(start - last);
      last = start;
    }
    stretches.push(index);
  });
  const base36 = (number) => number.toString(36);
  return [offsets.join(' '), stretches.map(base36).join(''), gaps.map(base36).join(' ')].join('|');
}

/** Each line is a zone followed by its other names. */
function packLinks() {
  const linksByZone = new Map();
  for (const link of source.links) {
    const [zone, name] = link.split('|');
    linksByZone.set(zone, [...(linksByZone.get(zone) ?? []), name]);
  }
  return [...linksByZone]
    .sort(([a], [b]) => byName(a, b))
    .map(([zone, names]) => [zone, ...names.sort(byName)].join(' '));
}

/** Each line is an abbreviation followed by the zones that use it, most people first. */
function packAbbreviations() {
  const zonesByAbbreviation = new Map();
  for (const zone of zones) {
    const current = zone.abbrs.filter((_, i) => (zone.untils[i] ?? Infinity) > ABBREVIATIONS_SINCE);
    for (const abbreviation of new Set(current)) {
      if (!/^[A-Z]+$/.test(abbreviation) || zone.population === 0) continue;
      zonesByAbbreviation.set(abbreviation, [...(zonesByAbbreviation.get(abbreviation) ?? []), zone]);
    }
  }
  return [...zonesByAbbreviation]
    .sort(([a], [b]) => byName(a, b))
    .map(([abbreviation, users]) => {
      users.sort((a, b) => b.population - a.population || byName(a.name, b.name));
      return [abbreviation, ...users.slice(0, ZONES_PER_ABBREVIATION).map((zone) => zone.name)].join(' ');
    });
}

function print({ histories, links, abbreviations, ...facts }) {
  const list = (name, lines) => [`  ${name}: [`, ...lines.map((line) => `    '${line}',`), '  ],'];
  return [
    `// Compiled from moment-timezone ${packageVersion} by scripts/compile-time-zones.mjs, which explains the form.`,
    '// Do not edit it: update moment-timezone and run `npm run time-zones`.',
    'export const packedTimeZones = {',
    ...Object.entries(facts).map(
      ([name, value]) => `  ${name}: ${typeof value === 'string' ? `'${value}'` : value},`,
    ),
    ...list('histories', histories),
    ...list('links', links),
    ...list('abbreviations', abbreviations),
    '};',
    '',
  ].join('\n');
}
