/** A rubric on a page of its own. */
import type { PlanDocument } from '../../document.ts';
import { texts } from '../../kinds/items.ts';
import { isPlan } from '../../kinds/kind.ts';
import { columnsOf } from '../../kinds/rubric/columns.ts';
import { rubricIn, type Criterion } from '../../kinds/rubric/rubric.ts';
import { plansOf, rubricsOf } from '../../library/related.ts';
import type { Shelf } from '../../library/shelf.ts';
import { nameReplacer } from '../../rules/privacy/withoutNames.ts';
import { schemaAt } from '../../schema/walk.ts';
import { goalsFor } from '../../view/goalLinks.ts';
import { itemsOf, scalarText, textOf, valueOf } from '../../yaml/navigate.ts';
import type { Block, ListItem, NoSheet, Reader, Sheet, Text } from '../sheet.ts';
import { tooLong } from '../tooLong.ts';
import { listed, section, words } from './blocks.ts';
import { rubricBlocks, rubricTable } from './rubricTable.ts';

/** Asked where there is nothing to show yet. */
export const NO_CRITERIA = 'This rubric has no criteria yet. What do you look at in the work?';

/** A rubric, or all rubrics of a plan, each on a page. */
export function rubricSheet(document: PlanDocument, shelf: Shelf, reader: Reader): Sheet | NoSheet {
  if (document.kind === 'rubric') {
    const refused = tooLong(document);
    if (refused) return refused;
    if (!rubricTable(document)) return { refused: NO_CRITERIA };
    return sheetOfRubric(document, shelf, reader, true);
  }
  if (!isPlan(document.kind)) return { refused: 'There is no rubric here.' };
  const rubrics = rubricsOf(document, shelf);
  const refused = rubrics.map(tooLong).find((each) => each !== undefined);
  if (refused) return refused;
  const sheets = rubrics.map((rubric) => sheetOfRubric(rubric, shelf, reader, false));
  const [first, ...rest] = sheets;
  if (!first)
    return {
      refused: 'This plan has no rubric yet. What would good work look like? A rubric can say it.',
    };
  if (rest.length === 0) return first;
  return {
    title: document.title,
    language: textOf(document.sound.root, 'language'),
    about: [],
    blocks: sheets.flatMap((sheet, index): Block[] => [
      ...(index === 0 ? [] : [{ is: 'break' as const }]),
      ...section(2, sheet.title, undefined, [
        ...(sheet.about.length === 0
          ? []
          : [{ is: 'text' as const, text: sheet.about.join(' · '), aside: true }]),
        ...sheet.blocks.map((block) => (block.is === 'heading' ? lower(block) : block)),
      ]),
    ]),
    said: [...new Set(sheets.flatMap((sheet) => sheet.said ?? []))],
  };
}

/** @param placed whether the page is made of the rubric itself, so that its lines are those of the text beside it */
function sheetOfRubric(rubric: PlanDocument, shelf: Shelf, reader: Reader, placed: boolean): Sheet {
  const { root } = rubric.sound;
  const said = reader === 'teachers' ? (text: Text) => text : nameReplacer(rubric, shelf);
  const table = rubricBlocks(rubric, {
    placed,
    below: (criterion) => (reader === 'students' ? [] : besides(criterion, reader)),
  });
  const plan = plansOf(rubric, shelf)[0];
  const description = textOf(root, 'description')?.trim() ?? '';
  const blocks: Block[] = [
    ...words(description),
    ...(reader === 'students' ? [{ is: 'lines' as const, count: 1, label: 'Name' }] : []),
    ...table,
    ...goalBlocks(rubric, shelf, reader),
    ...(reader === 'teachers' ? feedbackBlocks(rubric) : []),
  ];
  const about = [
    plan?.title ?? '',
    textOf(root, 'subject')?.trim() ?? '',
    texts(root, 'grades').length === 0 ? '' : `Grade ${texts(root, 'grades').join(', ')}`,
    ...(reader === 'students' ? [] : [useOf(rubric), ratersOf(rubric)]),
  ].filter((each) => each !== '');
  return {
    title: said(rubric.title),
    language: textOf(root, 'language'),
    about: about.map(said),
    blocks: blocks.map((block) => withWords(block, said)),
    ...(rubricIn(rubric).criteria.some(({ strays }) => strays)
      ? { said: ['Some words stand under a level that the rubric doesn’t have: they are not on the page.'] }
      : {}),
  };
}

