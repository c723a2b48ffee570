import { stringify } from 'yaml';
import type { SchemaNode } from '../../src/core/schema/schema-node.ts';
import { definition, fileOf, followRefs, kinds, type Kind, type RawNode } from './schemas.ts';

/** A closed object with a section of its own on the page. */
interface Part {
  readonly file: string;
  readonly node: RawNode;
  readonly title: string;
}

const intro = `# The documents

<!-- Written by \`npm run generate\` from schemas/; change those instead. -->

Everything that can stand in the seven documents two people plan with, and in the settings of a folder: what it is
called, what it is for, and what it looks like. Only what stands in **bold** is needed: a title, and what makes an item
an item, its id and its words. A plan is useful from its first line, and what is left out is simply still open.

- **Ids** (\`g1\`, \`podcast\`) are short words for links: small letters, digits and dashes, each once in a file.
  Third Point makes them; in the panel you see the words instead.
- **Links**: \`g1\` is an item of the same file, \`water-study.project.yaml#s1\` one of another file, named as seen from this one.
  A rubric and a class visit say once, with \`for\`, which plan they are about; then \`g1\` is a goal of that plan.
  Notes and visits may also point at anything else you can both look at: student work, data, a video.
- **Codes** of standards are written as their publisher writes them: \`5.10\` is not \`5.1\`.
- **Dates** are written \`2026-05-18\`. Texts may use Markdown.
- **Two ways to write it**: where a list takes notes, each is a line of its own, or a text with who says it and what it is
  about: \`{text: Let students pick the site., by: Ana}\`.
- **Your own entries** begin with \`x-\`, such as \`x-room: 204\`. Only \`private\`, \`_private\`, \`coach_private\` and \`x-private\`
  are refused: whoever can open the file can read it, so private notes do not belong in it.
`;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text: string) => `\`${cell(text)}\``;
const anchor = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
const shown = (value: unknown) => {
  // One line in either case: a text by itself needs fewer quotation marks than one in a list.
  const style =
    typeof value === 'string' ? {} : ({ collectionStyle: 'flow', flowCollectionPadding: false } as const);
  return code(stringify(value, { ...style, lineWidth: 0 }).trim());
};

/**
 * The reference page: a section a kind, then the parts they share; per object a table of what can be written,
 * and under it the values of each choice with their meanings, and where what is written comes from.
 * @returns Markdown
 */
export function referencePage(schemas: Map<string, RawNode>, whole: Record<Kind, SchemaNode>): string {
  const parts = new Map<string, Part>();

  /** The closed objects a property leads to, directly, as a list's items or as one side of a union. */
  function partsOf(file: string, node: RawNode): Part[] {
    if (node.$ref) {
      const found = definition(schemas, file, node.$ref);
      if (!found.node.properties) return partsOf(found.file, found.node);
      const part = { file: found.file, node: found.node, title: found.node.title ?? '' };
      // Sections are found by their titles, so two parts must not share one.
      const same = parts.get(part.title);
      if (same && same.node !== part.node) throw new Error(`Two parts are called “${part.title}”.`);
      parts.set(part.title, part);
      return [part];
    }
    return ['items', 'then', 'else'].flatMap((key) =>
      key in node ? partsOf(file, node[key] as RawNode) : [],
    );
  }

  /** The table of one object, and the values of its choices. */
  function tableOf(file: string, node: RawNode): string {
    const required = new Set(node.required);
    const rows = ['| Write | Shown as | What it is for | For example |', '| --- | --- | --- | --- |'];
    const values: string[] = [];
    const sources: string[] = [];
    for (const [name, raw] of Object.entries(node.properties ?? {})) {
      const property = followRefs(schemas, file, raw) as SchemaNode;
      const links = partsOf(file, raw).map((part) => `[${part.title}](#${anchor(part.title)})`);
      const example = property.const ?? property.examples?.[0] ?? property.enum?.[0];
      // Of what has a section of its own, only lists that show both ways of writing it are shown here too.
      const examples =
        example === undefined || (links.length > 0 && !property.examples) ? [] : [shown(example)];
      const cells = [
        required.has(name) ? `**${code(name)}**` : code(name),
        cell(property.title ?? ''),
        cell(property.description ?? ''),
        [...examples, ...links].join('; '),
      ];
      rows.push(`| ${cells.join(' | ')} |`);
      const choice = property.items?.enum ? property.items : property;
      if (choice['x-meanings']) {
        const meanings = Object.entries(choice['x-meanings']).map(
          ([value, meaning]) => `- ${code(value)}: ${meaning}`,
        );
        values.push(`**${property.title}** (${code(name)})\n\n${meanings.join('\n')}`);
      }
      if (property['x-source'] !== undefined)
        sources.push(`- ${property.title} (${code(name)}): ${property['x-source']}`);
    }
    const from = sources.length === 0 ? [] : [`*Where it comes from:*\n\n${sources.join('\n')}`];
    return [rows.join('\n'), ...values, ...from].join('\n\n');
  }

  const documents = kinds.map((kind) => {
    const { file, node } = fileOf(schemas, kind);
    const { title, description, 'x-files': files } = whole[kind];
    const named = files === undefined ? '' : `Files named ${code(files)}. `;
    return `## ${title}\n\n${named}${description}\n\n${tableOf(file, node)}`;
  });

  const sections: string[] = [];
  // Tables find further parts while they are written; a Map's iteration goes on to those too.
  for (const { file, node, title } of parts.values()) {
    sections.push(`### ${title}\n\n${node.description ?? ''}\n\n${tableOf(file, node)}`);
  }
  return [intro.trim(), ...documents, '## Parts', ...sections].join('\n\n') + '\n';
}
