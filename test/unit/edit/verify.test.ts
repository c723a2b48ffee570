import assert from 'node:assert/strict';
import { Composition } from '../../../src/core/edit/compose.ts';
import * as onData from '../../../src/core/edit/onData.ts';
import { isAsExpected } from '../../../src/core/edit/verify.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { text } from './table.ts';

const before = text`
goals:   # all
  # of g1
  - id: g1
    target: 5.10   # of the target
    # below g1

  # --- skills ---

  # of g2
  - id: g2
    target: two
same: &x {a: 1}
again: *x
`;

/** Whether a text is taken for `before` with its second goal gone, or (without `removed`) unchanged. */
function passes(after: string, removed = true): boolean {
  const document = parseYaml(before);
  const values = onData.valueOf(document.root);
  if (removed) onData.removeValue(values, ['goals', 1]);
  return isAsExpected({ document, values: onData.valueOf(document.root) }, parseYaml(after), values, []);
}

const good = before.replace('  # of g2\n  - id: g2\n    target: two\n', '');

/** What a faulty edit might do to the rest of the text. */
const faults: readonly (readonly [title: string, from: string, to: string])[] = [
  ['a comment is lost', '   # of the target', ''],
  ['a comment is reworded', '# of the target', '# of the goal'],
  ['a comment is there twice', '  # of g1\n', '  # of g1\n  # of g1\n'],
  ['the comment of a removed item stays behind', '  # --- skills ---\n', '  # --- skills ---\n\n  # of g2\n'],
  ['a comment goes to another entry', '    # below g1\n', '  # below g1\n'],
  ['a comment above an item comes apart from it', '  # of g1\n', '  # of g1\n\n'],
  ['a comment goes over to a key', '   # all\n  # of g1\n', '\n  # all\n  # of g1\n'],
  ['a heading becomes an entry’s own', '  # --- skills ---\n\n', '# --- skills ---\n'],
  ['a number loses a digit', '5.10', '5.1'],
  ['a number becomes text', '5.10', '"5.10"'],
  ['a key is written twice', 'same:', 'goals: 1\nsame:'],
  ['an item is left over', '  # --- skills', '  - id: g2\n\n  # --- skills'],
  ['a repeated part becomes one of its own', '*x', '{a: 1}'],
  ['a repeated part stands for another', 'again: *x', 'again: *x\n'.replace('*x', '&y {a: 1}')],
  ['the text breaks', '- id: g1', '- id: "g1'],
];

describe('The proof of a change', () => {
  it('holds for a change made well', () => {
    assert.ok(passes(before, false));
    assert.ok(passes(good));
  });
  for (const [title, from, to] of faults) {
    it(`fails where ${title}`, () => {
      assert.ok(good.includes(from));
      assert.ok(!passes(good.replace(from, to)));
    });
  }
});

describe('Edits one after the other', () => {
  const compose = (given: string, ...steps: (readonly [from: string, to: string])[]): string[] => {
    const composition = new Composition(given);
    let now = given;
    for (const [from, to] of steps) {
      const start = now.indexOf(from);
      const edit = { start, end: start + from.length, text: to };
      composition.add([edit]);
      now = applyEdits(now, [edit]);
    }
    assert.equal(applyEdits(given, composition.edits()), now);
    return composition.edits().map(({ start, end, text: words }) => `${given.slice(start, end)}→${words}`);
  };

  it('become edits of the first text, each as short as it can be', () => {
    assert.deepEqual(compose('one two three', ['two', '2'], ['2', 'too'], ['three', 'tree']), ['w→o', 'h→']);
  });
  it('vanish where they undo each other', () => {
    assert.deepEqual(compose('one two', ['one', 'x'], ['x', 'one']), []);
  });
  it('leave characters and line endings whole', () => {
    assert.deepEqual(compose('🌊', ['🌊', '🌋']), ['🌊→🌋']);
    assert.deepEqual(compose('a\r\nb', ['a\r\n', 'a\n']), ['\r\n→\n']);
  });
});
