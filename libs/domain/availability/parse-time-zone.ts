import { UserErrorCode, type Refusal } from '#domain/refusals';
import { quoted } from './quoted.js';
import { suggestTimeZones } from './suggest-time-zones.js';
import { isTimeZone } from './time-zone-table.js';

export type ParsedTimeZone =
  | { readonly timeZone: string; readonly refusals?: undefined }
  | { readonly timeZone?: undefined; readonly refusals: Refusal[] };

/** Reads the name of an IANA time zone as written; refuses any other with `TIME_ZONE_UNKNOWN` and near names. */
export function parseTimeZone(input: string, field: readonly string[] = ['timeZone']): ParsedTimeZone {
  if (isTimeZone(input)) return { timeZone: input };

  const near = suggestTimeZones(input);
  const message = `We do not know a time zone called ${quoted(input)}.`;
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Name a large city in your zone as in Europe/Berlin, so that we follow its clock changes.';
  return { refusals: [{ code: UserErrorCode.TIME_ZONE_UNKNOWN, message, hint, field }] };
}