/** What those who plan want to know of a criterion: its standards, and what changes from level to level. */
function besides(criterion: Criterion, reader: Reader): readonly Text[] {
  const attributes = reader === 'teachers' ? criterion.attributes.filter((each) => each.trim() !== '') : [];
  return [
    codesOf(criterion).join(', '),
    attributes.length === 0 ? '' : `From level to level: ${attributes.join(', ')}`,
  ];
}

/** The codes of a criterion’s standards, as written. */
function codesOf({ node }: Criterion): readonly string[] {
  return itemsOf(node, 'standards').flatMap(({ value }) => {
    const code = (scalarText(value) ?? textOf(value, 'code'))?.trim() ?? '';
    return code === '' ? [] : [code];
  });
}

/** The goals students show with the work: for students the targets alone, for others with their codes. */
function goalBlocks(rubric: PlanDocument, shelf: Shelf, reader: Reader): readonly Block[] {
  const { criteria } = rubricIn(rubric);
  const linked = new Set(criteria.flatMap(({ goals }) => goals));
  const items = goalsFor(rubric, shelf)
    .filter(({ id, text }) => id !== undefined && text !== '' && linked.has(id))
    .map(({ id = '', text, standards }): ListItem => {
      if (reader === 'students') return { text };
      const codes = standards.map(({ code }) => code).join(', ');
      const shown = criteria.filter(({ goals, text: name }) => name !== '' && goals.includes(id));
      return {
        text: codes === '' ? text : `${text} (${codes})`,
        below: [{ is: 'text', text: shown.map(({ text: name }) => name).join(' · '), aside: true }],
      };
    });
  return section(
    2,
    reader === 'students' ? 'What you show with it' : 'The goals it belongs to',
    undefined,
    listed('dots', items),
  );
}

/** What the teacher says to students at each level. */
function feedbackBlocks(rubric: PlanDocument): readonly Block[] {
  const model = rubricIn(rubric);
  const items = model.criteria.flatMap((criterion) => {
    const feedback = valueOf(criterion.node, 'feedback');
    return columnsOf(model).flatMap(({ id, name }): ListItem[] => {
      const text = id === undefined ? '' : (textOf(feedback, id)?.trim() ?? '');
      return text === '' ? [] : [{ text: `${criterion.text}, ${name}: ${text}` }];
    });
  });
  return section(2, 'What to say to students', undefined, listed('dots', items));
}

/** "On the way, so that students can still improve". */
function useOf(rubric: PlanDocument): string {
  const use = textOf(rubric.sound.root, 'use') ?? '';
  const meanings = schemaAt('rubric', undefined, ['use'])?.['x-meanings'];
  const meaning = meanings && Object.hasOwn(meanings, use) ? meanings[use] : undefined;
  return meaning?.replace(/\.$/, '') ?? '';
}

function ratersOf(rubric: PlanDocument): string {
  const raters = texts(rubric.sound.root, 'raters');
  return raters.length === 0 ? '' : `Used by: ${raters.join(', ')}`;
}

/** A heading one step further down: there is one for each rubric above it. */
function lower(block: Extract<Block, { is: 'heading' }>): Block {
  return { ...block, level: block.level === 2 ? 3 : 4 };
}

/** A block with its words changed. */
function withWords(block: Block, said: (text: Text) => Text): Block {
  switch (block.is) {
    case 'heading':
    case 'text':
      return { ...block, text: said(block.text) };
    case 'list':
      return { ...block, items: block.items.map((item) => itemWith(item, said)) };
    case 'table':
      return {
        ...block,
        caption: said(block.caption),
        head: block.head.map(said),
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(said) })),
      };
    default:
      return block;
  }
}

function itemWith(item: ListItem, said: (text: Text) => Text): ListItem {
  const { below } = item;
  return {
    ...item,
    text: said(item.text),
    ...(below ? { below: below.map((block) => withWords(block, said)) } : {}),
  };
}
