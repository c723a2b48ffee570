// Beginning with a partner: beside the plans, and in a folder of their own. Both work the same afterwards.
import assert from 'node:assert/strict';
import { isCalledAlike, ourPapers } from '../../../src/core/coaching/ourPapers.ts';
import { whoReads } from '../../../src/core/coaching/whoReads.ts';
import { agreementFor } from '../../../src/core/library/agreementFor.ts';
import { Library } from '../../../src/core/library/library.ts';
import { notesOf, visitsOf } from '../../../src/core/library/related.ts';
import { logIn } from '../../../src/core/kinds/collaboration-log/log.ts';

const plans = 'file:///home/ana/creek';
const ours = 'file:///home/ana/ana%20and%20lee';
const plan = `${plans}/units/water.project.yaml`;
const planText = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - {id: g1, target: I can explain how land use changes water.}
`;
const partners = [
  { name: 'Ana', role: 'teacher' },
  { name: 'Lee', role: 'coach' },
] as const;

for (const [where, folder, folders] of [
  ['beside the plans', `${plans}/units`, [plans]],
  ['in a folder of their own', ours, [plans, ours]],
  ['in a folder of their own, opened first', ours, [ours, plans]],
] as const)
  describe(`papers ${where}`, () => {
    const papers = ourPapers({
      ...{ partners, folder, folders, plans: [plan], keptIn: 'Here.', reviewOn: '2026-11-11' },
      isTaken: () => false,
    });
    const library = new Library();
    library.folders = folders;
    library.put(plan, planText, false);
    library.put(papers.agreement.uri, papers.agreement.text, false);
    const more = `${papers.notes.text.slice(0, papers.notes.text.indexOf('# One entry'))}
talkNextTime: [{about: ${where === 'beside the plans' ? '' : 'creek/units/'}water.project.yaml#g1, text: Is it enough?}]
meetings:
  - {id: m1, date: 2026-05-05, open: true, lookingAt: ${where === 'beside the plans' ? '' : 'creek/units/'}water.project.yaml#g1}
`;
    library.put(papers.notes.uri, more, false);
    const visit = `${folder}/a.visit.yaml`;
    const file = where === 'beside the plans' ? 'water.project.yaml' : 'creek/units/water.project.yaml';
    library.put(
      visit,
      `kind: observation\nschemaVersion: 1\ntitle: Visit\nfor: ${file}\nbeforehand: {watchFor: [{id: w1, text: Who talks?}]}\nseen: [{id: e1, text: Six hands., about: g1}]\n`,
      false,
    );
    library.setComplete(true);

    it('find each other and the plan', () => {
      const found = library.get(plan);
      const notes = library.get(papers.notes.uri);
      assert.ok(found && notes);
      assert.deepEqual(notesOf(found, library), [notes]);
      assert.deepEqual(
        visitsOf(found, library).map(({ uri }) => uri),
        [visit],
      );
      assert.equal(agreementFor(notes, library)?.uri, papers.agreement.uri);
      const visited = library.get(visit);
      assert.ok(visited);
      assert.equal(agreementFor(visited, library)?.uri, papers.agreement.uri);
      assert.deepEqual(logIn(notes).plans, [file]);
    });

    it('are valid, and lead nowhere that is not there', () => {
      for (const uri of [papers.agreement.uri, papers.notes.uri, visit])
        assert.deepEqual(
          library.findings(uri).filter(({ severity }) => severity === 'error'),
          [],
          uri,
        );
      assert.ok(
        ![papers.notes.uri, visit].some((uri) =>
          library.findings(uri).some(({ code }) => code.startsWith('reference')),
        ),
      );
    });

    it('say who can read them', () => {
      const agreement = library.get(papers.agreement.uri);
      assert.ok(agreement);
      const said = whoReads(agreement, library);
      assert.match(said, /Whoever can open that folder can read everything in it/);
      assert.equal(said.includes('beside the plans'), where === 'beside the plans');
      assert.ok(!said.includes('%20'));
    });
  });

describe('new papers', () => {
  it('take the place of none that are there', () => {
    const taken = new Set([`${ours}/ana-lee.agreement.yaml`, `${ours}/ana-lee-2.collaboration.yaml`]);
    const { agreement, notes } = ourPapers({
      ...{ partners, folder: ours, folders: [], plans: [], isTaken: (uri: string) => taken.has(uri) },
    });
    assert.equal(agreement.uri, `${ours}/ana-lee-3.agreement.yaml`);
    assert.equal(notes.uri, `${ours}/ana-lee-3.collaboration.yaml`);
    assert.match(notes.text, /^agreement: ana-lee-3\.agreement\.yaml$/m);
  });

  it('are called something where nobody has a name', () => {
    const { agreement } = ourPapers({
      ...{ partners: [{ name: '' }, { name: '你好' }], folder: `${ours}/`, folders: [], plans: [] },
      isTaken: () => false,
    });
    assert.equal(agreement.uri, `${ours}/our.agreement.yaml`);
  });

  it('need a folder with a name of its own', () => {
    assert.equal(isCalledAlike('file:///b/plans', ['file:///a/plans/']), true);
    assert.equal(isCalledAlike('file:///b/ours', ['file:///a/plans']), false);
    assert.equal(isCalledAlike('file:///a/plans', ['file:///a/plans/']), false);
  });
});
