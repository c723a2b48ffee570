// One kind of slip at a time, on every line of a real plan where it can happen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { syntaxFindings } from '../../../src/core/yaml/syntax.ts';

const plan = readFileSync(
  new URL('../../fixtures/documents/water-study.project.yaml', import.meta.url),
  'utf8',
);

interface Kind {
  readonly code: string;
  /** Where it happens: the match is replaced. */
  readonly at: RegExp;
  /** What is written instead; `$1` is the group. */
  readonly write: string;
  /** Whether the fix gives back the plan as it was. */
  readonly restores: boolean;
}

const kinds: { readonly [says: string]: Kind } = {
  'a half-typed name': { code: 'yaml-half-key', at: /^( *)(?=\w+:)/gm, write: '$1res\n$1', restores: false },
  'no colon': { code: 'yaml-missing-colon', at: /^( *(?:- )?\w+):(?= \w)/gm, write: '$1', restores: true },
  'no space after the colon': {
    code: 'yaml-colon-space',
    at: /^( *(?:- )?\w+): (?=\w)/gm,
    write: '$1:',
    restores: true,
  },
  'an open quotation mark': {
    code: 'yaml-unclosed-quote',
    at: /^( *(?:- )?\w+: )(?=\w)/gm,
    write: '$1"',
    restores: false,
  },
  'a colon in the text': {
    code: 'yaml-colon-in-text',
    at: /^( *(?:- )?\w+: [A-Z]\w*)(?= \w)/gm,
    write: '$1:',
    restores: false,
  },
  'an open bracket': {
    code: 'yaml-unclosed-bracket',
    at: /\](?=[ \t]*(?:#.*)?$)/gm,
    write: '',
    restores: true,
  },
  'one space too few': { code: 'yaml-column', at: /^ ( *)(?=\w+:)/gm, write: '$1', restores: true },
  'one space too many': { code: 'yaml-column', at: /^( *)(?=\w+:)/gm, write: ' $1', restores: true },
  'a tab': { code: 'yaml-tab', at: /^ +(?=\w+:)/gm, write: '\t', restores: true },
  'no-break spaces': {
    code: 'yaml-pasted-space',
    at: /^ {2}(?=\w+:)/gm,
    write: '\u00a0\u00a0',
    restores: true,
  },
  'no space after the dash': { code: 'yaml-dash-space', at: /^( *)- /gm, write: '$1-', restores: true },
  'no dash': { code: 'yaml-missing-dash', at: /^( *)- (?=id:)/gm, write: '$1 ', restores: true },
};

describe('On every line of a plan', () => {
  for (const [says, { code, at, write, restores }] of Object.entries(kinds)) {
    it(`${says}: one finding, of its kind, on its line, and a fix that mends it`, () => {
      const seen = { all: 0, kind: 0, line: 0, mended: 0 };
      for (const match of plan.matchAll(at)) {
        const made = write.replaceAll('$1', match[1] ?? '');
        const text = plan.slice(0, match.index) + made + plan.slice(match.index + match[0].length);
        const found = syntaxFindings(parseYaml(text));
        // Some slips leave a text that says something else, and that nobody can know.
        if (found.length === 0) continue;
        seen.all++;
        const [first] = found;
        const [change] = first?.fixes[0]?.changes ?? [];
        const after = change?.do === 'text' ? applyEdits(text, change.edits) : text;
        const lines = new LineIndex(text);
        const off = lines.lineAt(first?.span.start ?? 0) - lines.lineAt(match.index);
        if (found.length === 1 && first?.code === code) seen.kind++;
        if (off === 0) seen.line++;
        if (restores ? after === plan : syntaxFindings(parseYaml(after)).length === 0) seen.mended++;
      }
      assert.ok(seen.all > 3, says);
      const most = (share: number): number => Math.max(1, share * seen.all);
      assert.ok(seen.all - seen.kind <= most(0.06), JSON.stringify(seen));
      assert.ok(seen.all - seen.line <= most(0.06), JSON.stringify(seen));
      assert.ok(seen.all - seen.mended <= most(0.1), JSON.stringify(seen));
    });
  }
});
