/** Days as people type them: tomorrow, Friday, 5/12, May 12. */

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The day in milliseconds; days are counted in UTC, where each has as many hours. */
function timeOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

const DAY = 86_400_000;

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day with that number of that month; undefined where there is none. */
function dayOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const iso = isoOf(Date.UTC(year, month - 1, day));
  return iso.endsWith(`-${String(day).padStart(2, '0')}`) ? iso : undefined;
}

/** This year’s, or next year’s where this year’s has gone by. */
function nextDay(today: string, month: number, day: number): string | undefined {
  const year = Number(today.slice(0, 4));
  const here = dayOf(year, month, day);
  return here !== undefined && here >= today ? here : dayOf(year + 1, month, day);
}

/** Of a name or its first three letters or more: which one it is; -1 for none. */
function named(names: readonly string[], word: string): number {
  return word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word));
}

/**
 * The day that words name, as ISO; undefined where they name none.
 * @param today ISO
 */
export function dayFrom(words: string, today: string): string | undefined {
  const text = words.trim().toLowerCase().replace(/[.,]$/, '');
  if (text.length > 20 || Number.isNaN(timeOf(today))) return undefined;
  if (text === 'today') return today;
  if (text === 'tomorrow') return isoOf(timeOf(today) + DAY);
  const weekday = named(weekdays, text);
  if (weekday >= 0) {
    const ahead = (weekday - new Date(timeOf(today)).getUTCDay() + 7) % 7;
    return isoOf(timeOf(today) + (ahead === 0 ? 7 : ahead) * DAY);
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (slashed) {
    const [month, day] = [Number(slashed[1]), Number(slashed[2])];
    return slashed[3] === undefined ? nextDay(today, month, day) : dayOf(Number(slashed[3]), month, day);
  }
  const [one = '', other = '', more] = text.split(/\s+/);
  if (more !== undefined) return undefined;
  const [name, number] = /^\d/.test(one) ? [other, one] : [one, other];
  const month = named(months, name);
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(number)?.[1];
  return month < 0 || day === undefined ? undefined : nextDay(today, month + 1, Number(day));
}

/** The day in words: “Tue, May 12”. */
export function dayInShort(iso: string): string {
  const time = timeOf(iso);
  if (Number.isNaN(time)) return iso;
  const options = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en', options).format(time);
}
