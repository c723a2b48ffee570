// `diff`: two files, and what git keeps in a real repository.
import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useRepository } from '../privacy/repository.ts';
import { commandLine, nameOf, nodes } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

const plan = (minutes: number, look = 'a claim'): string => `kind: lesson-plan
schemaVersion: 1
title: Walk
minutes: ${minutes}
checks:
  - {id: k1, name: Ticket, lookFor: ${look}}
`;

for (const node of nodes) {
  describe(`diff of two files on ${nameOf(node)}`, () => {
    const folder = temporaryFolder();
    const run = commandLine(node, folder);
    beforeEach(() =>
      folder.write({ 'old.lesson.yaml': plan(50), 'new.lesson.yaml': plan(55, 'two \u001b[31mclaims') }),
    );

    it('says it in words, without what would act on a terminal', () => {
      const { status, stdout, stderr } = run(['diff', 'old.lesson.yaml', 'new.lesson.yaml']);
      deepEqual([status, stderr], [0, '']);
      match(stdout, /Overview\n {4}Minutes: 50 → 55\.\n {2}Formative checks\n/);
      match(stdout, /\[-a claim-\]\{\+two .*claims\+\}/);
      equal(stdout.includes('\u001b'), false);
      match(run(['diff', 'old.lesson.yaml', 'old.lesson.yaml']).stdout, /Nothing has changed\.\n$/);
    });

    it('says it as JSON and as Markdown, and into a file', () => {
      const { documents } = JSON.parse(
        run(['diff', 'old.lesson.yaml', 'new.lesson.yaml', '--format', 'json']).stdout,
      ) as {
        documents: { changes: { path: string; range: object }[] }[];
      };
      deepEqual(documents[0]?.changes[0]?.range, {
        start: { line: 3, character: 9 },
        end: { line: 3, character: 11 },
      });
      const md = run(['diff', 'old.lesson.yaml', 'new.lesson.yaml', '--format', 'md', '-o', 'out.md']);
      deepEqual([md.status, md.stdout, md.stderr], [0, '', 'out.md is written.\n']);
      equal(run(['diff', 'old.lesson.yaml', 'new.lesson.yaml', '-o', 'out.md']).status, 2);
    });

    it('says what it can’t do', () => {
      for (const [written, said] of [
        [['old.lesson.yaml'], /diff takes two files/],
        [['old.lesson.yaml', 'gone.yaml'], /gone\.yaml can’t be read: there is no such file/],
        [['old.lesson.yaml', '.'], /it is a folder/],
        [['--rev', 'HEAD'], /is in no folder that git keeps/],
        [['--rev', 'a...b'], /two dots|in no folder/],
      ] as const) {
        const { status, stderr } = run(['diff', ...written]);
        equal(status, 2);
        match(stderr, said);
      }
    });
  });

  describe(`diff of what git keeps on ${nameOf(node)}`, () => {
    const place = useRepository();
    const run = commandLine(node, {
      get path() {
        return place.repository.path;
      },
    });
    const found = (...written: string[]): readonly string[] => {
      const { status, stdout, stderr } = run(['diff', '--format', 'json', ...written]);
      equal(status, 0, stderr);
      const { documents } = JSON.parse(stdout) as {
        documents: { file: string; was?: string; change: string; changes: { sentence: string }[] }[];
      };
      return documents.map(({ file, was, change, changes }) =>
        [file, ...(was === undefined ? [] : [was]), change, ...changes.map(({ sentence }) => sentence)].join(
          ' | ',
        ),
      );
    };

    it('compares a version with what is on disk, and two versions', () => {
      const { repository } = place;
      const strange = ['-dash.lesson.yaml', 'a b/“quo"te”.lesson.yaml', 'gehölz/ü.lesson.yaml'];
      repository.write(
        Object.fromEntries(
          [...strange, 'gone.lesson.yaml', 'other.yaml'].map((name) => [
            name,
            plan(50).replace('Walk', () => JSON.stringify(name)),
          ]),
        ),
      );
      repository.keep();
      repository.write(
        Object.fromEntries(
          strange.map((name) => [name, plan(55).replace('Walk', () => JSON.stringify(name))]),
        ),
      );
      repository.write({
        'new.lesson.yaml': 'kind: lesson-plan\ntitle: Quite another\n',
        'other.yaml': 'x: 1\n',
      });
      rmSync(join(repository.path, 'gone.lesson.yaml'));
      const all = [
        '-dash.lesson.yaml | changed | Minutes: 50 → 55.',
        'a b/“quo"te”.lesson.yaml | changed | Minutes: 50 → 55.',
        'gehölz/ü.lesson.yaml | changed | Minutes: 50 → 55.',
        'gone.lesson.yaml | removed | Taken out: a lesson plan, “gone.lesson.yaml”.',
        'new.lesson.yaml | added | New: a lesson plan, “Quite another”.',
      ];
      deepEqual(found('--rev', 'HEAD'), all);
      deepEqual(found('--rev', 'HEAD', '--', '-dash.lesson.yaml', 'gehölz'), [all[0], all[2]]);
      deepEqual(found('--rev', 'HEAD', 'gone.lesson.yaml'), [all[3]]);
      repository.keep();
      deepEqual(found('--rev', 'HEAD'), []);
      deepEqual(found('--rev', 'HEAD~1..HEAD'), all);
      deepEqual(found('--rev', 'HEAD~1..'), all);
      deepEqual(found('--rev', 'HEAD~1..HEAD', 'a b'), [all[1]]);
    });

    it('knows a document by what it says when its file has another name', () => {
      const { repository } = place;
      repository.write({ 'a.lesson.yaml': plan(50) });
      repository.keep();
      renameSync(join(repository.path, 'a.lesson.yaml'), join(repository.path, 'b.lesson.yaml'));
      writeFileSync(join(repository.path, 'b.lesson.yaml'), plan(55));
      deepEqual(found('--rev', 'HEAD'), ['b.lesson.yaml | a.lesson.yaml | renamed | Minutes: 50 → 55.']);
    });

    it('takes files as the settings of the folder have them', () => {
      const { repository } = place;
      repository.write({
        'third-point.config.yaml': 'files:\n  "plans/*.yaml": lesson-plan\nignore: [old]\n',
        'plans/a.yaml': 'title: A\n',
        'old/b.lesson.yaml': plan(1),
      });
      repository.keep();
      repository.write({ 'plans/a.yaml': 'title: B\n', 'old/b.lesson.yaml': plan(2) });
      deepEqual(found('--rev', 'HEAD'), ['plans/a.yaml | changed | “Title” has new words.']);
    });

    it('says what could not be read, and what git does not know', () => {
      const { repository } = place;
      repository.write({ 'a.lesson.yaml': plan(50) });
      repository.keep();
      writeFileSync(join(repository.path, 'a.lesson.yaml'), Buffer.from(plan(55), 'utf16le'));
      const wide = run(['diff', '--rev', 'HEAD']);
      equal(wide.status, 2);
      match(wide.stderr, /a\.lesson\.yaml can’t be read: it is not saved as UTF-8\./);
      for (const rev of ['--output=out', 'no-such', 'HEAD^{tree}', '', 'HEAD..-x']) {
        const { status, stderr } = run(['diff', `--rev=${rev}`]);
        equal(status, 2, rev);
        match(stderr, /git knows no version/);
      }
      equal(existsSync(join(repository.path, 'out')), false);
      match(run(['diff', '--rev', 'HEAD', 'nowhere']).stderr, /neither then nor now/);
      match(run(['diff', '--rev', 'HEAD...HEAD']).stderr, /two with two dots/);
    });
  });
}
