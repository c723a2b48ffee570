/** A rubric as tables, for the pages it stands on. */
import type { PlanDocument } from '../../document.ts';
import { texts } from '../../kinds/items.ts';
import { columnsOf, type Column } from '../../kinds/rubric/columns.ts';
import { rubricIn, type Criterion, type RubricModel } from '../../kinds/rubric/rubric.ts';
import { counted, quoted } from '../../words.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { Block, TableBlock, Text } from '../sheet.ts';
import { tooLong } from '../tooLong.ts';

/** A box to tick by hand. */
const BOX = '☐';

/** What differs between the pages a rubric stands on. */
export interface RubricTableWanted {
  /** Whether lines of the rubric’s own text are given along: only where the page is made of the rubric itself. */
  readonly placed?: boolean;
  /** More lines below a criterion’s name, as the codes of its standards. */
  readonly below?: (criterion: Criterion) => readonly Text[];
}

/**
 * The rubric as one table: criteria with their levels beside each other, or of a holistic rubric its levels below each
 * other. Points only where it gives any.
 * @returns undefined where it is no rubric, or has nothing to show yet
 */
export function rubricTable(rubric: PlanDocument, wanted: RubricTableWanted = {}): TableBlock | undefined {
  if (rubric.kind !== 'rubric' || tooLong(rubric)) return undefined;
  const model = rubricIn(rubric);
  if (isHolistic(model)) return wholeTable(rubric, model, wanted);
  return criteriaTable(rubric, model, model.criteria, wanted, true);
}

/**
 * The same as blocks: where criteria stand under headings, a table for each; below a holistic rubric, what is looked
 * at.
 */
export function rubricBlocks(rubric: PlanDocument, wanted: RubricTableWanted = {}): readonly Block[] {
  if (rubric.kind !== 'rubric' || tooLong(rubric)) return [];
  const model = rubricIn(rubric);
  if (isHolistic(model)) {
    const table = wholeTable(rubric, model, wanted);
    const items = model.criteria.map((criterion) => ({
      text: nameOf(model, criterion, wanted).join(': '),
      at: lineOf(rubric, criterion.span.start, wanted),
    }));
    const look: Block[] =
      items.length === 0
        ? []
        : [
            { is: 'heading', level: 3, text: 'What we look at' },
            { is: 'list', marks: 'dots', items },
          ];
    return [...(table ? [table] : []), ...look];
  }
  const groups = groupsOf(model.criteria);
  if (groups.every(({ heading }) => heading === '')) {
    const table = criteriaTable(rubric, model, model.criteria, wanted, false);
    return table ? [table] : [];
  }
  return groups.flatMap(({ heading, criteria }, index): Block[] => {
    const table = criteriaTable(rubric, model, criteria, wanted, false, index === 0);
    const at = criteria[0] && lineOf(rubric, criteria[0].span.start, wanted);
    return [
      ...(heading === '' ? [] : [{ is: 'heading' as const, level: 3 as const, text: heading, at }]),
      ...(table
        ? [{ ...table, caption: heading === '' ? table.caption : `${table.caption}: ${heading}` }]
        : []),
    ];
  });
}

/** Whether its levels are described as a whole, and its criteria are not. */
function isHolistic({ form, criteria }: RubricModel): boolean {
  return form === 'holistic' && criteria.every(({ descriptors }) => descriptors.length === 0);
}

/** Criteria under the headings they have, in their order. */
function groupsOf(
  criteria: readonly Criterion[],
): readonly { readonly heading: string; readonly criteria: readonly Criterion[] }[] {
  const groups: { heading: string; criteria: Criterion[] }[] = [];
  for (const criterion of criteria) {
    const heading = categoryOf(criterion);
    const last = groups.at(-1);
    if (last?.heading === heading) last.criteria.push(criterion);
    else groups.push({ heading, criteria: [criterion] });
  }
  return groups;
}

function categoryOf({ node }: Criterion): string {
  return oneLine(textOf(node, 'category') ?? '');
}

