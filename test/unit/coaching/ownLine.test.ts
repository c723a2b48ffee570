// A line is moved to one's own notes: only that line goes, wherever it stands by now; items keep their names.
import assert from 'node:assert/strict';
import { itemMeant, itemNear, wordsOfItem } from '../../../src/core/coaching/named.ts';
import { lineTakenOut, wordsOfLine } from '../../../src/core/coaching/ownLine.ts';
import { documentOf } from '../../../src/core/document.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';

function visit(...seen: string[]) {
  const text = `kind: observation\nschemaVersion: 1\ntitle: Walk\nseen:\n${seen.map((line) => `  - ${line}\n`).join('')}`;
  const document = documentOf('file:///v.visit.yaml', text, 'observation', true);
  assert.ok(document);
  return document;
}

function without(
  document: ReturnType<typeof visit>,
  path: (string | number)[],
  words: string,
): string | undefined {
  const changes = lineTakenOut(document, path, words);
  if (!changes) return undefined;
  const planned = planEdits(document, changes);
  assert.ok(!('refused' in planned));
  return applyEdits(document.text, planned.edits);
}

describe('A line that somebody keeps for themselves', () => {
  const document = visit('text: Six hands up', 'text: They were bored  # hm', 'text: Nine maps');

  it('is read, and taken out, with nothing else', () => {
    assert.equal(wordsOfLine(document, ['seen', 1]), 'They were bored');
    assert.equal(without(document, ['seen', 1], 'They were bored')?.match(/text:/g)?.length, 2);
  });

  it('is found where it stands by now, and left where it says something else', () => {
    assert.equal(without(document, ['seen', 0], 'Nine maps')?.includes('Nine maps'), false);
    assert.equal(without(document, ['seen', 1], 'They were tired'), undefined);
    assert.equal(without(document, ['seen', 7], 'x'), undefined);
    assert.equal(without(document, ['title'], 'Walk'), undefined);
  });

  it('takes its list with it where it was the only one', () => {
    const only = visit('text: They were bored');
    assert.ok(!without(only, ['seen', 0], 'They were bored')?.includes('seen'));
  });
});

describe('What a note is about', () => {
  const text = `kind: project-spec
schemaVersion: 1
title: Creek
goals:
  - id: g1
    target: I can explain.
sessions:
  - title: Walk
    activities:
      - title: Look
      - title: Draw
`;
  const plan = documentOf('file:///c.project.yaml', text, 'project-spec', true);
  assert.ok(plan);

  it('has the item’s own words', () => {
    assert.equal(wordsOfItem(plan, 'goals/g1'), 'I can explain.');
    assert.equal(wordsOfItem(plan, 'sessions/#0/activities/#1'), 'Draw');
    for (const none of ['goals/g9', 'document', '__proto__', 'goals', '', '#', 'goals/#9'])
      assert.equal(wordsOfItem(plan, none), undefined, none);
  });

  it('is the item around the cursor', () => {
    assert.equal(itemNear(plan, text.indexOf('Draw')), 'sessions/#0/activities/#1');
    assert.equal(itemNear(plan, 2), undefined);
    assert.equal(itemNear(plan, 1e9), undefined);
  });

  it('is known by its words where it has no id and went to another place', () => {
    assert.equal(itemMeant(plan, 'sessions/#0/activities/#0', 'Draw'), 'sessions/#0/activities/#1');
    assert.equal(itemMeant(plan, 'sessions/#0/activities/#0', 'Sing'), undefined);
    assert.equal(itemMeant(plan, 'goals/g1', 'other words'), 'goals/g1');
    assert.equal(itemMeant(plan, 'goals/g2', 'I can explain.'), undefined);
  });

  it('is the meeting, in our notes', () => {
    const log = `kind: collaboration-log\nschemaVersion: 1\ntitle: N\nmeetings:\n  - id: m1\n    date: 2026-05-05\n    strengths:\n      - They asked.\n`;
    const notes = documentOf('file:///n.collaboration.yaml', log, 'collaboration-log', true);
    assert.ok(notes);
    const ref = itemNear(notes, log.indexOf('asked'));
    assert.equal(ref, 'meetings/m1');
    assert.equal(wordsOfItem(notes, ref), 'Meeting of May 5');
  });
});
