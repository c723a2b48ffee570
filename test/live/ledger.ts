import type { Report, Sight } from './messages.ts';

/** What must be in the text, after all that the two have done. Knows nothing of plans but lines and words. */
export class Ledger {
  /** Words that are there exactly once. */
  readonly #there = new Set<string>();
  /** Words that are not there. */
  readonly #gone = new Set<string>();
  /** Words of what was refused; half a refused thing is none either. */
  readonly #refused = new Set<string>();
  /** The links of an item, as they were last made. */
  readonly #links = new Map<string, Map<string, boolean>>();
  /** How many things were done, and how many refused. */
  readonly counts = { typed: 0, pressed: 0, refused: 0 };
  /** With what sentences, and how often. */
  readonly refusals = new Map<string, number>();

  note({ deed, refused }: Report): void {
    if (deed.did === 'type') this.counts.typed++;
    else if (refused === undefined) this.counts.pressed++;
    else this.counts.refused++;
    if (refused !== undefined) {
      this.refusals.set(refused, (this.refusals.get(refused) ?? 0) + 1);
      if (deed.did === 'add' || deed.did === 'reword') this.#refused.add(deed.words);
      return;
    }
    switch (deed.did) {
      case 'type':
      case 'add':
        this.#there.add(deed.words);
        return;
      case 'reword': {
        this.#is(deed.was, false);
        this.#is(deed.words, true);
        const links = this.#links.get(deed.was);
        if (links) this.#links.set(deed.words, links);
        this.#links.delete(deed.was);
        return;
      }
      case 'remove':
        this.#is(deed.words, false);
        this.#links.delete(deed.words);
        return;
      case 'link': {
        const links = this.#links.get(deed.words) ?? new Map<string, boolean>();
        this.#links.set(deed.words, links.set(deed.goal, deed.on));
        return;
      }
      case 'move':
        return;
    }
  }

  /** What is wrong with what the two see; nothing where all is well. */
  faults(sights: readonly Sight[], before: string): readonly string[] {
    const [one, other] = sights;
    const text = one?.text ?? '';
    const faults = text === other?.text ? [] : ['The texts differ.'];
    for (const { errors, said } of sights) {
      faults.push(...errors.map((error) => `There is an error in line ${error}`));
      faults.push(...said.map((each) => `It was said: ${each}`));
    }
    const count = (words: string) => text.match(new RegExp(`\\b${words}(?![\\w-])`, 'g'))?.length ?? 0;
    for (const words of this.#there)
      if (count(words) !== 1) faults.push(`${words} is there ${count(words)} times.`);
    for (const words of this.#gone) if (count(words) > 0) faults.push(`${words} is there again.`);
    for (const words of this.#refused)
      if (count(words) > 0) faults.push(`${words} is there, though refused.`);
    for (const [words, links] of this.#links) faults.push(...brokenLinks(text, words, links));
    for (const line of before.split('\n').filter((each) => each.trim() !== '')) {
      const found = text.split('\n').filter((each) => each.startsWith(line)).length;
      const wanted = before.split('\n').filter((each) => each.startsWith(line)).length;
      if (found < wanted) faults.push(`A line is lost: ${line}`);
    }
    return faults;
  }

  #is(words: string, isThere: boolean): void {
    this.#there.delete(words);
    this.#gone.delete(words);
    (isThere ? this.#there : this.#gone).add(words);
  }
}

/** The goals that an item with these words names, on its line or in the lines below it. */
function brokenLinks(text: string, words: string, links: ReadonlyMap<string, boolean>): string[] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(`${words} `));
  const indent = (line: string) => line.length - line.trimStart().length;
  const from = lines[at] ?? '';
  const isFlow = from.trimStart().startsWith('- {');
  let end = at + 1;
  if (!isFlow) while (end < lines.length && indent(lines[end]!) >= indent(from) && lines[end] !== '') end++;
  const item = lines.slice(at, end).join('\n');
  return [...links].flatMap(([goal, on]) =>
    new RegExp(`\\b${goal}\\b`).test(item) === on
      ? []
      : [`${words} ${on ? 'lost' : 'still has'} its link to ${goal}.`],
  );
}
