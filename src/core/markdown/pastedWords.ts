/** Words from elsewhere as Markdown: what is meant as text stays text. */

/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it leads to. */
  readonly link?: string;
}

/** A text with ordinary spaces, without signs that nobody sees. */
export function tidyText(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f\u2000-\u200a\u3000]/g, ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '');
}

/** A line of text without emphasis. */
export function asMarkdown(line: string): string {
  return lineOf([{ text: line, bold: false, italic: false }]);
}

/** A line of runs: `**` for bold, `*` for italic, and a `\` before signs that would be taken for Markdown. */
export function lineOf(runs: readonly Run[]): string {
  const merged: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = merged.at(-1);
    if (last && goesOn(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  const whole = merged.map(({ text }) => text).join('');
  const emphasised = merged.some(({ bold, italic }) => bold || italic);
  const signs = signsIn(
    whole,
    emphasised,
    merged.some(({ link }) => link !== undefined),
  );
  const written = merged.map((run, index) =>
    linkTo(
      run.link,
      emphasis({ ...run, text: escaped(run.text, signs) }, merged[index - 1]?.text, merged[index + 1]?.text),
    ),
  );
  return lineStart(written.join('').replace(/ +/g, ' ').trim());
}

/** Whether a run looks like the one before; blanks look like anything but a link. */
function goesOn(last: Run, run: Run): boolean {
  if (run.text.trim() === '' && last.link === undefined) return true;
  return last.bold === run.bold && last.italic === run.italic && last.link === run.link;
}

/** The words of a link, with blanks around it outside. */
function linkTo(target: string | undefined, words: string): string {
  const inner = words.trim();
  if (target === undefined || inner === '') return words;
  const at = words.indexOf(inner);
  const address = target.replace(/[\s<>()\\]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
  return `${words.slice(0, at)}[${inner}](${address})${words.slice(at + inner.length)}`;
}

/** The signs stand right at the words, or they would not be read as marks. */
function emphasis({ text, bold, italic }: Run, before = '', after = ''): string {
  const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const words = text.trim();
  if (sign === '' || ![...words].some(isWordSign)) return text;
  const lead = text.slice(0, text.indexOf(words[0] ?? ''));
  const trail = text.slice(lead.length + words.length);
  // “**Claim:**more” is no emphasis; “**Claim**:more” is.
  const joinsAfter = trail === '' && /^[\p{L}\p{N}]/u.test(after);
  const joinsBefore = lead === '' && /[\p{L}\p{N}]$/u.test(before);
  // By hand: a pattern would be busy for long with a long row of signs.
  let [from, to] = [0, words.length];
  while (!isWordSign(words.charAt(from))) from++;
  while (!isWordSign(words.charAt(to - 1))) to--;
  const [open, core, close] = [words.slice(0, from), words.slice(from, to), words.slice(to)];
  const [outBefore, inBefore] = joinsBefore ? [open, ''] : ['', open];
  const [outAfter, inAfter] = joinsAfter ? [close, ''] : ['', close];
  return `${lead}${outBefore}${sign}${inBefore}${core}${inAfter}${sign}${outAfter}${trail}`;
}

/** Half of a sign that takes two places counts as one of a word. */
function isWordSign(sign: string): boolean {
  return /[\p{L}\p{N}\ud800-\udfff]/u.test(sign);
}

/** Which signs of a line would be taken for Markdown. */
interface Signs {
  readonly stars: boolean;
  readonly ticks: boolean;
  readonly waves: boolean;
  readonly links: boolean;
  readonly linked: boolean;
}

function signsIn(line: string, emphasised: boolean, linked: boolean): Signs {
  const twice = (sign: string): boolean => line.indexOf(sign) !== line.lastIndexOf(sign);
  return {
    ...{ stars: emphasised || twice('*'), ticks: twice('`'), waves: twice('~~') },
    ...{ links: linked || line.includes(']('), linked },
  };
}

/** Only what would be taken for Markdown in this line is escaped. */
function escaped(text: string, { stars, ticks, waves, links, linked }: Signs): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/\*/g, (star, at: number) => {
      const alone = /^\s?$/.test(text[at - 1] ?? '') && /^\s?$/.test(text[at + 1] ?? '');
      return stars && !alone ? `\\${star}` : star;
    })
    .replace(/(^|[^\p{L}\p{N}_\\])_(?=[\p{L}\p{N}])/gu, '$1\\_')
    .replace(/(?<!\\)_(?=[*\\~[\]()])|(?<=[*~[\]()])_/g, '\\_')
    .replace(/`/g, ticks ? '\\`' : '`')
    .replace(/~~/g, waves ? '\\~~' : '~~')
    .replace(linked ? /[[\]]/g : /\[/g, (sign) => (links ? `\\${sign}` : sign))
    .replace(/<(?=[a-z/!])/gi, '\\<')
    .replace(/&(?=#?\w{2,12};)/g, '\\&');
}

/** Signs that mean something only where a line begins. */
function lineStart(line: string): string {
  const bullet = /^[•▪◦‣·]\s*(?=\S)/u.exec(line);
  if (bullet) return `- ${line.slice(bullet[0].length)}`;
  if (/^#{1,6} +\D/.test(line) || /^>(?! ?\d)/.test(line) || /^([-=_*])\1{2,}$/.test(line))
    return `\\${line}`;
  return line;
}
