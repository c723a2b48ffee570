// What is found by its words in all documents.
import { deepEqual, equal } from 'node:assert/strict';
import type { PlanDocument } from '../../../src/core/document.ts';
import { answers, findablesIn } from '../../../src/core/language/workspaceSymbols.ts';
import { at, libraryOf, project } from '../support/findings.ts';

const found = (text: string, name = 'a.project.yaml'): string[] => {
  const document = libraryOf({ [name]: text }).get(at(name)) as PlanDocument;
  return findablesIn(document).map(({ name: words, part, span: { start, end } }) =>
    [words, part, document.text.slice(start, end)].join(' | '),
  );
};

describe('what is found by its words', () => {
  const rows: readonly (readonly [what: string, text: string, found: readonly string[], file?: string])[] = [
    [
      'a document by its title, its items by their words',
      project(
        'goals:',
        '  - {id: g1, target: "I can *see* it."}',
        'choices: [{id: c, title: How?, options: [{id: o, name: Poster}]}]',
      ),
      [
        'The creek |  | The creek',
        'I can see it. | Shared goals | "I can *see* it."',
        'How? | Choice options | How?',
        'Poster | Choice options | Poster',
      ],
    ],
    [
      'no lines that every document has, and no items without words',
      project('subject: Science', 'goals: [{id: g1}]', 'grades: ["9"]'),
      ['The creek |  | The creek'],
    ],
    [
      'a document without a title by the name of its file',
      'kind: lesson-plan\nschemaVersion: 1\n',
      ['b.lesson.yaml |  | '],
      'b.lesson.yaml',
    ],
    ['an older form by its title', 'kind: project-spec\nschemaVersion: 0\ntitle: Old\n', ['Old |  | ']],
    ['nothing in settings', 'ignore: [old/]\n', [], 'third-point.config.yaml'],
    [
      'nothing that is private',
      project('private: Jo', 'goals: [{id: g, target: I can., private: Jo}]'),
      ['The creek |  | The creek', 'I can. | Shared goals | I can.'],
    ],
  ];
  for (const [what, text, expected, file] of rows) it(what, () => deepEqual(found(text, file), expected));

  const typed: readonly (readonly [typed: string, name: string, answer: 0 | 1 | 2])[] = [
    ['', 'Anything', 2],
    ['land use', 'I can explain how land use changes water', 2],
    ['LAND', 'how land use', 2],
    ['lus', 'how land use', 1],
    ['land water', 'how land use changes water', 1],
    ['use land', 'how land use', 1],
    ['fish', 'how land use', 0],
    ['*land*', 'how land use', 2],
    ['"land', 'how land use', 2],
    ['é', 'Café', 2],
    ['😀x', '😀 and x', 1],
    ['x', '', 0],
  ];
  for (const [query, name, answer] of typed)
    it(`“${query}” in “${name}”: ${answer}`, () => equal(answers(name, query), answer));
});
