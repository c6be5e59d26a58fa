import { locale } from '../words/intl.js';

const unit = (name: 'hour' | 'day') =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
const hours = unit('hour');
const days = unit('day');
const percents = new Intl.NumberFormat(locale, { style: 'percent' });

/** "30 hours", "3 days": rounded up, so that it promises no more than was seen. */
export const duration = (inHours: number): string =>
  inHours < 48 ? hours.format(Math.ceil(inHours)) : days.format(Math.ceil(inHours / 24));

/** A share from 0 to 1: "35%". */
export const percent = (share: number): string => percents.format(share);
