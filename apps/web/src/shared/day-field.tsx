import { DatePickerInput, type DatePickerInputProps } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';
import { useState } from 'react';
import { words } from '../words/index.js';
import { language } from '../words/language.js';
import { calendarDay } from './dates.js';

/** A day of the calendar, "2026-11-22"; it belongs to no time zone. */
export type Day = string;

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

type Looks = Pick<DatePickerInputProps, 'description' | 'error' | 'maw' | 'flex'>;

/** What both fields have in common: a calendar in the reader's language, whatever the browser's is. */
const calendar = {
  locale: language,
  ariaLabels: words.days.calendar,
  getDayAriaLabel: calendarDay,
  hideOutsideDates: true,
  weekendDays: [], // they would be red, which is for what is amiss
  clearButtonProps: { 'aria-label': words.days.clear },
  // After choosing, one goes on from the field.
  popoverProps: { returnFocus: true },
};

/** Chooses one day. It is a button, whose name says what is chosen, too. */
export function DayField({
  label,
  value = null,
  onChange,
  earliest,
  latest,
  clearable = false,
  ...looks
}: Looks & {
  label: string;
  /** Null while none is chosen. */
  value?: Day | null;
  onChange: (day: Day | null) => void;
  earliest?: Day;
  latest?: Day;
  clearable?: boolean;
}) {
  const shown = value === null ? words.days.choose : calendarDay(value);
  return (
    <DatePickerInput
      {...calendar}
      {...looks}
      label={label}
      aria-label={`${label}: ${shown}`}
      placeholder={words.days.choose}
      valueFormatter={() => shown}
      value={value}
      onChange={onChange}
      minDate={earliest}
      maxDate={latest}
      clearable={clearable}
    />
  );
}

/** Chooses the first and the last of some days, in one calendar. */
export function DaysField({
  label,
  onChange,
  earliest,
  value,
  ...looks
}: Looks & {
  label: string;
  /** Null while not both are chosen. */
  value: Days | null;
  onChange: (days: Days | null) => void;
  earliest?: Day;
}) {
  const [half, setHalf] = useState<Day | null>(null);
  const shown =
    value === null
      ? words.days.chooseSome
      : words.away.period(calendarDay(value.from), calendarDay(value.to));
  return (
    <DatePickerInput
      {...calendar}
      {...looks}
      type="range"
      allowSingleDateInRange
      label={label}
      aria-label={`${label}: ${shown}`}
      placeholder={words.days.chooseSome}
      valueFormatter={() => (half === null ? shown : `${calendarDay(half)} – …`)}
      value={value === null ? [half, null] : [value.from, value.to]}
      onChange={([from, to]) => {
        const whole = from !== null && to !== null;
        setHalf(whole ? null : from);
        onChange(whole ? { from, to } : null);
      }}
      minDate={earliest}
      clearable
    />
  );
}
