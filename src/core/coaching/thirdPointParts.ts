/** What else an item says, beside its naming words, in the order in which two people read it. */
import { isDate, longDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { texts } from '../kinds/items.ts';
import { levelsOf } from '../kinds/rubric/levels.ts';
import type { Shelf } from '../library/shelf.ts';
import { schemaAt } from '../schema/walk.ts';
import type { ThirdPoint } from '../view/planView.ts';
import { labelOf } from '../view/values.ts';
import { counted } from '../words.ts';
import { itemsOf, nodeAt, resolve, scalarText, textOf, valueOf } from '../yaml/navigate.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';

type Parts = ThirdPoint['parts'];

/** The fields of the items of a list that are read out, in this order; each has its title from the schema. */
const fields = new Map<string, readonly string[]>([
  ['goals', ['successCriteria', 'type']],
  ['choices', ['about']],
  ['options', ['description', 'supports', 'materials']],
  ['checks', ['prompt', 'lookFor', 'ifNotYet', 'ifAlreadyThere', 'type']],
  ['sessions', ['date', 'minutes', 'materials', 'homework']],
  [
    'activities',
    [
      'teacherDoes',
      'studentsDo',
      'phase',
      'part',
      'minutes',
      'grouping',
      'technology',
      'supports',
      'materials',
    ],
  ],
  ['milestones', ['deliverable', 'date']],
  ['products', ['description', 'supports']],
  ['criteria', ['description', 'studentLanguage']],
  ['levels', ['description']],
  ['items', ['inOurWords', 'clarification', 'grades']],
  ['watchFor', ['by']],
  ['seen', ['at', 'who', 'type']],
]);

/** What is read out of a document as a whole. */
const ofDocuments: readonly string[] = [
  ...['drivingQuestion', 'essentialQuestions', 'understandings', 'phenomenon', 'summary', 'description'],
  ...['entryEvent', 'purpose', 'on'],
];

/** The parts of an item. @param path where it stands @param list the list it stands in */
export function partsOfItem(document: PlanDocument, path: Path, list: string, shelf: Shelf): Parts {
  const node = nodeAt(document.sound, path);
  const parts = (fields.get(list) ?? []).flatMap((field) => partOf(document, node, path, field));
  if (list === 'items') {
    const code = textOf(node, 'code')?.trim() ?? '';
    return code === '' ? parts : [{ label: 'Code', texts: [code] }, ...parts];
  }
  if (list === 'goals') return [...parts, ...standardsOf(node, shelf)];
  if (list === 'criteria') return [...levelsIn(document, node), ...parts];
  return parts;
}

/** The parts of a document as a whole. */
export function partsOfDocument(document: PlanDocument): Parts {
  return ofDocuments.flatMap((field) => partOf(document, document.sound.root, [], field));
}

function partOf(document: PlanDocument, node: YamlNode | undefined, path: Path, field: string): Parts {
  const schema = schemaAt(document.kind, document.sound.root, [...path, field]);
  const label = schema?.title;
  if (label === undefined) return [];
  const value = valueOf(node, field);
  if (value?.type === 'map') {
    // A summary in full, a tool with its purpose: every line of it that is a text.
    const lines = value.pairs.flatMap(({ key, value: line }) => {
      const title = schemaAt(document.kind, document.sound.root, [...path, field, key.text])?.title;
      const text = scalarText(line)?.trim() ?? '';
      return title === undefined || text === '' ? [] : [`${title}: ${text}`];
    });
    return lines.length > 0 ? [{ label, texts: lines }] : [];
  }
  const written =
    value?.type === 'list'
      ? value.items.flatMap(({ value: line }) => wordsOf(line))
      : [scalarText(value)?.trim() ?? ''];
  const shown = written.filter((text) => text !== '').map((text) => worded(text, field, schema?.enum));
  return shown.length > 0 ? [{ label, texts: shown }] : [];
}

/** A line of a list: a text, or something longer with its text first. */
function wordsOf(line: YamlNode | undefined): readonly string[] {
  const node = resolve(line);
  const text =
    node?.type === 'map' ? node.pairs.map(({ value }) => scalarText(value)).find(Boolean) : scalarText(node);
  return text === undefined ? [] : [text.trim()];
}

function worded(text: string, field: string, values: readonly (string | number)[] | undefined): string {
  const minutes = field === 'minutes' ? Number(text) : NaN;
  if (!Number.isNaN(minutes)) return counted(minutes, 'minute');
  if (isDate(text)) return longDate(text);
  return values?.includes(text) ? labelOf(text) : text;
}

/** The standards of a goal with their words, from the plan or from a standards document. */
function standardsOf(node: YamlNode | undefined, shelf: Shelf): Parts {
  const said = itemsOf(node, 'standards').flatMap(({ value }) => {
    const code = scalarText(value) ?? textOf(value, 'code');
    if (code === undefined || code === '') return [];
    const statement = textOf(value, 'statement') ?? shelf.standard(code)?.item.text ?? '';
    return [statement === '' ? code : `${code}: ${statement}`];
  });
  return said.length > 0 ? [{ label: said.length === 1 ? 'Standard' : 'Standards', texts: said }] : [];
}

/** What a rubric’s row says of each level. */
function levelsIn(document: PlanDocument, node: YamlNode | undefined): Parts {
  const descriptors = valueOf(node, 'descriptors');
  return levelsOf(document).flatMap(({ id, name }) => {
    const said = texts(descriptors, id).map((text) => text.trim());
    return said.some((text) => text !== '') ? [{ label: name || id, texts: said }] : [];
  });
}
