export { awayDays, currentAndComing, isAway, awayUntil, type AwayPeriod } from './away-periods.js';
export { dateOfEpochDay, epochDayOf, type CalendarDate } from './calendar-date.js';
export {
  commonSlots,
  sharedMinutes,
  worstOfNextFourWeeks,
  type CommonSlot,
  type CommonTime,
} from './common-time.js';
export { expandWeek, expandWeeks, nextFourWeeks, type Availability } from './expand-week.js';
export { describeSlots, formatLocal } from './format-local.js';
export {
  LONGEST_AWAY_DAYS,
  MOST_AWAY_PERIODS,
  parseAwayPeriods,
  type ParsedAwayPeriods,
} from './parse-away-periods.js';
export { parseTimeZone, type ParsedTimeZone } from './parse-time-zone.js';
export { MOST_WINDOWS, parseWindows, type ParsedWindows, type WindowInput } from './parse-windows.js';
export { suggestTimeZones } from './suggest-time-zones.js';
export { isTimeZone, timeZoneDataVersion, timeZoneNames } from './time-zone-table.js';
export { commonQuarters, minutesIn, overlapMinutes, type WeekBits } from './week-bits.js';
export {
  clockTime,
  DAY_MINUTES,
  minuteOfDay,
  minutesPerWeek,
  Weekday,
  weekdayOf,
  weekdays,
  windowsToDisplay,
  type AvailabilityWindow,
  type WeeklyWindow,
} from './weekly-windows.js';
export {
  instantOf,
  localDate,
  MINUTE_MS,
  minuteOfWeek,
  offsetAt,
  offsetSegments,
  wallTimeAt,
  type WallTime,
} from './zone-time.js';
