import { UserErrorCode, type Refusal } from '#domain/refusals';
import { normalizeText } from '#domain/text';
import { areaLimits, areaNameKey } from './area-tree.js';
import { cleanAreaName } from './change-areas.js';

/** One line of an import: an area, and the area at the top of the tree that it belongs beneath. */
export interface AreaEntry {
  /** Null for an area at the top. */
  readonly group: string | null;
  readonly name: string;
}

export type ParsedAreaDocument =
  | { readonly areas: readonly AreaEntry[]; readonly refusals?: undefined }
  | { readonly refusals: readonly [Refusal, ...Refusal[]] };

/** Most bytes (UTF-8) of a document; the limit of a request's body leaves room for it. */
export const areaDocumentMaxBytes = 200_000;

/** Most refusals in one answer; whoever repairs these and tries again sees the next. */
export const mostImportRefusals = 20;

/**
 * Reads a document of the form `{ "areas": [{ "group": "Stdlib", "name": "asyncio" }] }`;
 * `group` may be absent or null, anything else (`source`, `community`) is left alone.
 * An area that is named twice in a group counts once, in its first spelling.
 *
 * @param json the document after `JSON.parse`; nothing is taken for granted about it
 * @returns the areas in their order, or what is wrong, each with the path to it in the document
 */
export function parseAreaDocument(json: unknown): ParsedAreaDocument {
  if (!isRecord(json) || !Array.isArray(json['areas'])) {
    return refuse('The document needs a list called “areas”.', ['areas']);
  }
  const listed: readonly unknown[] = json['areas'];
  if (listed.length === 0) return refuse('The list of areas is empty.', ['areas']);
  if (listed.length > areaLimits.areas) {
    return refuse(
      `The document lists ${listed.length.toLocaleString('en-US')} areas; there is room for ${areaLimits.areas.toLocaleString('en-US')}.`,
      ['areas'],
    );
  }

  const refusals: Refusal[] = [];
  const entries = new Map<string, AreaEntry>();
  for (const [index, item] of listed.entries()) {
    const read = readEntry(item, ['areas', String(index)]);
    if ('code' in read) refusals.push(read);
    else {
      const key = JSON.stringify([read.group && areaNameKey(read.group), areaNameKey(read.name)]);
      if (!entries.has(key)) entries.set(key, read);
    }
    if (refusals.length === mostImportRefusals) break;
  }
  const [first, ...others] = refusals;
  return first === undefined ? { areas: [...entries.values()] } : { refusals: [first, ...others] };
}

function readEntry(item: unknown, path: readonly string[]): AreaEntry | Refusal {
  if (!isRecord(item)) return shapeRefusal('An area has to be an object with a name.', path);
  const { group: writtenGroup, name: writtenName } = item;
  if (typeof writtenName !== 'string') {
    return shapeRefusal('An area needs a “name”, as text.', [...path, 'name']);
  }
  const name = cleanAreaName(writtenName, [...path, 'name']);
  if (name.refused) return name.refused;
  if (writtenGroup === undefined || writtenGroup === null) return { group: null, name: name.text };
  if (typeof writtenGroup !== 'string') {
    return shapeRefusal('The “group” of an area has to be text, or be left out.', [...path, 'group']);
  }
  if (normalizeText(writtenGroup) === '') return { group: null, name: name.text };
  const group = cleanAreaName(writtenGroup, [...path, 'group']);
  return group.refused ?? { group: group.text, name: name.text };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(message: string, path: readonly string[]): ParsedAreaDocument {
  return { refusals: [shapeRefusal(message, path)] };
}

function shapeRefusal(message: string, field: readonly string[]): Refusal {
  return {
    code: UserErrorCode.INVALID_INPUT,
    message,
    hint: 'It looks like this: {"areas": [{"group": "Stdlib", "name": "asyncio"}]}.',
    field,
  };
}
