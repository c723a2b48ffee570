import * as assert from 'node:assert';
import { diffDocuments } from '../../../src/core/compare/diff.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { Library } from '../../../src/core/library/library.ts';
import { linkedFrom } from '../../../src/core/references/home.ts';
import { told } from './diffed.ts';

const plan =
  'kind: project-spec\ntitle: Creek\ngoals:\n  - {id: g1, target: I can name a creek.}\n  - {id: __proto__, target: I can draw it.}\n  - id: g3\nsessions:\n  - {id: s1, title: Go}\n  - {id: s2, title: Look}\n';

const rubric = (goals: string): string =>
  `kind: rubric\ntitle: Talk\nfor: creek.project.yaml\ncriteria:\n  - {id: c1, name: Claims, goals: [${goals}]}\n`;

/** What is said where the plan lies beside it. */
function diffOf(before: string, after: string, uri: string): readonly string[] {
  const library = new Library();
  library.folders = ['file:///w'];
  library.put('file:///w/creek.project.yaml', plan, false);
  library.put(uri, after, false);
  const is = library.get(uri);
  assert.ok(is);
  return told(diffDocuments(new PlanDocument(uri, before, is.kind), is, linkedFrom(is, library)));
}

describe('Links to other documents, in what changed', () => {
  const uri = 'file:///w/talk.rubric.yaml';

  it('are called by what they lead to', () => {
    assert.deepStrictEqual(diffOf(rubric('g1'), rubric('g1, __proto__'), uri), [
      'reference criteria[c1].goals: The criterion “Claims”: “Goals” now has “I can draw it”.',
    ]);
    assert.deepStrictEqual(diffOf(rubric('g1'), rubric('g3'), uri), [
      'reference criteria[c1].goals: The criterion “Claims”: “Goals” now has the goal without words, no longer “I can name a creek”.',
    ]);
  });

  it('are only said to lead there where nobody knows what they lead to', () => {
    const said = 'reference criteria[c1].goals: The criterion “Claims”: “Goals” now has another goal.';
    assert.deepStrictEqual(diffOf(rubric('g1'), rubric('g1, toString'), uri), [said]);
    const [was, is] = ['g1', 'g1, __proto__'].map((goals) => new PlanDocument(uri, rubric(goals), 'rubric'));
    assert.deepStrictEqual(told(diffDocuments(was, is)), [said]);
  });

  it('name the document beside what they lead to, where the link names it', () => {
    const notes = (about: string): string =>
      `kind: collaboration-log\ntitle: Notes\nplans: [creek.project.yaml]\nmeetings:\n  - id: m1\n    date: 2026-05-05\n    nextSteps:\n      - {id: n1, text: Try it, about: ${about}}\n`;
    const [said] = diffOf(
      notes('creek.project.yaml#s1'),
      notes('creek.project.yaml#s2'),
      'file:///w/a.collaboration.yaml',
    );
    assert.match(said ?? '', /period 1 of “creek” → period 2 of “creek”/);
  });
});
