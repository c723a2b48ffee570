// A text that comes from elsewhere in pieces, or twice for a moment, is told from one that has come as a whole.
import assert from 'node:assert/strict';
import { isDoubled, isWorse } from '../../../src/core/library/arriving.ts';
import { Library } from '../../../src/core/library/library.ts';

const uri = 'file:///creek.project.yaml';
const plan = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - id: g1
    target: I can explain the creek.
checks:
  - id: c1
    name: A talk
    goals: [g1]
`;

function comesAs(now: string, before = plan): boolean {
  const library = new Library();
  library.put(uri, before, true);
  const known = library.get(uri);
  assert.ok(known);
  return isWorse(known, library.read(uri, now, true), library);
}

describe('a text that comes from elsewhere', () => {
  const line = '  - id: g2\n    target: I can draw it.\n';
  const whole = plan.replace('checks:', `${line}checks:`);

  it('is waited for while a line of it is on its way, and taken once it is there', () => {
    // On the way an item has no words yet, and a line no colon.
    const half = [14, 15, 20, 22].map((length) =>
      plan.replace('checks:', `${line.slice(0, length)}\nchecks:`),
    );
    for (const text of half) assert.ok(comesAs(text), text);
    assert.ok(!comesAs(whole));
  });

  it('is waited for while two items have one id, a link leads nowhere, or it is none of ours', () => {
    assert.ok(comesAs(plan.replace('checks:', `${line.replace('g2', 'g1')}checks:`)));
    assert.ok(comesAs(plan.replace('[g1]', '[g]')));
    assert.ok(comesAs(''));
    assert.ok(comesAs(`${plan}<<<<<<< ours\n`));
  });

  it('is waited for while all of it is there twice', () => {
    for (const text of [plan + plan, whole + plan, plan + whole]) {
      assert.ok(comesAs(text));
      assert.ok(isDoubled(plan, text));
    }
    assert.ok(isDoubled(plan.replaceAll('\n', '\r\n'), (plan + plan).replaceAll('\n', '\r\n')));
    for (const text of [plan, whole, '', plan.slice(20), `${plan}${line.repeat(20)}`])
      assert.ok(!isDoubled(plan, text));
  });

  it('is taken where it was not sound before, or says no more that is wrong', () => {
    assert.ok(!comesAs(`${plan}goals`, `${plan}goal`));
    assert.ok(!comesAs(plan.replace('[g1]', '[gx]'), plan.replace('[g1]', '[g]')));
    assert.ok(!comesAs(plan.replace('I can explain', 'I')));
  });
});
