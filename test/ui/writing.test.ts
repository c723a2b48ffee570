// A lesson from an empty file to nothing open, written with what is offered and with quick fixes alone.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';

const LESSON = 'which-number.lesson.yaml';

/** What stands there in the end. */
const WRITTEN = `kind: lesson-plan
schemaVersion: 1
title: Which number would you trust?
status: ready
partOf: water-study.project.yaml#s4
date: 2026-05-11

# Begin with what students will be able to do: add the first goal in the panel beside this text.
goals:
  - id: g1
    target: I can explain why two numbers disagree.
    type: understanding
    standards: [HS-ESS2-5]
    successCriteria:
      - names how each of them was measured

checks:
  - id: k1
    name: Two numbers, one creek
    type: hinge-question
    when: a2
    goals: [g1]
    prompt: Which of the two do you trust?
    lookFor: a reason from how it was measured
    ifNotYet: Measure both again.
    ifAlreadyThere: Find a third number.

# What happens, step by step: what you do, what students do, who does the thinking.
activities:
  - id: a1
    title: Opening
    part: opening
  - id: a2
    title: Work time
    part: work-time
  - id: a3
    title: Closing
    part: closing

# Next, in the panel: how you see during the lesson who is there already, and what happens then.`;

describe('writing a lesson', () => {
  const workbench = useWorkbench(
    'examples/creek-project',
    // Words that merely stand elsewhere in the text are none of what we offer.
    { 'editor.wordBasedSuggestions': 'off', 'editor.minimap.enabled': false },
    (copy) => writeFile(join(copy, LESSON), ''),
  );

  /** The whole text, once it is as expected; saved to be read. */
  const becomes = async (expected: RegExp): Promise<string> => {
    const w = workbench();
    await w.save();
    return w.eventually(`the text to be ${expected}`, async () => {
      const text = await w.onDisk(LESSON);
      return expected.test(text) && text;
    });
  };

  it('begins in an empty file', async () => {
    const w = workbench();
    await w.openFile(LESSON);
    await (await w.offered()).first().waitFor();
    await w.picture('writing 1 an empty file');
    await w.take('A lesson plan to start with');
    await w.type('Which number would you trust?');
    await w.press('Escape');
    await becomes(
      /^kind: lesson-plan\nschemaVersion: 1\ntitle: Which number would you trust\?\nstatus: draft\n/,
    );
  });

  it('says what it belongs to, found by the words of the class period', async () => {
    const w = workbench();
    await w.goTo(4, 14);
    await w.press('Enter');
    await w.type('part');
    await w.take('partOf');
    await w.type('trust');
    await (await w.offered()).filter({ hasText: 'Which number would you trust?' }).first().waitFor();
    await w.picture('writing 2 what it belongs to');
    await w.take('water-study.project.yaml#s4');
    await w.press('Enter');
    await w.type('date');
    await w.take('date');
    await w.take('2026-05-11');
    await becomes(/\npartOf: water-study\.project\.yaml#s4\ndate: 2026-05-11\n/);
  });

  it('a goal begins with an id, and stops where there is something to write or to choose', async () => {
    const w = workbench();
    await w.goTo(9, 1);
    await w.press('Enter');
    await w.press('ArrowUp');
    await w.type('goals');
    await w.take('Shared goals');
    await w.take('A new goal');
    await w.type('I can understand why two numbers disagree.');
    await w.press('Tab');
    await (await w.offered()).filter({ hasText: 'understanding' }).first().waitFor();
    await w.picture('writing 3 a goal');
    await w.take('understanding');
    await w.type('names how each of them was measured');
    await w.press('Escape');
    await becomes(
      /\ngoals:\n {2}- id: g1\n {4}target: I can understand why two numbers disagree\.\n {4}type: understanding\n {4}successCriteria:\n {6}- names how each of them was measured\n\n#/,
    );
  });

  it('further lines of the goal are those that it doesn’t have yet, and standards come by their words', async () => {
    const w = workbench();
    await w.goTo(12, 24);
    await w.press('Enter');
    await (await w.offered()).filter({ hasText: 'Depth of knowledge' }).first().waitFor();
    await w.picture('writing 4 lines of a goal');
    await w.take('Standards');
    await w.type('investigation');
    await (await w.offered()).first().waitFor();
    await w.picture('writing 5 a standard');
    await w.take('HS-ESS2-5');
    await becomes(/\n {4}type: understanding\n {4}standards: \[HS-ESS2-5\]\n {4}successCriteria/);
  });

  it('a verb that nobody can see gives way to one that can be seen', async () => {
    const w = workbench();
    await w.goTo(11, 22);
    await w.underline('info');
    await (await w.offered()).filter({ hasText: 'compare' }).first().waitFor();
    await w.picture('writing 6 a verb');
    await w.take('explain');
    await becomes(/target: I can explain why two numbers disagree\./);
  });

  it('a whole check is offered for the goal that has none, and its choices where they are made', async () => {
    const w = workbench();
    await w.goTo(16, 1);
    await w.press('Enter');
    await w.press('Enter');
    await w.press('ArrowUp');
    await w.type('checks');
    await w.take('Formative checks');
    await (await w.offered()).filter({ hasText: 'A new check for' }).first().waitFor();
    await w.picture('writing 7 a check for the goal');
    await w.take('A new check for “I can explain why two numbers disagree”');
    await w.type('Two numbers, one creek');
    await w.press('Tab');
    await w.take('hinge-question');
    await w.take('a2');
    await w.picture('writing 8 the check is filled in');
    for (const words of [
      'Which of the two do you trust?',
      'a reason from how it was measured',
      'Measure both again.',
    ]) {
      await w.type(words);
      await w.press('Tab');
    }
    await w.type('Find a third number.');
    await w.press('Escape');
    await becomes(/\nchecks:\n {2}- id: k1\n {4}name: Two numbers, one creek\n/);
  });

  it('a slip is mended by its quick fix, and nothing is open any more', async () => {
    const w = workbench();
    await w.goTo(4, 9);
    await w.press('Shift+End');
    await w.type('redy');
    await w.press('Escape');
    await w.underline('error');
    await w.quickFixes('Change to ready');
    await w.picture('writing 9 a quick fix');
    await w.press('Escape');
    await w.quickFix('Change to ready');
    // A fix is worked out once it is taken.
    await w.eventually('the fix', async () => (await w.visibleText()).includes('status: ready'));
    await becomes(/\nstatus: ready\n/);
    const problems = await w.problems();
    await w.eventually(
      'nothing to be said of the lesson',
      async () => (await problems.filter({ hasText: LESSON }).count()) === 0,
    );
    await w.press('ControlOrMeta+j');
    const shown = await w.panel();
    await shown.role('heading', 'Which number would you trust?').waitFor();
    assert.equal(await shown.frame.getByText(/still open/).count(), 0);
    // What stands above the lines says it, too; VS Code asks for it anew when somebody is in the text.
    await w.goTo(4);
    const above = w.page.locator('.codelens-decoration');
    await above.getByText('1 check').first().waitFor();
    await above
      .getByText(/still open|no check yet/)
      .first()
      .waitFor({ state: 'detached' });
    await w.picture('writing 10 nothing open');
    assert.equal(await w.onDisk(LESSON), WRITTEN);
  });
});
