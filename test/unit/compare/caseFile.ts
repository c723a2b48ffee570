// Reads the cases of test/fixtures/merge; its README says how they are written.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly name: string;
  readonly path: string;
  readonly markerSize: number;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly expected: Expected;
}

export type Expected =
  | { readonly is: 'merged'; readonly text: string }
  | { readonly is: 'data'; readonly texts: readonly string[] }
  | {
      readonly is: 'conflicts';
      /** Of each conflict, what is equally good: `kind path`, `*` for any. */
      readonly conflicts: readonly (readonly string[])[];
      readonly withOurs: string | undefined;
      readonly withTheirs: string | undefined;
    }
  | { readonly is: 'lines' };

interface Section {
  readonly name: string;
  readonly flags: readonly string[];
  readonly lines: readonly string[];
}

/** All cases of a folder, by file. */
export function casesIn(folder: string): { readonly file: string; readonly cases: readonly Case[] }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().map((file) => ({ file, cases: readCases(readFileSync(join(folder, file), 'utf8')) }));
}

function readCases(text: string): Case[] {
  const cases: Case[] = [];
  let base: Section | undefined;
  for (const part of text.split(/^#{8} /m).slice(1)) {
    const [head = '', ...body] = part.split('\n');
    const [name = '', path = '', ...more] = head.split(' · ');
    const sections = sectionsOf(body);
    const find = (wanted: string): Section | undefined => sections.find((section) => section.name === wanted);
    const given = find('base');
    if (!given?.flags.includes('same')) base = given;
    const from = base?.lines ?? [];
    const write = (section: Section | undefined): string | undefined =>
      section &&
      written(section.flags.includes('whole') ? section.lines : patched(from, section.lines, name), section);
    const conflicts = find('conflicts');
    const merged = write(find('merged'));
    const data = sections.filter((section) => section.name === 'data').map((section) => write(section)!);
    cases.push({
      name,
      path,
      markerSize: Number(/^markers (\d+)$/.exec(more[0] ?? '')?.[1] ?? 7),
      base: write(base && { ...base, flags: [...base.flags, 'whole'] }) ?? '',
      ours: write(find('ours'))!,
      theirs: write(find('theirs'))!,
      expected: conflicts
        ? {
            is: 'conflicts',
            conflicts: conflicts.lines.map((line) => line.split(' | ')),
            withOurs: write(find('with ours')),
            withTheirs: write(find('with theirs')),
          }
        : merged !== undefined
          ? { is: 'merged', text: merged }
          : data.length > 0
            ? { is: 'data', texts: data }
            : { is: 'lines' },
    });
  }
  return cases;
}

function sectionsOf(lines: readonly string[]): Section[] {
  const sections: { name: string; flags: string[]; lines: string[] }[] = [];
  for (const line of lines) {
    const head = /^-{8} ([a-z ]*[a-z])((?: \([a-z ]+\))*)$/.exec(line);
    if (head) {
      const flags = [...head[2]!.matchAll(/\(([a-z ]+)\)/g)].map(([, flag]) => flag!);
      sections.push({ name: head[1]!, flags, lines: [] });
    } else sections.at(-1)?.lines.push(line);
  }
  // An empty line before the next case is not part of a text.
  for (const section of sections) while (section.lines.at(-1) === '') section.lines.pop();
  return sections;
}

/** @throws Error where a stretch is not in the base, or twice */
function patched(base: readonly string[], diff: readonly string[], name: string): string[] {
  let lines = [...base];
  for (const stretch of stretches(diff)) {
    const old = stretch.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
    const now = stretch.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
    const places = lines.flatMap((_, at) =>
      old.every((line, index) => lines[at + index] === line) ? [at] : [],
    );
    if (places.length !== 1 || old.length === 0)
      throw new Error(`“${name}”: ${places.length} places for ${JSON.stringify(old)}`);
    lines = [...lines.slice(0, places[0]), ...now, ...lines.slice(places[0]! + old.length)];
  }
  return lines;
}

function stretches(diff: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of diff) {
    if (line === '@@') found.push([]);
    else found.at(-1)!.push(line === '' ? ' ' : line);
  }
  return found.filter((lines) => lines.length > 0);
}

function written(lines: readonly string[], { flags }: Section): string {
  if (lines.length === 0) return '';
  const end = flags.includes('crlf') ? '\r\n' : '\n';
  const text = lines.join(end) + (flags.includes('open end') ? '' : end);
  return flags.includes('bom') ? `\ufeff${text}` : text;
}
