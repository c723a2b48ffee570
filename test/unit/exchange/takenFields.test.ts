// Which fields of a plan each page takes: whatever is not in these lists never leaves the plan by that page.
import assert from 'node:assert/strict';
import { sheetOf, type HandOut } from '../../../src/core/exchange/handOuts.ts';
import type { Reader } from '../../../src/core/exchange/sheet.ts';
import { jsonLd } from '../../../src/core/exchange/write/jsonLd.ts';
import { libraryOf, at } from '../support/findings.ts';
import { fieldsIn, NEVER, planWithEveryField } from './everyField.ts';
import { sheetText } from './sheetText.ts';

const files = { 'project-spec': 'a.project.yaml', 'lesson-plan': 'a.lesson.yaml' } as const;
type PlanKind = keyof typeof files;

/** What stands on a page of a plan with every field in it, in both of the ways they can be written. */
function pageOf(kind: PlanKind, reader: Reader, handOut: HandOut): string {
  return (['then', 'else'] as const)
    .map((branch) => {
      const library = libraryOf({ [files[kind]]: planWithEveryField(kind, branch) });
      const document = library.get(at(files[kind]));
      assert.ok(document && !document.broken);
      const made = sheetOf(document, library, { reader, handOut });
      assert.ok(!('refused' in made), JSON.stringify(made));
      return sheetText(made);
    })
    .join('\n');
}

const students = {
  both: [
    'checks.lookFor',
    'checks.name',
    'checks.prompt',
    'choices.options.description',
    'choices.options.materials',
    'choices.options.name',
    'choices.options.supports',
    'choices.title',
    'course',
    'duration',
    'final.audience',
    'final.description',
    'final.name',
    'goals.successCriteria',
    'goals.target',
    'grades',
    'materials',
    'phenomenon',
    'products.description',
    'products.name',
    'products.supports',
    'safety',
    'subject',
    'title',
    'vocabulary',
    'vocabulary.definition',
    'vocabulary.term',
  ],
  'project-spec': [
    'drivingQuestion',
    'milestones.deliverable',
    'milestones.title',
    'sessions.homework',
    'sessions.materials',
    'sessions.title',
  ],
  'lesson-plan': [
    'activities.studentsDo',
    'activities.title',
    'essentialQuestions',
    'homework',
    'keyCriteria',
    'performanceTask.audience',
    'performanceTask.goal',
    'performanceTask.product',
    'performanceTask.role',
    'performanceTask.situation',
    'performanceTask.standards',
  ],
};

const administrators = {
  both: [
    'checks.lookFor',
    'checks.name',
    'course',
    'duration',
    'final.audience',
    'final.description',
    'final.name',
    'goals.standards',
    'goals.standards.code',
    'goals.standards.statement',
    'goals.target',
    'grades',
    'safety',
    'subject',
    'teachers',
    'title',
  ],
  'project-spec': ['drivingQuestion', 'milestones.title', 'otherSubjects', 'sessions.title'],
  'lesson-plan': ['activities.title', 'topic'],
};

/** What even teachers do not get: who said something, how a line is kept, and what the two have not talked about yet. */
const notForTeachers = /\.by$|^language$|^suggestions\./;

const kinds = Object.keys(files) as readonly PlanKind[];

describe('what the pages of a plan take from it', () => {
  for (const kind of kinds) {
    it(`${kind}, students: these fields and no other`, () => {
      const page = pageOf(kind, 'students', 'page');
      assert.deepEqual(fieldsIn(page), [...students.both, ...students[kind]].sort());
    });
    it(`${kind}, administrators: these fields and no other`, () => {
      const page = pageOf(kind, 'administrators', 'page');
      assert.deepEqual(fieldsIn(page), [...administrators.both, ...administrators[kind]].sort());
    });
    it(`${kind}, teachers: every field there is`, () => {
      const written = (['then', 'else'] as const)
        .map((branch) => planWithEveryField(kind, branch))
        .join('\n');
      assert.deepEqual(
        fieldsIn(pageOf(kind, 'teachers', 'page')),
        fieldsIn(written).filter((field) => !notForTeachers.test(field)),
      );
    });
    it(`${kind}, choice board: what students choose, and nothing else`, () => {
      assert.deepEqual(fieldsIn(pageOf(kind, 'teachers', 'choice-board')), [
        'choices.options.description',
        'choices.options.materials',
        'choices.options.name',
        'choices.options.supports',
        'choices.title',
        'goals.target',
        'title',
      ]);
    });
    it(`${kind}, exit tickets: what is asked, and no answer`, () => {
      assert.deepEqual(fieldsIn(pageOf(kind, 'teachers', 'exit-tickets')), [
        'checks.name',
        'checks.prompt',
        'title',
      ]);
    });
    it(`${kind}: no page has ids, names of files, comments or keys of users’ own`, () => {
      for (const reader of ['students', 'teachers', 'administrators'] as const)
        for (const handOut of ['page', 'choice-board', 'exit-tickets'] as const)
          assert.doesNotMatch(pageOf(kind, reader, handOut), NEVER);
    });
    it(`${kind}: a learning resource says what is learned, and names nobody`, () => {
      const library = libraryOf({ [files[kind]]: planWithEveryField(kind, 'then') });
      const document = library.get(at(files[kind]));
      assert.ok(document);
      const text = jsonLd(document, library);
      assert.doesNotMatch(text, NEVER);
      assert.deepEqual(
        fieldsIn(text),
        [
          ...[
            'goals.standards.code',
            'goals.standards.statement',
            'goals.target',
            'grades',
            'subject',
            'title',
          ],
          ...(kind === 'project-spec' ? ['drivingQuestion', 'otherSubjects'] : ['topic']),
        ].sort(),
      );
    });
  }
});
