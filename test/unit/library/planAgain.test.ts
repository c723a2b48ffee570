import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library/library.ts';
import { freeName, planAgain, rubricsOf, yearOf } from '../../../src/core/library/planAgain.ts';

const FOLDER = 'file:///plans/';

const project = `kind: project-spec
schemaVersion: 1
title: Creek
goals:
  - {id: g1, target: I can say why.}
choices:
  - id: show
    title: How?
    options:
      - {id: film, name: Film, rubric: rubrics/film.rubric.yaml}
      - {id: talk, name: Talk, rubric: missing.rubric.yaml}
sessions:
  - {id: s1, title: Walk, date: 2026-05-04}
final: {name: Evening, when: s1, goals: [g1], rubric: creek.rubric.yaml}
`;

const rubric = (more: string): string =>
  `kind: rubric\nschemaVersion: 1\ntitle: Rubric\n${more}criteria:\n  - {id: c1, name: Claim}\n`;

const files = {
  'creek.project.yaml': project,
  'creek.rubric.yaml': rubric('for: creek.project.yaml\n'),
  'rubrics/film.rubric.yaml': rubric(''),
  'rubrics/own.rubric.yaml': rubric('for: ../creek.project.yaml\n'),
  'rubrics/other.rubric.yaml': rubric('for: ../other.project.yaml\n'),
  'other.project.yaml': 'kind: project-spec\nschemaVersion: 1\ntitle: Other\n',
};

function shelf(): Library {
  const library = new Library();
  library.folders = [FOLDER];
  for (const [file, text] of Object.entries(files)) library.put(FOLDER + file, text, false);
  library.setComplete(true);
  return library;
}

describe('a plan to use again, with its rubrics', () => {
  const library = shelf();
  const plan = library.get(`${FOLDER}creek.project.yaml`);
  assert.ok(plan);

  it('knows the rubrics that it names, and those that are for it', () => {
    assert.deepEqual(
      rubricsOf(plan, library).map(({ uri }) => uri.slice(FOLDER.length)),
      ['rubrics/film.rubric.yaml', 'creek.rubric.yaml', 'rubrics/own.rubric.yaml'],
    );
  });

  it('makes copies that name each other, each where its first one is', () => {
    const copies = planAgain(plan, library, {
      ...{ uri: `${FOLDER}creek-2027.project.yaml`, days: 364, year: '2027' },
      rubrics: rubricsOf(plan, library),
      isTaken: (uri) => uri === `${FOLDER}creek-2027.rubric.yaml`,
    });
    assert.ok(!('refused' in copies));
    assert.deepEqual(
      copies.map(({ uri }) => uri.slice(FOLDER.length)),
      [
        ...['creek-2027.project.yaml', 'rubrics/film-2027.rubric.yaml', 'creek-2027-2.rubric.yaml'],
        'rubrics/own-2027.rubric.yaml',
      ],
    );
    assert.equal(
      copies[0]?.text,
      project
        .replace('film.rubric', 'film-2027.rubric')
        .replace('creek.rubric', 'creek-2027-2.rubric')
        .replace('2026-05-04', '2027-05-03'),
    );
    assert.match(copies[2]?.text ?? '', /^for: creek-2027\.project\.yaml$/m);
    assert.match(copies[3]?.text ?? '', /^for: \.\.\/creek-2027\.project\.yaml$/m);
    for (const { uri, text } of copies) library.put(uri, text, false);
    for (const { uri, of } of copies)
      assert.equal(errors(library, uri), errors(library, of.uri), `${uri} has no errors of its own`);
  });

  it('goes into another folder, and still finds what stays where it is', () => {
    const copies = planAgain(plan, library, {
      ...{ uri: `${FOLDER}next/creek.project.yaml`, days: 0, year: '2027', rubrics: [] },
      isTaken: () => false,
    });
    assert.ok(!('refused' in copies));
    assert.match(copies[0]?.text ?? '', /rubric: \.\.\/creek\.rubric\.yaml/);
    assert.match(copies[0]?.text ?? '', /rubric: \.\.\/rubrics\/film\.rubric\.yaml/);
  });

  it('follows a name with its year, and takes a free one', () => {
    const names = (file: string, ...taken: readonly string[]): string =>
      freeName(FOLDER, file, '2027', (uri) => taken.includes(uri.slice(FOLDER.length))).slice(FOLDER.length);
    assert.equal(names('creek.project.yaml'), 'creek-2027.project.yaml');
    assert.equal(names('creek-2026.project.yml'), 'creek-2027.project.yml');
    assert.equal(names('creek-2026-2.lesson.yaml'), 'creek-2027.lesson.yaml');
    assert.equal(names('creek.yaml', 'creek-2027.yaml'), 'creek-2027-2.yaml');
  });

  it('is of the year its first day falls in, without dates of the next one', () => {
    assert.equal(yearOf(plan, 364, '2026-11-20'), '2027');
    const other = library.get(`${FOLDER}other.project.yaml`);
    assert.ok(other);
    assert.equal(yearOf(other, 0, '2026-11-20'), '2027');
  });
});

function errors(library: Library, uri: string): number {
  return library.findings(uri).filter(({ severity }) => severity === 'error').length;
}
