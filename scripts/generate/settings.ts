// What the settings can say of each rule: for a folder, in schemas/config.schema.json, and for a person, in package.json.
import { format } from 'prettier';
import type { Family, Rule } from '../../src/core/rules/rule.ts';
import { rules } from '../../src/core/rules/rules.ts';
import { ruleLevels } from '../../src/core/kinds/config/config.ts';
import type { RawNode } from './schemas.ts';

interface Said {
  readonly title: string;
  readonly description: string;
}

const families: Readonly<Record<Family, Said>> = {
  align: {
    title: 'Whether things fit together',
    description: 'All questions about whether goals, choices, checks and rubric fit together.',
  },
  quality: {
    title: 'How things are said',
    description: 'All questions about how targets, questions, quizzes and levels are worded.',
  },
  coach: {
    title: 'The language of coaching',
    description: 'All hints for the one who writes notes or a class visit. Only the writer sees them.',
  },
  privacy: {
    title: 'What others can read',
    description: 'All that is said about what should not stand where others can read it.',
  },
};

const usually: Readonly<Record<Rule['level'], string>> = {
  info: 'Usually an invitation (info).',
  warning: 'Usually a warning, once the plan is ready.',
};

/** What can be set, family by family: the family, then its rules. */
function settings(): readonly (readonly [name: string, said: Said])[] {
  return Object.entries(families).flatMap(([family, said]) => [
    [family, said] as const,
    ...rules
      .filter(({ code }) => code.startsWith(`${family}-`))
      .map(({ code, title, about, offByDefault, level }) => {
        const usual = offByDefault
          ? 'Asked only where you want it.'
          : family === 'privacy' && level === 'warning'
            ? 'Usually a warning, in a draft too.'
            : usually[level];
        return [code, { title, description: `${about} ${usual}` }] as const;
      }),
  ]);
}

/** The text of `config.schema.json`, with every rule in it. @param schema as it is committed */
export async function configSchema(schema: RawNode): Promise<string> {
  const rulesNode = schema.properties?.rules ?? {};
  const properties = Object.fromEntries(
    settings().map(([name, said]) => [name, { $ref: '#/$defs/level', ...said }]),
  );
  const whole = {
    ...schema,
    properties: { ...schema.properties, rules: { ...rulesNode, properties } },
  };
  return format(JSON.stringify(whole), { parser: 'json', printWidth: 110 });
}

/** What is needed of `package.json`. */
export interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: { readonly [name: string]: Record<string, unknown> } };
  };
}

/** The text of `package.json`, with every rule in `thirdPoint.rules`. @param manifest as it is committed */
export function manifestText(manifest: Manifest, { $defs }: RawNode): string {
  const meanings = Object.values(($defs?.level?.['x-meanings'] ?? {}) as Record<string, string>);
  const properties = Object.fromEntries(
    settings().map(([name, { title, description }]) => [
      name,
      {
        type: 'string',
        enum: ruleLevels,
        enumDescriptions: meanings,
        description: `${title}${/[.?!…]$/.test(title) ? '' : '.'} ${description}`,
      },
    ]),
  );
  const setting = manifest.contributes.configuration.properties['thirdPoint.rules'];
  if (setting) setting.properties = properties;
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
