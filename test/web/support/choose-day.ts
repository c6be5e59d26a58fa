import type { Locator } from 'playwright-core';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Months since the year 0, to be subtracted. */
const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();

/** The day, "2026-11-22", that lies so many days after today, where the browsers are: another one than in UTC, late at night. */
export const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });

/** Chooses a day, "2026-11-22", or the first and the last of several, in the calendar of a field. */
export async function chooseDay(field: Locator, ...wanted: readonly string[]): Promise<void> {
  await field.click();
  const calendar = field.page().getByRole('dialog').last();
  for (const one of wanted) await press(calendar, new Date(`${one}T00:00:00Z`));
  await calendar.waitFor({ state: 'detached' });
}

async function press(calendar: Locator, date: Date): Promise<void> {
  const shown = calendar.getByRole('button', { name: /^[A-Z][a-z]+ \d{4}$/ });
  const away = monthOf(date) - monthOf(new Date(`1 ${await shown.innerText()} UTC`));
  const step = calendar.getByRole('button', { name: away > 0 ? 'Next month' : 'Month before' });
  for (let steps = 0; steps < Math.abs(away); steps += 1) await step.click();
  await calendar.getByRole('button', { name: day.format(date), exact: true }).click();
}
