import { planIn, type Menu } from '../../kinds/plan.ts';
import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import { listed, quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/**
 * The options of one menu of products are looked at with one rubric (A3): what is firm are the goals, so what good
 * work looks like is the same for all. Seven rubrics for seven options is work without end.
 */
export const optionsOnSeveralRubrics: Rule = {
  code: 'align-options-on-several-rubrics',
  number: 'A3',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'One rubric for all ways to show it?',
  about:
    'When students choose what they make and the goals stay the same, one rubric about the goals fits every option. It says what the learning looks like, in a podcast and on a poster.',
  todo: 'Look at all of them with one rubric; what concerns only the medium can be a line of its supports. Or say that several are right here.',
  source:
    'Spark Creativity, Build a better choice board (seven rubrics for seven options were too many); CAST, Universal Design for Learning (firm goals, flexible means)',
  check: (document, shelf) => {
    const { menus, final } = planIn(document);
    const titleOf = quotedWhenAsked(() => menus.map(({ text }) => text), 60);
    return menus.flatMap((menu, index) => {
      if (menu.about !== 'product' || menu.text === '') return [];
      const rubrics = rubricsOfOptions(document, shelf, menu, final?.rubric);
      if (rubrics.size < 2) return [];
      const names = [...rubrics.values()].map((label) => quoted(label, 40));
      const own = menu.options.filter(({ rubric }) => rubric !== undefined);
      return {
        span: menu.span,
        item: menu.path,
        message: `The options of ${titleOf(index)} are looked at with ${rubrics.size} rubrics: ${listed(names, 'and', 3)}. Could one fit them all?`,
        fixes:
          final?.rubric === undefined
            ? []
            : [
                {
                  title: `Use ${final.rubric} for all`,
                  changes: own.map((option) => ({
                    do: 'remove' as const,
                    path: [...option.path, 'rubric'],
                  })),
                },
              ],
      };
    });
  },
};

/** The rubrics a menu's options are looked at with: what each is called, by where it lies. */
function rubricsOfOptions(
  document: PlanDocument,
  shelf: Shelf,
  menu: Menu,
  usual: string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { rubric = usual } of menu.options) {
    if (rubric === undefined || rubric === '') continue;
    const known = shelf.find(document.uri, rubric);
    found.set(known?.uri ?? rubric, known?.title ?? rubric);
  }
  return found;
}
