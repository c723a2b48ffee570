/** The second stage of a plan, for teachers: how learning is seen, on the way and at the end. */
import type { Check } from '../../kinds/plan.ts';
import { valueOf } from '../../yaml/navigate.ts';
import type { Block, ListItem, Text } from '../sheet.ts';
import { facts, lines, listed, section, table, words } from './blocks.ts';
import type { PlanFields } from './planFields.ts';
import { planRubrics } from './planRubrics.ts';
import { label, labels, list, paragraph } from './teachersResults.ts';
import { texts } from '../../kinds/items.ts';

/** What shows learning. */
export function evidence(fields: PlanFields): readonly Block[] {
  const { root } = fields;
  const open = valueOf(root, 'makingProductsPublic');
  return [
    ...section(
      3,
      fields.called('checks'),
      fields.at('checks'),
      fields.plan.checks.flatMap((check) => checkBlocks(fields, check)),
    ),
    ...section(3, fields.called('products'), fields.at('products'), products(fields)),
    ...performanceTask(fields),
    ...section(3, fields.called('final'), fields.at('final'), finalBlocks(fields)),
    ...section(
      3,
      fields.called('makingProductsPublic'),
      fields.at('makingProductsPublic'),
      facts(
        [fields.called('makingProductsPublic', 'how'), fields.text(open, 'how')],
        [fields.called('makingProductsPublic', 'audience'), fields.lines(open, 'audience').join(', ')],
      ),
    ),
    ...section(3, 'Rubric', undefined, planRubrics(fields, 4)),
    ...list(fields, 'keyCriteria'),
    ...list(fields, 'otherEvidence'),
    ...paragraph(fields, 'selfAssessment'),
    ...critique(fields),
    ...section(3, fields.called('reflection'), fields.at('reflection'), reflection(fields)),
  ];
}

function checkBlocks(fields: PlanFields, check: Check): readonly Block[] {
  const { node } = check;
  const called = (key: string): string => fields.called('checks[]', key);
  const asked = fields
    .entries(node, 'questions', 'question')
    .map(({ text, node: question, at }): ListItem => {
      const wrong = fields.lines(question, 'distractors').join('; ');
      return {
        text,
        below: facts(['Answer', fields.text(question, 'answer')], ['Wrong answers', wrong]),
        at,
      };
    });
  const blocks = [
    ...facts(
      [called('type'), label(fields, node, 'type')],
      [called('when'), fields.when(check.when)],
      [called('goals'), fields.goalNumbers(check.goals)],
      [called('prompt'), fields.text(node, 'prompt')],
      [called('lookFor'), fields.text(node, 'lookFor')],
      [called('ifNotYet'), fields.text(node, 'ifNotYet')],
      [called('ifAlreadyThere'), fields.text(node, 'ifAlreadyThere')],
      [called('strategy'), label(fields, node, 'strategy')],
      [called('assessors'), labels(fields, node, 'assessors')],
    ),
    ...listed('numbers', asked),
  ];
  const name = fields.nameOf(check);
  return name === ''
    ? blocks
    : [{ is: 'heading', level: 4, text: name, at: fields.atItem(check) }, ...blocks];
}

function products(fields: PlanFields): readonly Block[] {
  const called = (key: string): string => fields.called('products[]', key);
  const items = fields.items(fields.root, 'products', 'name').map((product): ListItem => {
    const { node } = product;
    const below = [
      ...words(fields.text(node, 'description')),
      ...facts(
        [called('scope'), label(fields, node, 'scope')],
        [called('goals'), fields.goalNumbers(texts(node, 'goals'))],
        [called('checks'), fields.checkNames(texts(node, 'checks'))],
        [called('supports'), fields.lines(node, 'supports').join('; ')],
      ),
    ];
    return { text: fields.nameOf(product) || 'No name yet', below, at: fields.atItem(product) };
  });
  return listed('dots', items);
}

function performanceTask(fields: PlanFields): readonly Block[] {
  const node = valueOf(fields.root, 'performanceTask');
  const fact = (key: string): readonly [string, Text] => [
    fields.called('performanceTask', key),
    fields.text(node, key),
  ];
  const good = fields.lines(node, 'standards');
  return section(3, fields.called('performanceTask'), fields.at('performanceTask'), [
    ...facts(fact('goal'), fact('role'), fact('audience'), fact('situation'), fact('product')),
    ...(good.length === 0
      ? []
      : [...words(`${fields.called('performanceTask', 'standards')}:`), ...lines(good)]),
  ]);
}

/** What the plan ends in. */
function finalBlocks(fields: PlanFields): readonly Block[] {
  const node = valueOf(fields.root, 'final');
  const { final } = fields.plan;
  const rubric =
    final?.rubric === undefined ? undefined : fields.shelf.find(fields.document.uri, final.rubric);
  return facts(
    [fields.called('final', 'name'), fields.text(node, 'name')],
    [fields.called('final', 'description'), fields.text(node, 'description')],
    [fields.called('final', 'when'), fields.when(final?.when)],
    [fields.called('final', 'goals'), fields.goalNumbers(final?.goals ?? [])],
    [fields.called('final', 'rubric'), rubric?.kind === 'rubric' ? fields.titleOf(rubric) : ''],
    [fields.called('final', 'audience'), fields.lines(node, 'audience').join(', ')],
    [fields.called('final', 'assessors'), labels(fields, node, 'assessors')],
  );
}

function critique(fields: PlanFields): readonly Block[] {
  const rows = fields.items(fields.root, 'critique', 'protocol').map((round) => ({
    cells: [
      fields.text(round.node, 'protocol'),
      fields.when(fields.line(round.node, 'when') || undefined),
      fields.goalNumbers(texts(round.node, 'goals')),
      fields.text(round.node, 'revises'),
    ],
    at: fields.atItem(round),
  }));
  const called = (key: string): string => fields.called('critique[]', key);
  const columns = [
    { head: called('protocol'), width: 4 },
    { head: called('when'), width: 2 },
    { head: called('goals'), width: 1 },
    { head: called('revises'), width: 3 },
  ];
  const name = fields.called('critique');
  return section(3, name, fields.at('critique'), table(name, columns, rows, fields.at('critique')));
}

function reflection(fields: PlanFields): readonly Block[] {
  const items = fields.entries(fields.root, 'reflection', 'prompt').map(({ text, node, at }): ListItem => {
    const below = facts(
      ['How', label(fields, node, 'method')],
      ['When', fields.when(fields.line(node, 'when') || undefined)],
    );
    const alone = label(fields, node, 'method');
    return text === '' ? { text: alone, at } : { text, below, at };
  });
  return listed(
    'dots',
    items.filter(({ text }) => text !== ''),
  );
}
