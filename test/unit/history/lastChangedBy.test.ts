// Who changed something last: by what each step changed.
import assert from 'node:assert/strict';
import { diffDocuments } from '../../../src/core/compare/diff.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { lastChangedBy, type Step } from '../../../src/core/history/lastChangedBy.ts';

const plan = (text: string): PlanDocument => new PlanDocument('file:///a.project.yaml', text, 'project-spec');

/** @param texts the oldest first, each with who wrote it */
async function namesOf(...texts: readonly (readonly [by: string, text: string])[]): Promise<unknown> {
  const documents = texts.map(([, text]) => plan(text));
  async function* steps(): AsyncGenerator<Step> {
    for (let at = texts.length - 1; at > 0; at--)
      yield await Promise.resolve({
        by: texts[at]?.[0] ?? '',
        changes: diffDocuments(documents[at - 1], documents[at]).changes,
      });
  }
  const { changes } = diffDocuments(documents[0], documents.at(-1));
  const names = await lastChangedBy(changes, steps());
  return Object.fromEntries(changes.map(({ path }, index) => [path, names.get(index)]));
}

const goals = (...targets: readonly string[]): string =>
  `title: A\ngoals:\n${targets.map((target, index) => `  - id: g${index + 1}\n    target: ${target}\n`).join('')}`;

describe('Who changed it last', () => {
  it('is whoever changed that very place last', async () => {
    assert.deepEqual(
      await namesOf(
        ['', goals('one', 'two')],
        ['Lee', goals('one, by Lee', 'two, by Lee')],
        ['Ana', goals('one, by Ana', 'two, by Lee')],
      ),
      { 'goals[g1].target': 'Ana', 'goals[g2].target': 'Lee' },
    );
  });

  it('is, of a new item, whoever wrote in it last; of one taken out, who took it out', async () => {
    assert.deepEqual(
      await namesOf(['', goals('one')], ['Lee', goals('one', 'two')], ['Ana', goals('one', 'two and more')]),
      { 'goals[g2]': 'Ana' },
    );
    assert.deepEqual(
      await namesOf(
        ['', goals('one', 'two')],
        ['Lee', goals('one')],
        ['Ana', `${goals('one')}subject: Art\n`],
      ),
      {
        'goals[g2]': 'Lee',
        subject: 'Ana',
      },
    );
  });
});
