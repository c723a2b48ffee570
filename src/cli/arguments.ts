import { parseArgs } from 'node:util';
import { nearest } from '../core/near.ts';
import { kindOfName } from '../core/kinds/kind.ts';
import { WrongUse } from './wrong-use.ts';

/** What an option is for; its name is its key in `Options`, without the dashes. */
export interface OptionFacts {
  /** What it takes, in capitals: `N`. Absent where it stands alone. */
  readonly takes?: string;
  readonly short?: string;
  readonly about: string;
}

export type Options = Readonly<Record<string, OptionFacts>>;

/** What stood behind the command's name. */
export interface Arguments {
  /** File names and the like, in their order. */
  readonly words: readonly string[];
  /** By the option's name; an option that stands alone is `true`. The last one wins. */
  readonly options: ReadonlyMap<string, string | true>;
}

/** Takes apart what stands behind a command's name; what is wrong in it is among it. */
export function tokensOf(written: readonly string[], known: Options) {
  const { tokens } = parseArgs({
    args: [...written],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { takes, short }]) => [
        name,
        { type: takes === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
      ]),
    ),
    // Our own sentences say what is wrong.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

/**
 * Reads what stands behind a command's name.
 * @param written as the shell handed it over; everything behind `--` is a word
 * @throws WrongUse naming an unknown option, or one with a missing or needless value
 */
export function readArguments(written: readonly string[], known: Options): Arguments {
  const words: string[] = [];
  const options = new Map<string, string | true>();
  for (const token of tokensOf(written, known)) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const facts = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!facts) throw unknownOption(token.rawName, written[token.index] ?? token.rawName, known);
    if (facts.takes === undefined) {
      if (token.value !== undefined) throw new WrongUse(`${token.rawName} stands alone; it takes no value.`);
      options.set(token.name, true);
    } else {
      if (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))) {
        throw new WrongUse(`${token.rawName} needs a value: ${token.rawName} ${facts.takes}.`);
      }
      options.set(token.name, token.value);
    }
  }
  return { words, options };
}

/**
 * What an option chose among the names it takes; the first of them where it is not given.
 * @throws WrongUse for any other name
 */
export function choiceOf<Name extends string>(
  option: string,
  options: Arguments['options'],
  names: readonly [Name, ...Name[]],
): Name {
  const written = options.get(option);
  if (written === undefined) return names[0];
  const chosen = names.find((name) => name === written);
  if (chosen !== undefined) return chosen;
  throw new WrongUse(`--${option} takes one of ${names.join(', ')}; ${String(written)} is none of them.`);
}

function unknownOption(name: string, written: string, known: Options): WrongUse {
  if (kindOfName(written)) {
    return new WrongUse(`${written} looks like an option. If it is a file, write ./${written}.`);
  }
  const close = nearest(
    name,
    Object.keys(known).map((option) => `--${option}`),
    1,
  )[0];
  return new WrongUse(
    `There is no option ${name}. ${close === undefined ? '--help lists them all.' : `Did you mean ${close}?`}`,
  );
}
