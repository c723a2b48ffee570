// Which meeting looks at a document, and the one line of the notes that says what it looks at.
import assert from 'node:assert/strict';
import { lookAt, meetingFor, notesAbout, openMeetings } from '../../../src/core/coaching/lookingAt.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { Library } from '../../../src/core/library/library.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';

const FOLDER = 'file:///plans/';

function libraryOf(texts: Readonly<Record<string, string>>): Library {
  const library = new Library();
  library.folders = [FOLDER];
  for (const [name, text] of Object.entries(texts)) library.put(FOLDER + name, text, false);
  library.setComplete(true);
  return library;
}

const plan = (title: string, more = ''): string =>
  `kind: project-spec\nschemaVersion: 1\ntitle: ${title}\n${more}`;

const log = (title: string, plans: string, meeting: string): string => `kind: collaboration-log
schemaVersion: 1
title: ${title}
plans: [${plans}]
meetings:
  # The first one.
  - id: m1
    date: 2026-05-05
${meeting}`;

const OPEN = '    open: true\n    lookingAt: a.project.yaml#g1 # our first look\n';

describe('the meeting that looks at a plan', () => {
  const library = libraryOf({
    'a.project.yaml': plan(
      'A',
      'final: {name: End, rubric: a.rubric.yaml}\ngoals: [{id: g1, target: x, standards: [S1]}]\n',
    ),
    'a.rubric.yaml': 'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: a.project.yaml\n',
    'a.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: L\npartOf: a.project.yaml#s1\n',
    's.standards.yaml': 'kind: standards\nschemaVersion: 1\ntitle: S\nitems: [{code: S1, statement: x}]\n',
    'b.project.yaml': plan('B'),
    'c.project.yaml': plan('C'),
    'ana.collaboration.yaml': log('With Ana', 'a.project.yaml', OPEN),
    'ben.collaboration.yaml': log('With Ben', 'b.project.yaml', '    open: true\n'),
    'cy.collaboration.yaml': log('With Cy', 'c.project.yaml', ''),
  });
  const at = (name: string) => {
    const document = library.get(FOLDER + name);
    assert.ok(document);
    return meetingFor(document, library)?.log.title;
  };

  it('is that of its own notes, for its rubric, its lessons and its standards too', () => {
    for (const name of [
      'a.project.yaml',
      'a.rubric.yaml',
      'a.lesson.yaml',
      's.standards.yaml',
      'ana.collaboration.yaml',
    ])
      assert.equal(at(name), 'With Ana', name);
    assert.equal(openMeetings(library).length, 2);
  });

  it('is never that of the notes with somebody else', () => {
    assert.equal(at('b.project.yaml'), 'With Ben');
    assert.equal(at('c.project.yaml'), undefined);
    const document = library.get(`${FOLDER}c.project.yaml`);
    assert.deepEqual(document && notesAbout(document, library).map(({ title }) => title), ['With Cy']);
  });

  it('is that of notes which name no plan yet, beside them', () => {
    const alone = libraryOf({
      'a.project.yaml': plan('A'),
      'n.collaboration.yaml': log('New', '', '    open: true\n'),
    });
    const document = alone.get(`${FOLDER}a.project.yaml`);
    assert.equal(document && meetingFor(document, alone)?.log.title, 'New');
  });
});

describe('what a meeting looks at', () => {
  const name = `${FOLDER}n.collaboration.yaml`;
  const written = (text: string, target: string | undefined): string => {
    const document = libraryOf({ 'n.collaboration.yaml': text }).get(name);
    assert.ok(document);
    const asked = lookAt(document, target);
    if ('refused' in asked) return asked.refused;
    const planned = planEdits(document, asked.changes);
    assert.ok('edits' in planned);
    return applyEdits(text, planned.edits);
  };
  const text = log('N', 'a.project.yaml', OPEN);

  it('is written over as they move on; comments stay, and nothing else changes', () => {
    assert.equal(written(text, 'a.project.yaml#k1'), text.replace('#g1 #', '#k1 #'));
    assert.equal(written(text, 'a.project.yaml#g1'), text);
  });

  it('is written for the first time, and taken out when they look at nothing more', () => {
    const none = log('N', 'a.project.yaml', '    open: true\n');
    assert.match(
      written(none, 'https://example.org/a#b'),
      /open: true\n {4}lookingAt: https:\/\/example.org\/a#b\n$/,
    );
    assert.equal(written(text, undefined), text.replace('a.project.yaml#g1', ''));
    assert.equal(written(none, undefined), none);
  });

  it('is written only while a meeting is open', () => {
    assert.match(written(log('N', '', ''), 'a.project.yaml#g1'), /no meeting going on/);
  });
});