function wholeTable(
  rubric: PlanDocument,
  model: RubricModel,
  wanted: RubricTableWanted,
): TableBlock | undefined {
  const columns = columnsOf(model);
  if (columns.length === 0) return undefined;
  return {
    is: 'table',
    caption: captionOf(rubric),
    head: ['Level', 'What the work looks like'],
    rows: columns.map((column, index) => ({
      cells: [headOf(column, model), column.description],
      at: lineOf(rubric, model.writtenLevels[index]?.span.start, wanted),
    })),
    widths: [1, 4],
    at: lineOf(rubric, model.writtenLevels[0]?.span.start, wanted),
  };
}

function criteriaTable(
  rubric: PlanDocument,
  model: RubricModel,
  criteria: readonly Criterion[],
  wanted: RubricTableWanted,
  withHeadings: boolean,
  withWhole = true,
): TableBlock | undefined {
  const columns = columnsOf(model);
  const whole = withWhole && columns.some(({ description }) => description !== '');
  if (criteria.length === 0 && !whole) return undefined;
  const rows = criteria.map((criterion) => {
    const heading = withHeadings ? categoryOf(criterion) : '';
    const [name = '', ...more] = nameOf(model, criterion, wanted);
    return {
      cells: [
        paragraphs([heading === '' ? name : `${heading}: ${name}`, ...more]),
        ...columns.map((column) => cellOf(criterion, column, model)),
      ],
      at: lineOf(rubric, criterion.span.start, wanted),
    };
  });
  const wholeRow = {
    cells: ['The work as a whole', ...columns.map(({ description }) => description)],
    at: lineOf(rubric, model.writtenLevels[0]?.span.start, wanted),
  };
  const ticking = columns.every(
    ({ room }, index) => room === 'ticking' && rows.every(({ cells }) => cells[index + 1] === BOX),
  );
  return {
    is: 'table',
    caption: captionOf(rubric),
    head: ['What we look at', ...columns.map((column) => headOf(column, model))],
    rows: [...(whole ? [wholeRow] : []), ...rows],
    widths: [
      ticking ? 6 : rows.some(({ cells }) => cells[0]?.includes('\n')) ? 4 : 3,
      ...columns.map(() => (ticking ? 1 : 4)),
    ],
    ...(columns.some(({ room }) => room === 'writing') ? { toWriteIn: true } : {}),
    at: lineOf(rubric, criteria[0]?.span.start, wanted),
  };
}

/** A criterion’s name, and what belongs below it. */
function nameOf(model: RubricModel, criterion: Criterion, wanted: RubricTableWanted): readonly Text[] {
  const { node, text, points } = criterion;
  const weight = Number(textOf(node, 'weight') ?? NaN);
  const counts = [
    ...(points ? [counted(points.value, 'point')] : []),
    ...(Number.isFinite(weight) && weight !== 1 ? [`counts ${weight} times`] : []),
  ];
  const name = oneLine(text);
  return [
    model.scored && counts.length > 0 ? `${name} (${counts.join(', ')})` : name,
    textOf(node, 'description')?.trim() ?? '',
    textOf(node, 'studentLanguage')?.trim() ?? '',
    texts(node, 'subItems')
      .map((item) => `- ${oneLine(item)}`)
      .join('\n'),
    ...(wanted.below?.(criterion) ?? []),
  ].filter((each) => each !== '');
}

function cellOf({ node, levelPoints }: Criterion, { id, room }: Column, { scored }: RubricModel): Text {
  if (id === undefined) return room === 'ticking' ? BOX : '';
  const counts = scored ? levelPoints.get(id) : undefined;
  return [
    room === 'ticking' ? BOX : '',
    textOf(valueOf(node, 'descriptors'), id)?.trim() ?? '',
    counts === undefined ? '' : `(${counted(counts, 'point')})`,
  ]
    .filter((each) => each !== '')
    .join(' ');
}

function headOf({ name, points }: Column, { scored }: RubricModel): Text {
  const said = oneLine(name);
  return scored && points !== undefined ? `${said} (${counted(points, 'point')})` : said;
}

function captionOf({ title }: PlanDocument): string {
  return `Rubric ${quoted(title)}`;
}

function paragraphs(lines: readonly Text[]): Text {
  return lines.join('\n\n');
}

function lineOf(
  rubric: PlanDocument,
  offset: number | undefined,
  { placed }: RubricTableWanted,
): number | undefined {
  return placed && offset !== undefined ? rubric.lines.lineAt(offset) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
