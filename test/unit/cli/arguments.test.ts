import assert from 'node:assert/strict';
import { readArguments, type Options } from '../../../src/cli/arguments.ts';

const known: Options = {
  format: { takes: 'NAME', about: '' },
  'max-warnings': { takes: 'N', about: '' },
  quiet: { about: '' },
  help: { short: 'h', about: '' },
};

describe('reading arguments', () => {
  const fine: readonly [written: string[], words: string[], options: Record<string, string | true>][] = [
    [[], [], {}],
    [['a', '--quiet', 'b'], ['a', 'b'], { quiet: true }],
    [['--format', 'json', 'a'], ['a'], { format: 'json' }],
    [['--format=json', '-h'], [], { format: 'json', help: true }],
    [['--format=a', '--format=b'], [], { format: 'b' }],
    [['--max-warnings', '0'], [], { 'max-warnings': '0' }],
    [['--', '--quiet', '-x'], ['--quiet', '-x'], {}],
    [['./-a.lesson.yaml'], ['./-a.lesson.yaml'], {}],
    [['-'], ['-'], {}],
  ];
  for (const [written, words, options] of fine) {
    it(`takes ${JSON.stringify(written)}`, () => {
      const given = readArguments(written, known);
      assert.deepEqual([given.words, Object.fromEntries(given.options)], [words, options]);
    });
  }

  const wrong: readonly [written: string[], message: string][] = [
    [['--fromat', 'json'], 'There is no option --fromat. Did you mean --format?'],
    [['--queit'], 'There is no option --queit. Did you mean --quiet?'],
    [['--no-cache'], 'There is no option --no-cache. --help lists them all.'],
    [['--__proto__'], 'There is no option --__proto__. --help lists them all.'],
    [['--toString=1'], 'There is no option --toString. --help lists them all.'],
    [['-x'], 'There is no option -x. --help lists them all.'],
    [['-a.lesson.yaml'], '-a.lesson.yaml looks like an option. If it is a file, write ./-a.lesson.yaml.'],
    [['--a.lesson.yaml'], '--a.lesson.yaml looks like an option. If it is a file, write ./--a.lesson.yaml.'],
    [['--quiet=yes'], '--quiet stands alone; it takes no value.'],
    [['--format'], '--format needs a value: --format NAME.'],
    [['--format', '--quiet'], '--format needs a value: --format NAME.'],
    [['--max-warnings', '-1'], '--max-warnings needs a value: --max-warnings N.'],
  ];
  for (const [written, message] of wrong) {
    it(`explains ${written.join(' ')}`, () => {
      assert.throws(() => readArguments(written, known), { name: 'WrongUse', message });
    });
  }
});
