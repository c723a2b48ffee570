import assert from 'node:assert/strict';
import { coloursFor } from '../../../src/cli/colours.ts';
import { rulesText } from '../../../src/cli/rules.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { commandLine, nameOf, nodes } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

const plain = coloursFor(process.stdout, { NO_COLOR: '1' });

describe('the list of rules', () => {
  const listed = rules.map((rule) => ({ ...rule, level: 'warning' as const }));

  it('fits a terminal that is 80 wide', () => {
    for (const line of rulesText(listed, undefined, plain, 80).split('\n'))
      assert.ok(line.length <= 80, line);
  });

  it('has a line each where it is read by a program', () => {
    const lines = rulesText(listed, undefined, plain, Infinity).split('\n');
    for (const [index, { code, number, source }] of listed.entries()) {
      const line = lines[index] ?? '';
      assert.ok(line.startsWith(`${code} `) && line.includes(` ${number} `) && line.endsWith(source), line);
    }
  });
});

for (const node of nodes) {
  describe(`rules on ${nameOf(node)}`, () => {
    const folder = temporaryFolder();
    const run = commandLine(node, folder);

    it('lists every rule at its usual level', () => {
      const { status, stdout, stderr } = run(['rules']);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^align-goal-without-check +warning +A1 +BIE/m);
      assert.match(
        stdout,
        new RegExp(`\\n${rules.length} rules, at their usual levels; third-point\\.config`),
      );
    });

    it('shows the levels of the folder it runs in', () => {
      folder.write({
        '.git/HEAD': '',
        'third-point.config.yaml': 'rules: {align-goal-without-check: off, privacy: off}\n',
        'plans/a.lesson.yaml': '',
      });
      const { stdout } = run(['rules', '--format', 'json'], {}, `${folder.path}/plans`);
      const told = JSON.parse(stdout) as { settings: string; rules: { code: string; level: string }[] };
      assert.equal(told.settings, '../third-point.config.yaml');
      const levels = new Map(told.rules.map(({ code, level }) => [code, level]));
      assert.equal(levels.size, rules.length);
      assert.equal(levels.get('align-goal-without-check'), 'off');
      assert.equal(levels.get('align-option-without-goal'), 'warning');
      // What concerns privacy is not for the folder to lower.
      for (const { code, level } of rules.filter((rule) => rule.code.startsWith('privacy-')))
        assert.equal(levels.get(code), level);
      assert.match(run(['rules']).stdout, /^align-goal-without-check +off /m);
      assert.match(run(['rules']).stdout, /, with the levels of third-point\.config\.yaml\.$/m);
    });

    it('explains what it does not take', () => {
      const says = (...written: string[]): string => run(['rules', ...written]).stderr;
      assert.equal(says('a.lesson.yaml'), 'This lists every rule; it takes no files.\n');
      assert.equal(says('--format', 'sarif'), '--format takes one of text, json; sarif is none of them.\n');
    });
  });
}
