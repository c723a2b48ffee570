/** Small helpers for sentences people read. */

/** `a, b and c`. @param and the word before the last @param most where there are more, only so many and "…" */
export function listed(words: readonly string[], and = 'and', most = Infinity): string {
  if (words.length > most) return `${words.slice(0, most).join(', ')} …`;
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** "1 check", "2 checks". @param many the plural, where it is not `one` with an s */
export function counted(count: number, one: string, many = plural(one)): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The plural of the nouns we use. */
export function plural(noun: string): string {
  if (noun === 'criterion') return 'criteria';
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** "a goal", "an option". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** First letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter small. */
export function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A text in quotation marks, on one line, shortened at a word's end. @param most characters at most */
export function quoted(text: string, most = 80): string {
  return `“${shortened(withoutDots(text), most).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/**
 * A text without the dots at its end; dots alone stay. Not a pattern: a long row of dots in the middle would keep
 * it busy.
 */
export function withoutDots(text: string): string {
  let end = text.length;
  while (end > 0 && '.…'.includes(text.charAt(end - 1))) end--;
  return end === 0 ? text : text.slice(0, end);
}

/**
 * Texts in quotation marks, none like another: in full where their beginnings are the same, numbered where all of
 * them is. So two questions about two items are two sentences.
 */
export function quotedApart(texts: readonly string[], most = 80): readonly string[] {
  const short = texts.map((text) => quoted(text, most));
  const shortTimes = timesOf(short);
  if (shortTimes.size === texts.length) return short;
  // In full only where the beginnings are the same; whatever is the same in full begins the same.
  const isOne = (brief: string): boolean => shortTimes.get(brief) === 1;
  const full = texts.map((text, index) => (isOne(short[index] ?? '') ? '' : quoted(text, Infinity)));
  const fullTimes = timesOf(full);
  const met = new Map<string, number>();
  return texts.map((_, index) => {
    const [brief = '', whole = ''] = [short[index], full[index]];
    if (isOne(brief)) return brief;
    if (fullTimes.get(whole) === 1) return whole;
    const number = (met.get(whole) ?? 0) + 1;
    met.set(whole, number);
    return `${shortTimes.get(brief) === fullTimes.get(whole) ? brief : whole} (number ${number})`;
  });
}

/** How often each text stands among others. */
function timesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** Items, each with its words in quotation marks as `quotedApart` writes them. @param wordsOf what an item says */
export function eachQuoted<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => string,
  most = 80,
): readonly (readonly [item: Item, words: string])[] {
  const words = quotedApart(items.map(wordsOf), most);
  return items.map((item, index) => [item, words[index] ?? '']);
}

/** A text on one line, shortened at a word's end with "…". @param most characters at most */
export function shortened(text: string, most = 80): string {
  // A blank between two words, which is what nearly all are, stays as it is.
  const line = text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
