import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { kindOfText, type Kind } from '../../../src/core/kinds/kind.ts';
import { schemas } from '../../../src/core/schema/generated/schemas.ts';
import { validators } from '../../../src/core/schema/generated/validators.js';
import { findingsIn } from '../support/findings.ts';
import { placesOf } from '../schema/places.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly isFileTemplate?: boolean;
  readonly body: readonly string[];
}

const file = join(import.meta.dirname, '../../../snippets/third-point.code-snippets');
const snippets = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>));

/** What stands in the file when somebody only ever presses Tab. */
function untouched({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-05-18')
    .replace(/\$CURRENT_HOUR:\$CURRENT_MINUTE/g, '10:42')
    .replace(/\$\d+/g, '');
}

const meeting = 'meetings:\n- id: m\n  date: 2026-05-18\n';

/** The list a snippet for one item belongs into, as the beginning of a document. */
const lists: Record<string, { kind: Kind; list: string; before?: string }> = {
  Goal: { kind: 'project-spec', list: 'goals' },
  Check: { kind: 'project-spec', list: 'checks' },
  'Menu of choices': { kind: 'project-spec', list: 'choices' },
  Option: {
    kind: 'project-spec',
    list: 'options',
    before: 'choices:\n- id: c\n  title: Which?\n  options:\n',
  },
  'Class period': { kind: 'project-spec', list: 'sessions' },
  Activity: { kind: 'lesson-plan', list: 'activities' },
  Criterion: { kind: 'rubric', list: 'criteria' },
  Standard: { kind: 'standards', list: 'items' },
  Promise: { kind: 'coaching-agreement', list: 'iWill' },
  Meeting: { kind: 'collaboration-log', list: 'meetings' },
  Strength: { kind: 'collaboration-log', list: 'strengths', before: `${meeting}  strengths:\n` },
  'Next step': { kind: 'collaboration-log', list: 'nextSteps', before: `${meeting}  nextSteps:\n` },
  'Talk about this next time': { kind: 'collaboration-log', list: 'talkNextTime' },
  'Watch for': { kind: 'observation', list: 'watchFor', before: 'beforehand:\n  watchFor:\n' },
  'Seen and heard': { kind: 'observation', list: 'seen' },
};

describe('the snippets', () => {
  for (const [name, snippet] of snippets) {
    const text = untouched(snippet);
    if (snippet.isFileTemplate) {
      it(`${name}: is a whole and valid document`, () => {
        const kind = kindOfText(text);
        assert.ok(kind);
        assert.deepEqual(validators[kind](parse(text)), []);
      });
    } else {
      it(`${name}: is a valid item of its list`, () => {
        const { kind, list, before = `${list}:\n` } = lists[name]!;
        const indent = /\n +\w+:\n$/.test(before) ? '  ' : '';
        const document = `title: Creek\n${before}${text.replace(/^(?=.)/gm, indent)}`;
        assert.deepEqual(validators[kind](parse(document)), [], document);
      });
    }

    if (snippet.isFileTemplate) {
      it(`${name}: asks for nothing to be mended`, () => {
        const found = findingsIn(text, 'new.yaml');
        assert.deepEqual(
          found.filter(({ code, severity }) => severity === 'error' && code !== 'reference-file'),
          [],
        );
      });
    }

    it(`${name}: has a name to type and says what it is`, () => {
      assert.match(snippet.prefix, /^tp-[a-z]+$/);
      assert.match(snippet.description, /^\S.*\.$/);
      assert.equal(snippet.body.at(-1), '$0');
    });
  }

  it('offer every value there is to choose from', () => {
    const known = Object.values(schemas)
      .flatMap((schema) => placesOf(schema, ''))
      .flatMap(({ node }) => (node.enum ? [[...node.enum].sort().join()] : []));
    for (const [name, { body }] of snippets) {
      for (const [, values = ''] of body.join('\n').matchAll(/\$\{\d+\|([^|]*)\|\}/g)) {
        assert.ok(known.includes(values.split(',').sort().join()), `${name}: ${values}`);
      }
    }
  });
});
