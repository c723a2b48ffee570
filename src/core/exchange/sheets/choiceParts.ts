/** What students choose, as cards: what each option means, what helps, and what it shows. */
import type { Menu, Option } from '../../kinds/plan.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { Block, Card, Text } from '../sheet.ts';
import { lines, words } from './blocks.ts';
import { asICan, pickSentence } from './planWords.ts';
import type { PlanFields } from './planFields.ts';

/** How an option is told to students. */
interface CardWanted {
  /** Whether there is a box to mark the one that is chosen. */
  readonly ticked: boolean;
}

/** The menus that have something to choose from. */
export function menusWithOptions({ plan }: PlanFields): readonly Menu[] {
  return plan.menus.filter(({ options }) => options.some(({ text }) => text !== ''));
}

/** "Choose one.", and the options beside each other. */
export function menuBlocks(fields: PlanFields, menu: Menu, wanted: CardWanted): readonly Block[] {
  const options = menu.options.filter(({ text }) => text !== '');
  const together = sharedGoals(fields, options);
  const cards = options.map((option) => optionCard(fields, option, together === undefined, wanted));
  const columns = cards.length % 2 === 0 && cards.length !== 6 ? 2 : cards.length < 3 ? 2 : 3;
  return [
    ...words(pickOf(menu.node)),
    ...(together === undefined || together.length === 0
      ? []
      : [...words('Whichever you choose, it shows:'), ...lines(together)]),
    { is: 'cards', columns, cards },
  ];
}

/** The goals that every option shows, where all of them show the same. */
function sharedGoals(fields: PlanFields, options: readonly Option[]): readonly Text[] | undefined {
  const [first, ...others] = options.map(({ goals }) => fields.goalsOf(goals).map(({ number }) => number));
  if (!first || others.length === 0) return undefined;
  if (others.some((other) => other.join() !== first.join())) return undefined;
  return shows(fields, options[0]?.goals ?? []);
}

function optionCard(fields: PlanFields, option: Option, withGoals: boolean, { ticked }: CardWanted): Card {
  const { node } = option;
  const goals = withGoals ? shows(fields, option.goals) : [];
  const named = (label: string, texts: readonly Text[]): readonly Block[] =>
    texts.length === 0 ? [] : [...words(label), ...lines(texts)];
  return {
    title: fields.nameOf(option),
    at: fields.atItem(option),
    blocks: [
      ...words(fields.text(node, 'description')),
      ...named('It shows:', goals),
      ...named('What helps you:', fields.lines(node, 'supports')),
      ...named('What you need:', fields.lines(node, 'materials')),
      ...(ticked ? lines(['I choose this.'], 'boxes') : []),
    ],
  };
}

/** The targets that ids mean, as students say them. */
export function shows(fields: PlanFields, ids: readonly string[]): readonly Text[] {
  return fields
    .goalsOf(ids)
    .map(({ goal }) => targetOf(fields, goal))
    .filter((target) => target !== '');
}

/** A goal’s target as students say it. */
export function targetOf(fields: PlanFields, goal: { readonly text: string }): Text {
  const target = fields.nameOf(goal);
  return fields.english ? asICan(target) : target;
}

/** How many of a menu’s options are chosen. */
export function pickOf(menu: YamlNode | undefined): string {
  const pick = valueOf(menu, 'pick');
  const number = (text: string | undefined): number | undefined =>
    text !== undefined && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
  if (pick?.type === 'scalar') return pickSentence(number(pick.text), number(pick.text));
  return pickSentence(number(textOf(pick, 'min')), number(textOf(pick, 'max')));
}
