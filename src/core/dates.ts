/** Dates as documents write them, and as people say them. */

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * The ISO date a text means, where only one is possible: `2026-5-8`, `May 18, 2026`, `18 May 2026`,
 * `18.5.2026`, `5/18/2026` (the part above 12 is the day). Nothing is guessed.
 */
export function isoDate(text: string): string | undefined {
  const parts = text.toLowerCase().match(/\d+|[a-z]{3,}/g) ?? [];
  if (parts.length !== 3) return undefined;
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const named = months.findIndex((month) =>
    parts.some((part) => /^[a-z]/.test(part) && month.startsWith(part)),
  );
  const small = parts.filter((part) => /^\d{1,2}$/.test(part)).map(Number);
  if (year === undefined) return undefined;
  let month: number | undefined;
  let day: number | undefined;
  if (named >= 0 && small.length === 1) [month, day] = [named + 1, small[0]];
  else if (small.length === 2) {
    const [first = 0, second = 0] = small;
    if (parts[0] === year || second > 12) [month, day] = [first, second];
    else if (text.includes('.') || first > 12) [day, month] = [first, second];
    else if (first === second) [month, day] = [first, second];
  }
  if (month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day < 1 || day > last) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Says moments in one form, in English. What does so is slow to make, and most windows never need it: so it is made when
 * it is first used.
 */
export function moments(form: Intl.DateTimeFormatOptions): (moment: Date | number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (moment) => (made ??= new Intl.DateTimeFormat('en-US', form)).format(moment);
}

const monthAndDay = moments({ month: 'short', day: 'numeric', timeZone: 'UTC' });

/** "May 18" for 2026-05-18; what is no date, as it is written. */
export function shortDate(date: string): string {
  const day = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(day) ? date : monthAndDay(day);
}

/** Whether a text is an ISO date that the calendar has: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDate(text) === text;
}

/** The day a moment falls on where the person is, ISO. */
export function dayOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const DAY = 24 * 60 * 60 * 1000;

/** The date so many days later; the same where the calendar of four-digit years ends. @param date ISO */
export function daysLater(date: string, days: number): string {
  const moment = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY);
  const later = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
  return isDate(later) ? later : date;
}

/** How many days lie between two ISO dates; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

const inFull = moments({ dateStyle: 'full', timeZone: 'UTC' });

/** "Monday, May 18, 2026" for 2026-05-18. */
export function longDate(date: string): string {
  return inFull(Date.parse(`${date}T00:00:00Z`));
}
