import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, nameOf, nodes } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

const standards = `kind: standards
schemaVersion: 1
title: Science
items:
  - {code: S.1, statement: Plan an investigation}
  - {code: S.2, statement: Explain with evidence}
`;
const plan = (title: string, code: string): string => `kind: project-spec
schemaVersion: 1
title: ${title}
goals:
  - {id: g1, target: I can., standards: [${code}]}
`;

for (const node of nodes) {
  describe(`coverage on ${nameOf(node)}`, () => {
    const folder = temporaryFolder();
    const run = commandLine(node, folder);
    beforeEach(() =>
      folder.write({
        'science.standards.yaml': standards,
        'creek.project.yaml': plan('Creek', 'S.1'),
        'other/bridge.project.yaml': plan('Bridge', 'S.2'),
      }),
    );

    it('prints each standard with the plans whose goals name it', () => {
      deepEqual(run(['coverage']), {
        status: 0,
        stdout: `Science
  S.1  Creek   Plan an investigation
  S.2  Bridge  Explain with evidence

2 plans work on 2 of 2 standards.
`,
        stderr: '',
      });
    });

    it('counts the plans that are named, and shows what they have not touched', () => {
      const { stdout, status } = run(['coverage', '--open', 'creek.project.yaml', 'science.standards.yaml']);
      equal(status, 0);
      equal(
        stdout,
        `Science
  S.2  not yet  Explain with evidence

1 plan works on 1 of 2 standards.
`,
      );
    });

    it('writes it for others, by the ending of the file, and over nothing', () => {
      const { status, stderr } = run(['coverage', '-o', 'coverage.csv']);
      deepEqual([status, stderr], [0, 'coverage.csv is written.\n']);
      match(readFileSync(join(folder.path, 'coverage.csv'), 'utf8'), /^Document,Code,.*\r\nScience,S\.1,,/);
      const again = run(['coverage', '-o', 'coverage.csv']);
      equal(again.status, 2);
      match(again.stderr, /coverage\.csv can’t be written/);
      match(run(['coverage', '--to', 'html']).stdout, /^<!DOCTYPE html>[^]*Creek/);
      match(run(['coverage', '--to', 'md']).stdout, /^# What our plans work on\n[^]*\| S\.2 \|/);
      match(run(['coverage', '--to', 'json']).stdout, /"code": "S\.1"/);
    });

    it('says what it can’t do', () => {
      const xlsx = run(['coverage', '-o', 'all.xlsx']);
      equal(xlsx.status, 2);
      match(xlsx.stderr, /\.xlsx is the ending of none of these/);
      equal(existsSync(join(folder.path, 'all.xlsx')), false);
      match(run(['coverage', '--to', 'pdf']).stderr, /--to takes one of text, csv, html, md, json/);
      match(run(['coverage'], {}, join(folder.path, 'other')).stderr, /No standards are at hand yet/);
    });
  });
}
