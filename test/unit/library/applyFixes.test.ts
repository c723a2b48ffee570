import assert from 'node:assert/strict';
import { examples } from '../../../scripts/generate/messages/examples.ts';
import { exampleFile, wholeText } from '../../../scripts/generate/messages/example.ts';
import { applyFixes, fixesFor, type Mended } from '../../../src/core/library/applyFixes.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { at, libraryOf, project, unmarked } from '../support/findings.ts';
import { slips } from '../yaml/slips.ts';

const name = 'a.project.yaml';

/** What becomes of a text. @param others texts beside it, by name */
function mended(text: string, others: { readonly [name: string]: string } = {}, file = name): Mended {
  return applyFixes(libraryOf({ ...others, [file]: text }), at(file));
}

describe('making the fixes of a document', () => {
  it('makes them all, and says where they are in the new text', () => {
    const text = project(
      'sessions:',
      '  - {titel: Walk, id: S 1} # at the creek',
      '  - id: s2',
      '    title: Data',
      '    minutes: 50 minutes',
      'teachers: Ana',
    );
    const { text: after, edits, made } = mended(text);
    assert.equal(
      after,
      project(
        'sessions:',
        '  - {title: Walk, id: s-1} # at the creek',
        '  - id: s2',
        '    title: Data',
        '    minutes: 50',
        'teachers: [Ana]',
      ),
    );
    assert.equal(applyEdits(text, edits), after);
    assert.deepEqual(
      made.map(({ code, title, at: start }) => [code, title, after.slice(start).split(/\W/, 1)[0]]),
      [
        ['schema-unknown-key', 'Change to title', 'title'],
        ['schema-id', 'Make it s-1', 's'],
        ['schema-shape', 'Change to 50', '50'],
        ['schema-shape', 'Make it a list', ''],
      ],
    );
  });

  it('goes on with what comes to light', () => {
    const { text, made } = mended(project('goals:', '  - id: g1', '    tarjet: "I can explain it'));
    assert.equal(text, project('goals:', '  - id: g1', '    target: "I can explain it"'));
    assert.deepEqual(
      made.map(({ code }) => code),
      ['schema-unknown-key', 'yaml-unclosed-quote'],
    );
  });

  it('leaves open questions, and what somebody has to decide, as they are', () => {
    for (const text of [
      project('goals:', '  - id: g1', '    target: I can explain it'),
      project('goals:', '  - id: g1'),
      project('private: nobody sees this'),
      project('<<<<<<< HEAD', 'subject: Science', '=======', 'subject: Biology', '>>>>>>> main'),
      'kind: rubric\nschemaVersion: 1\ntitle: Which?\n',
      'kind: project-spec\nschemaVersion: 99\ntitle: Later\nteachers: Ana\n',
    ])
      assert.deepEqual(mended(text), { text, edits: [], made: [] });
  });

  it('says nothing twice', () => {
    const whole = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\n';
    for (const text of [
      whole.replace('schemaV', 'schemav'),
      whole.replace('kind', 'Kind'),
      whole.replace('kind', 'Kind').replace('Version', 'Versoin').replace('title', 'Title'),
    ])
      assert.equal(mended(text, {}, 'a.lesson.yaml').text, whole);
    assert.equal(
      mended(whole.replace('title: Walk', 'titel: Walk\ntilte: Run'), {}, 'a.lesson.yaml').text,
      whole.replace('title: Walk', 'title: Walk\ntilte: Run'),
    );
  });

  it('breaks no link from another document', () => {
    const plan = project('sessions:', '  - id: S1', '    title: Walk', 'teachers: Ana');
    const visit = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\npartOf: a.project.yaml#S1\n';
    assert.match(mended(plan).text, /id: s1/);
    const { text } = mended(plan, { 'walk.lesson.yaml': visit });
    assert.equal(text, project('sessions:', '  - id: S1', '    title: Walk', 'teachers: [Ana]'));
  });

  it('can be worked out ahead, and leaves everything as it is then', () => {
    const text = project('teachers: Ana', 'tite: x');
    const library = libraryOf({ [name]: text });
    const before = library.findings(at(name));
    const { edits, made } = fixesFor(library, at(name));
    assert.equal(applyEdits(text, edits), project('teachers: [Ana]', 'tite: x'));
    assert.equal(made.length, 1);
    assert.equal(library.get(at(name))?.text, text);
    assert.deepEqual(library.findings(at(name)), before);
  });

  it('leaves a text that cannot be read in the end as it was', () => {
    const text = project('teachers: Ana', '<<<<<<< HEAD', 'subject: "Science', '=======', '>>>>>>> main');
    assert.deepEqual(mended(text), { text, edits: [], made: [] });
  });

  it('is not troubled by ids that mean something to programs', () => {
    const text = project(
      'goals:',
      ...['__proto__', 'toString'].map((id) => `  - {id: ${id}, tarjet: I can}`),
    );
    assert.equal(mended(text).made.length, 4);
  });

  const texts: readonly (readonly [says: string, file: string, text: string])[] = [
    ...Object.values(slips).flatMap((rows) =>
      rows.map(([says, marked]) => [says, name, unmarked(marked).text] as const),
    ),
    ...Object.entries(examples).map(
      ([code, example]) => [code, example.file ?? exampleFile, wholeText(example).text] as const,
    ),
  ];
  it('has nothing left to make when it is done, whatever the text', () => {
    for (const [says, file, text] of texts)
      for (const whole of [text, text.replaceAll('\n', '\r\n')]) {
        const first = mended(whole, {}, file);
        assert.equal(applyEdits(whole, first.edits), first.text, says);
        assert.deepEqual(mended(first.text, {}, file).made, [], says);
      }
  });
});
