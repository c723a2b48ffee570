/** Words for values of another form than is asked for: a list, lines of its own, a number, yes or no, one text. */
import type { Finding, Fix } from '../finding.ts';
import { capital, listed, quoted, withArticle } from '../words.ts';
import { resolve, scalarText } from '../yaml/navigate.ts';
import type { Misfit } from './misfit.ts';
import type { SchemaNode } from './schema-node.ts';
import { newId } from './newId.ts';
import { finding, spanOf } from './say.ts';

export function wrongShape(misfit: Misfit): Finding | undefined {
  const { node, at, path } = misfit;
  const here = resolve(node);
  const name = at.title ?? capital(String(path.at(-1) ?? 'this'));
  const text = scalarText(node);
  const say = (message: string, fixes: readonly Fix[] = []): Finding =>
    finding('schema-shape', spanOf(misfit), message, fixes);
  switch (at.type) {
    case 'array': {
      const simple = at.items?.type === 'string' || at.items?.else?.type === 'string';
      const what = simple
        ? 'write a list, in brackets like `[one, two]`, or each on its own line after a dash'
        : `write a list; each ${at.items?.['x-noun'] ?? 'entry'} begins on its own line with a dash`;
      // What may be a note of its own is a sentence, and keeps its commas.
      const isProse = at.items?.else !== undefined;
      const value =
        !simple || text === undefined
          ? undefined
          : isProse
            ? [text]
            : text.split(/\s*[,;]\s*/).filter(Boolean);
      const makeList: Fix[] = value
        ? [{ title: 'Make it a list', changes: [{ do: 'set', path, value }], preferred: true }]
        : [];
      return say(`${name}: ${what}.`, makeList);
    }
    case 'object': {
      const noun = at['x-noun'] ?? name.toLowerCase();
      const main = at['x-main'];
      const keys = listed(
        (
          at.required ??
          Object.keys(at.properties ?? (at.examples?.[0] as object | undefined) ?? {}).slice(0, 3)
        ).map((key) => `\`${key}\``),
      );
      const inList = typeof path.at(-1) === 'number';
      if (here === undefined && inList) {
        return say(`This ${noun} is still empty. Write its ${keys}, or take the dash away.`, [
          { title: 'Take it away', changes: [{ do: 'remove', path }] },
        ]);
      }
      const item =
        text !== undefined && main !== undefined
          ? { ...(at.properties?.id ? { id: newId(misfit) } : {}), [nameOf(at, main, text)]: text }
          : undefined;
      return say(
        `${capital(withArticle(noun))} has lines of its own${at.required ? ': ' : ', such as '}${keys}.`,
        item
          ? [
              {
                title: `Make ${text === undefined ? 'it' : quoted(text, 30)} ${withArticle(noun)}`,
                changes: [{ do: 'set', path, value: item }],
                preferred: true,
              },
            ]
          : [],
      );
    }
    case 'number':
    case 'integer': {
      const number = /^\D{0,3}(\d+(?:\.\d+)?)/.exec(text ?? '')?.[1];
      const value = number === undefined ? undefined : Number(number);
      const usable = value !== undefined && (at.type === 'number' || Number.isInteger(value));
      const example = at.examples?.find((each) => typeof each === 'number');
      return say(
        `${name}: write a ${at.type === 'integer' ? 'whole ' : ''}number alone${example === undefined ? '' : `, like ${example}`}.`,
        usable
          ? [{ title: `Change to ${value}`, changes: [{ do: 'set', path, value }], preferred: true }]
          : [],
      );
    }
    case 'boolean': {
      const yes = /^(yes|y|on|ja|oui|sí|x)$/i.test(text ?? '');
      const no = /^(no|n|off|nein|non)$/i.test(text ?? '');
      const values = yes ? [true] : no ? [false] : [true, false];
      return say(
        `${name}: write \`true\` (yes) or \`false\` (no).`,
        values.map((value) => ({
          title: `Change to ${value}`,
          changes: [{ do: 'set', path, value }],
          ...(values.length === 1 ? { preferred: true } : {}),
        })),
      );
    }
    default: {
      if (here === undefined) {
        const fixes: Fix[] =
          typeof path.at(-1) === 'number'
            ? [{ title: 'Take it away', changes: [{ do: 'remove', path }] }]
            : [];
        return say('Nothing is written after this dash yet.', fixes);
      }
      const rule = at['x-reference'];
      if (rule?.form === 'file' && rule.kinds?.includes('rubric') && here.type === 'map')
        return say(
          `${name}: a rubric has a file of its own, and the name of that file stands here. The light bulb can move this rubric there.`,
        );
      const only =
        here.type === 'list' && here.items.length === 1 ? scalarText(here.items[0]?.value) : undefined;
      return say(
        here.type === 'list'
          ? `${name}: write one text, not a list.`
          : `${name}: write one text; here it has lines of its own. If the text has a colon in it, put quotation marks around it.`,
        only === undefined
          ? []
          : [{ title: 'Make it one text', changes: [{ do: 'set', path, value: only }], preferred: true }],
      );
    }
  }
}

/** What one text says of an item: its naming words, or the code of a standard. */
function nameOf(at: SchemaNode, main: string, text: string): string {
  return at.properties?.code && !/\s/.test(text) ? 'code' : main;
}
