/** Days, as pages show them. */
import { isDate, shortDate } from '../../dates.ts';

/** "May 12"; with the year where that is another one than today's. Words that are no date stay as they are. */
export function dayInWords(date: string | undefined, today: string): string {
  const written = date?.trim() ?? '';
  if (!isDate(written)) return written;
  const year = written.slice(0, 4);
  return year === today.slice(0, 4) ? shortDate(written) : `${shortDate(written)}, ${year}`;
}

/** Whether a day has gone by; what is no date has not. */
export function hasGoneBy(date: string | undefined, today: string): boolean {
  const written = date?.trim() ?? '';
  return isDate(written) && written < today;
}
