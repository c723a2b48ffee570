// `third-point rules`: what is asked about plans, notes and visits, and where each question comes from.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIG_NAME } from '../core/kinds/kind.ts';
import { Library } from '../core/library/library.ts';
import type { RuleLevel } from '../core/library/shelf.ts';
import type { Rule } from '../core/rules/rule.ts';
import { rules as all } from '../core/rules/rules.ts';
import { counted } from '../core/words.ts';
import { addressOf } from './addressOf.ts';
import { choiceOf, type Arguments } from './arguments.ts';
import { coloursFor, type Colours } from './colours.ts';
import type { Command, ExitCode } from './command.ts';
import { decode } from './decode.ts';
import { homeOf } from './files.ts';
import { printable, printableJson } from './printable.ts';
import { reasonOf } from './reason.ts';
import { WrongUse } from './wrong-use.ts';
import { nameFrom } from './workspace.ts';

const formats = ['text', 'json'] as const;

/** What settings may be called; where there are both, the first counts. */
const CONFIG_NAMES = [CONFIG_NAME, CONFIG_NAME.replace(/yaml$/, 'yml')];

export const rules: Command = {
  name: 'rules',
  summary: 'list what is asked, how weighty it is, and where it comes from',
  takes: '',
  about: `Lists every rule: its code, its level, its number in the catalogue, and its source. The
level is the one that holds in the folder you are in: ${CONFIG_NAME} can change it.
It counts while a plan's status is ready; in a draft, every question is information. Rules
that begin with coach- are hints for the person who is writing.`,
  options: {
    format: { takes: 'NAME', about: `how to print: ${formats.join(', ')} (text is for people)` },
  },
  run: runRules,
};

/** A rule as it is listed: `--format json` prints exactly these fields, in this order. */
interface Listed extends Pick<Rule, 'code' | 'number' | 'title' | 'kinds' | 'source'> {
  readonly level: RuleLevel;
}

async function runRules({ words, options }: Arguments): Promise<ExitCode> {
  if (words.length > 0) throw new WrongUse('This lists every rule; it takes no files.');
  const format = choiceOf('format', options, formats);
  const folder = process.cwd();
  const { levelOf, file } = await settingsIn(folder);
  const settings = file === undefined ? undefined : nameFrom(folder, file);
  const listed = all.map((rule): Listed => {
    const { code, number, title, kinds, source } = rule;
    return { code, level: levelOf(rule), number, title, kinds, source };
  });
  const { isTTY, columns } = process.stdout;
  process.stdout.write(
    format === 'json'
      ? printableJson({ settings: settings ?? null, rules: listed })
      : rulesText(listed, settings, coloursFor(process.stdout), isTTY ? columns : Infinity),
  );
  return 0;
}

/** What holds in a folder, and the file that says so. */
interface Settings {
  readonly levelOf: (rule: Rule) => RuleLevel;
  /** Absolute. */
  readonly file: string | undefined;
}

/** The settings of the nearest folder above, within the repository. @param folder absolute */
async function settingsIn(folder: string): Promise<Settings> {
  const library = new Library();
  const home = await homeOf(folder);
  library.folders = [addressOf(home)];
  const files = new Map<string, string>();
  for (let at = folder; ; at = dirname(at)) {
    for (const name of CONFIG_NAMES) {
      const file = join(at, name);
      const text = await textIfThere(file);
      if (text === undefined) continue;
      files.set(addressOf(file), file);
      library.put(addressOf(file), text, false);
    }
    if (at === home || dirname(at) === at) break;
  }
  // Any file of the folder will do.
  const here = addressOf(join(folder, 'plan'));
  const config = library.configOf(here);
  return {
    levelOf: (rule) => library.levelOf(rule, here),
    file: config && files.get(config.uri),
  };
}

async function textIfThere(file: string): Promise<string | undefined> {
  try {
    return decode(await readFile(file)).text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new WrongUse(`${file} can’t be read: ${reasonOf(error)}.`);
  }
}

/**
 * A line each; where that is longer than a terminal is wide, the source goes on below.
 * @param settings the file that sets levels, as people in the folder would write it
 * @param width of the terminal, in columns
 */
export function rulesText(
  listed: readonly Listed[],
  settings: string | undefined,
  colours: Colours,
  width: number,
): string {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));
  const [codes, numbers] = [
    widest(listed.map(({ code }) => code)),
    widest(listed.map((rule) => rule.number)),
  ];
  const lines = listed.map(({ code, level, number, source }) => {
    const facts = `${code.padEnd(codes)}  ${paintOf(level, colours)(level.padEnd(7))}  ${number.padEnd(numbers)}`;
    const room = width - codes - numbers - 13;
    if (source.length <= room) return `${facts}  ${source}\n`;
    return `${facts.trimEnd()}\n${wrapped(source, width - INDENT.length)
      .map((line) => `${INDENT}${colours.dim(line)}\n`)
      .join('')}`;
  });
  const closing =
    settings === undefined
      ? `${counted(listed.length, 'rule')}, at their usual levels; ${CONFIG_NAME} can set others.`
      : `${counted(listed.length, 'rule')}, with the levels of ${printable(settings)}.`;
  return `${lines.join('')}\n${closing}\n`;
}

const INDENT = '    ';

function paintOf(level: RuleLevel, colours: Colours): (text: string) => string {
  return { off: colours.dim, info: colours.blue, warning: colours.yellow, error: colours.red }[level];
}

/** The words of a text in lines of so many characters; a longer word has a line of its own. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
