// Which names of files a line of the settings means.
import assert from 'node:assert/strict';
import { fits, troubleWith } from '../../../src/core/library/glob.ts';

describe('a line with names of files', () => {
  const table: readonly [line: string, fits: readonly string[], not: readonly string[]][] = [
    ['plans/*.yml', ['plans/a.yml', 'plans/.yml'], ['a.yml', 'plans/deep/a.yml', 'other/plans/a.yml']],
    ['plans/**/*.yml', ['plans/a.yml', 'plans/x/y/a.yml'], ['a.yml', 'plans/a.yaml', 'my/plans/a.yml']],
    ['**/walk.yml', ['walk.yml', 'a/b/walk.yml'], ['a/walk.yml/b.yml', 'xwalk.yml']],
    ['*.yml', ['a.yml', 'deep/er/a.yml'], ['a.yaml']],
    ['/*.yml', ['a.yml'], ['deep/a.yml']],
    ['./a.yml', ['a.yml'], ['deep/a.yml']],
    ['archive/', ['archive/a.yml', 'old/archive/b/c.yml'], ['archives/a.yml', 'my archive/a.yml']],
    ['plans/old/', ['plans/old/a.yml'], ['plans/older/a.yml', 'plans/old.yml']],
    ['plans/**', ['plans/a.yml', 'plans/x/a.yml'], ['plan/a.yml']],
    ['**', ['a.yml', 'x/y.yml'], []],
    ['a?c.yml', ['abc.yml', 'a-c.yml', 'aéc.yml', 'a🌊c.yml'], ['ac.yml', 'abbc.yml', 'a/c.yml']],
    ['{lesson,plan}-*.{yml,yaml}', ['lesson-1.yml', 'plan-x.yaml'], ['rubric-1.yml', 'lesson-1.yal']],
    ['{a,b{c,d}}/x.yml', ['a/x.yml', 'bc/x.yml', 'bd/x.yml'], ['b/x.yml', 'c/x.yml']],
    ['{,old-}plan.yml', ['plan.yml', 'old-plan.yml'], ['new-plan.yml']],
    ['unit 1/my plan.yml', ['unit 1/my plan.yml'], ['unit/my plan.yml']],
    ['100%.yml', ['100%.yml'], ['100.yml']],
    [
      'plans (old) [1]/a+b$.yml',
      ['plans (old) [1]/a+b$.yml'],
      ['plans (old) 1/a+b$.yml', 'plans old/aab.yml'],
    ],
    ['plans\\unit 1\\*.yml', ['plans/unit 1/a.yml'], ['plansunit 1/a.yml']],
    ['Plans/*.YML', ['plans/a.yml', 'PLANS/A.yml'], ['plan/a.yml']],
    ['caf\u00e9.yml', ['cafe\u0301.yml'], ['cafe.yml']],
    ['a**b.yml', ['ab.yml', 'axb.yml'], ['a/b.yml', 'a/x/b.yml']],
    ['*/*/a.yml', ['x/y/a.yml'], ['x/a.yml', 'x/y/z/a.yml']],
    ['**/a/**/b.yml', ['a/b.yml', 'x/a/y/z/b.yml'], ['b.yml', 'a/c.yml']],
    [' plans/*.yml ', ['plans/a.yml'], []],
    ['!a.yml', ['!a.yml'], ['b.yml']],
    ['__proto__', ['__proto__'], ['toString']],
  ];
  for (const [line, yes, no] of table) {
    it(`${JSON.stringify(line)} fits ${listedOr(yes)}, not ${listedOr(no)}`, () => {
      assert.equal(troubleWith(line), undefined);
      assert.deepEqual(
        yes.filter((name) => !fits(line, name)),
        [],
      );
      assert.deepEqual(
        no.filter((name) => fits(line, name)),
        [],
      );
    });
  }

  const unreadable: readonly [line: string, trouble: string][] = [
    ['', 'empty'],
    ['/', 'empty'],
    ['./', 'empty'],
    ['../plans/*.yml', 'outside'],
    ['plans/../../x.yml', 'outside'],
    ['{a,..}/x.yml', 'outside'],
    ['C:\\plans\\*.yml', 'outside'],
    ['{a,b', 'braces'],
    ['a}b', 'braces'],
    ['{a,b}'.repeat(20), 'braces'],
    ['{'.repeat(100), 'braces'],
    [`{${'a,'.repeat(80)}b}`, 'braces'],
    ['{a,{b,{c,{d,{e,f}}}}}'.repeat(5), 'braces'],
    ['a'.repeat(5_000), 'long'],
  ];
  for (const [line, trouble] of unreadable) {
    it(`can’t be read and fits nothing: ${line.slice(0, 30)}`, () => {
      assert.equal(troubleWith(line), trouble);
      for (const name of ['a', 'b', 'a/b.yml', '', '..', line]) assert.ok(!fits(line, name));
    });
  }

  it('takes no long time, whatever stands in it', () => {
    // Each of these is beyond what trying one way after another could do.
    const stars = [
      '*a'.repeat(99),
      '**/'.repeat(60) + 'x',
      '**/*a'.repeat(40),
      '?*'.repeat(99),
      '{a,b}*'.repeat(4),
    ];
    const names = ['a'.repeat(4_000), 'a/'.repeat(2_000), `${'a'.repeat(2_000)}b`];
    for (const line of stars) for (const name of names) assert.equal(typeof fits(line, name), 'boolean');
  });
});

function listedOr(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
