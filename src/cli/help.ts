import type { Options } from './arguments.ts';
import type { Command } from './command.ts';

/** Options that every command has. */
export const common: Options = {
  help: { short: 'h', about: 'show this help' },
  version: { short: 'v', about: 'show which version this is' },
};

/** The first page: what there is. */
export function generalHelp(commands: readonly Command[]): string {
  return `Third Point looks at plans, rubrics, notes and all that belongs to them, and says what is
still open.

How to use it:
  third-point COMMAND …

Commands:
${columns(commands.map(({ name, takes, summary }) => [`${name} ${takes}`.trimEnd(), summary]))}

Options:
${optionLines(common)}

To read more about a command:
  third-point ${commands[0]?.name ?? 'COMMAND'} --help
`;
}

/** A command's own page. */
export function commandHelp({ name, takes, about, options }: Command): string {
  return `How to use it:
  ${`third-point ${name} ${takes}`.trimEnd()}

${about}

Options:
${optionLines({ ...options, ...common })}
`;
}

function optionLines(options: Options): string {
  return columns(
    Object.entries(options).map(([name, { takes, short, about }]) => [
      `${short === undefined ? '' : `-${short}, `}--${name}${takes === undefined ? '' : ` ${takes}`}`,
      about,
    ]),
  );
}

/** Two columns, indented; a right side of several lines stays in its column. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows
    .map(
      ([left, right]) => `  ${left.padEnd(width)}  ${right.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}`,
    )
    .join('\n');
}
