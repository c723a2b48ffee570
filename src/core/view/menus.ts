/** The menus students choose from, as the panel shows them. */
import type { PlanDocument } from '../document.ts';
import { planIn } from '../kinds/plan.ts';
import { alignmentOf } from '../library/alignment.ts';
import { showsWords } from '../library/serving.ts';
import type { Shelf } from '../library/shelf.ts';
import { counted } from '../words.ts';
import { textOf, valueOf } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import type { LinkedGoals } from './goalLinks.ts';
import type { MenuItem, Question } from './planView.ts';
import { refOf } from './refs.ts';
import { textLines } from './textLines.ts';

/**
 * @param asked what is asked about an item
 * @param linked tells which goals an item is linked to
 */
export function menuItems(
  document: PlanDocument,
  shelf: Shelf,
  asked: (ref: string) => readonly Question[],
  linked: LinkedGoals,
): readonly MenuItem[] {
  const { menus } = planIn(document);
  const map = alignmentOf(document, shelf);
  const groups = map.groups.filter(({ kind }) => kind === 'option');
  return menus.map((menu, index) => {
    const ref = refOf(document, menu.path);
    // A menu of topics or places need not show goals; then nothing is said of them.
    const aboutGoals = menu.about === 'product' || menu.options.some((option) => option.goals.length > 0);
    return {
      ref,
      text: menu.text,
      field: 'title',
      questions: asked(ref),
      about: menu.about ?? '',
      pick: pickWords(menu.node),
      ...pickCounts(menu.node),
      ...pickNote(pickCounts(menu.node), menu.options.length),
      options: menu.options.map((option, place) => {
        const optionRef = refOf(document, option.path);
        return {
          ref: optionRef,
          text: option.text,
          field: 'name',
          questions: asked(optionRef),
          shows: aboutGoals
            ? showsWords(map.columns[(groups[index]?.first ?? 0) + place]?.rows.length ?? 0, map.rows.length)
            : '',
          linked: linked(option.goals),
          description: textOf(option.node, 'description')?.trim() ?? '',
          supports: textLines(option.node, 'supports'),
        };
      }),
    };
  });
}

/** "students pick 1", "students pick 1 to 2"; one option of a menu is what students pick where nothing is said. */
function pickWords(menu: YamlNode | undefined): string {
  const pick = valueOf(menu, 'pick');
  if (pick?.type === 'scalar' && pick.value !== null) return `students pick ${pick.text}`;
  const [min, max] = [textOf(pick, 'min'), textOf(pick, 'max')];
  if (min !== undefined && min === max) return `students pick ${min}`;
  if (min !== undefined && max !== undefined && min !== '0') return `students pick ${min} to ${max}`;
  if (max !== undefined) return `students pick up to ${max}`;
  return min === undefined ? '' : `students pick ${min} or more`;
}

/** How many students pick, where it is said in numbers. */
function pickCounts(menu: YamlNode | undefined): Pick<MenuItem, 'min' | 'max'> {
  const pick = valueOf(menu, 'pick');
  const number = (text: string | undefined): number | undefined =>
    text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  const one = pick?.type === 'scalar' ? number(pick.text) : undefined;
  const [min, max] = [one ?? number(textOf(pick, 'min')), one ?? number(textOf(pick, 'max'))];
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** That more are to be picked than there are; a menu that only begins has no options yet. */
function pickNote({ min, max }: Pick<MenuItem, 'min' | 'max'>, options: number): Pick<MenuItem, 'pickNote'> {
  const most = max ?? min ?? 0;
  if (options === 0 || most <= options) return {};
  const upTo = max === undefined || max === min ? '' : 'up to ';
  const are = options === 1 ? 'is' : 'are';
  return { pickNote: `Students pick ${upTo}${most}; so far there ${are} ${counted(options, 'option')}.` };
}
