/**
 * Reads CASE 1.0 and 1.1 packages (1EdTech Competencies and Academic Standards Exchange). Leniently, since real files
 * break their own schema: numbers as texts, `educationalLevel` for `educationLevel`, definitions in other shapes.
 */
import { counted } from '../../words.ts';
import type { RatedRow } from '../../kinds/rubric/table/ratings.ts';
import type { BringNote, Brought } from './brought.ts';
import { ratedRubric } from './ratedRubric.ts';
import { standardsText, type FrameworkEntry } from './standardsText.ts';
import { entriesOf, mapOf, numberOf, textAt, type JsonMap } from './json.ts';

/** Whether a JSON value looks like a CASE package. */
export function isCase(value: unknown): boolean {
  const { CFItems, CFDocument, CFRubrics } = mapOf(value);
  return Array.isArray(CFItems) || typeof CFDocument === 'object' || Array.isArray(CFRubrics);
}

/** @param value parsed JSON */
export function bringCase(value: unknown): Brought {
  const whole = mapOf(value);
  const document = mapOf(whole.CFDocument);
  const items = entriesOf(whole.CFItems);
  const associations = entriesOf(whole.CFAssociations);
  const notes: BringNote[] = [];
  const title = textAt(document, 'title') ?? 'Standards';
  const parents = parentsIn(associations);
  const key = (item: JsonMap): string => textAt(item, 'identifier') ?? textAt(item, 'uri') ?? '';
  const names = new Map(items.map((item) => [key(item), textAt(item, 'humanCodingScheme') ?? key(item)]));
  const entries = items.map((item): FrameworkEntry => {
    const identifier = key(item);
    const above = parents.get(identifier) ?? [];
    return {
      key: identifier,
      code: (textAt(item, 'humanCodingScheme') ?? '').trim(),
      statement: (textAt(item, 'fullStatement') ?? '').trim(),
      parents: above.map(({ to }) => to),
      order: above[0]?.order ?? enumeration(item),
      short: textAt(item, 'abbreviatedStatement')?.trim(),
      grades: textsAt(item, 'educationLevel', 'educationalLevel'),
      type: textAt(item, 'CFItemType') ?? textAt(mapOf(item.CFItemTypeURI), 'title'),
      clarification: textAt(item, 'notes'),
      keywords: textsAt(item, 'conceptKeywords'),
      case: textAt(item, 'identifier'),
    };
  });
  sayLinks(associations, names, notes);
  sayUnread(document, items, mapOf(whole.CFDefinitions), notes);
  const languages = new Set(items.flatMap((item) => textAt(item, 'language') ?? []));
  const language = textAt(document, 'language') ?? (languages.size === 1 ? [...languages][0] : undefined);
  const brought = standardsText(
    {
      title,
      language,
      subject: textsAt(document, 'subject').join(', ') || undefined,
      source: {
        publisher: textAt(document, 'publisher') ?? textAt(document, 'creator'),
        version: textAt(document, 'version'),
        url: textAt(document, 'officialSourceURL'),
        case: textAt(document, 'identifier') ?? textAt(document, 'uri'),
        license: textAt(mapOf(document.licenseURI), 'title'),
      },
      entries,
    },
    notes,
  );
  const rubrics = entriesOf(whole.CFRubrics).map((rubric) => rubricIn(rubric));
  return {
    documents: [...brought.documents, ...rubrics.flatMap(({ documents }) => documents)],
    understood: [...brought.understood, ...rubrics.flatMap(({ understood }) => understood)],
    notes: [...brought.notes, ...rubrics.flatMap((each) => each.notes)],
  };
}

interface Above {
  /** The identifier of the one it belongs to. */
  readonly to: string;
  readonly order: number | undefined;
}

/** What each item belongs to, by the item's identifier. */
function parentsIn(associations: readonly JsonMap[]): ReadonlyMap<string, readonly Above[]> {
  const parents = new Map<string, Above[]>();
  for (const association of associations) {
    if (!isChildOf(association)) continue;
    const [from, to] = ends(association);
    if (from === undefined || to === undefined) continue;
    const above = { to, order: numberOf(association.sequenceNumber) };
    const known = parents.get(from);
    if (known) known.push(above);
    else parents.set(from, [above]);
  }
  return parents;
}

const isChildOf = (association: JsonMap): boolean =>
  /^is\s?(child|part)\s?of$/i.test(textAt(association, 'associationType') ?? '');

function ends(association: JsonMap): readonly [string | undefined, string | undefined] {
  const [from, to] = ['originNodeURI', 'destinationNodeURI'].map((name) => {
    const node = association[name];
    return typeof node === 'string'
      ? node
      : (textAt(mapOf(node), 'identifier') ?? textAt(mapOf(node), 'uri'));
  });
  return [from, to];
}

/** “1.” and “b.” as places among neighbours. */
function enumeration(item: JsonMap): number | undefined {
  const written = (textAt(item, 'listEnumeration') ?? '').trim();
  const number = numberOf(item.sequenceNumber) ?? numberOf(written.replace(/[.)]$/, ''));
  if (number !== undefined) return number;
  const letter = /^([a-z])[.)]?$/i.exec(written)?.[1];
  return letter === undefined ? undefined : letter.toLowerCase().charCodeAt(0);
}

/** Links to elsewhere have no place in a standards document. @param names what the items are called, by identifier */
function sayLinks(
  associations: readonly JsonMap[],
  names: ReadonlyMap<string, string>,
  notes: BringNote[],
): void {
  const others = new Map<string, string[]>();
  for (const association of associations) {
    if (isChildOf(association)) continue;
    const type = textAt(association, 'associationType') ?? 'link';
    const [from = '?', to = '?'] = ends(association);
    // Files name the end of a link “Destination” where they know no better.
    const title = textAt(mapOf(association.destinationNodeURI), 'title');
    const target = names.get(to) ?? (title === undefined || title === 'Destination' ? to : title);
    const link = `${names.get(from) ?? from} → ${target}`;
    const links = others.get(type);
    if (links) links.push(link);
    else others.set(type, [link]);
  }
  for (const [type, links] of others)
    notes.push({
      sentence: `${counted(links.length, 'link')} of the sort “${type}” to other standards ${links.length === 1 ? 'has' : 'have'} no place here.`,
      words: links.join('\n'),
    });
}

/** What CASE 1.0 and 1.1 can say that has no place here, and is more than how a file is kept. */
const homeless = {
  document: [
    'description',
    'notes',
    'frameworkType',
    'adoptionStatus',
    'statusStartDate',
    'statusEndDate',
    'extensions',
  ],
  item: ['alternativeLabel', 'statusStartDate', 'statusEndDate', 'subject', 'extensions'],
} as const;

/** @param document the framework itself */
function sayUnread(
  document: JsonMap,
  items: readonly JsonMap[],
  definitions: JsonMap,
  notes: BringNote[],
): void {
  for (const key of homeless.document) {
    const words = wordsOf(document[key]);
    if (words !== '') notes.push({ sentence: `“${key}” of the framework has no place here.`, words });
  }
  for (const key of homeless.item) {
    const unread = items.flatMap((item) => {
      const words = wordsOf(item[key]);
      const name = textAt(item, 'humanCodingScheme') ?? textAt(item, 'identifier') ?? '';
      return words === '' ? [] : [`${name}: ${words}`];
    });
    if (unread.length > 0)
      notes.push({
        sentence: `“${key}” of ${counted(unread.length, 'standard')} has no place here.`,
        words: unread.join('\n'),
      });
  }
  const concepts = entriesOf(definitions.CFConcepts);
  if (concepts.length > 0)
    notes.push({
      sentence: `${counted(concepts.length, 'concept')} of the framework, beside its standards, ${concepts.length === 1 ? 'has' : 'have'} no place here.`,
      words: concepts.map((concept) => textAt(concept, 'title') ?? wordsOf(concept)).join('\n'),
    });
}

/** A value as somebody can read it; empty where there is nothing. */
function wordsOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A text, or several, apart by commas where one text has them all. */
function textsAt(item: JsonMap, ...keys: readonly string[]): readonly string[] {
  for (const key of keys) {
    const value = item[key];
    const all = Array.isArray(value)
      ? value.map(String)
      : typeof value === 'string'
        ? value.split(/[,|]/)
        : [];
    const texts = all.map((text) => text.trim()).filter((text) => text !== '');
    if (texts.length > 0) return [...new Set(texts)];
  }
  return [];
}

function rubricIn(rubric: JsonMap): Brought {
  const title = textAt(rubric, 'title') ?? 'Rubric';
  const criteria = entriesOf(rubric.CFRubricCriteria).toSorted(byPosition);
  const notes = criteria.flatMap((criterion): BringNote[] => {
    const standard = textAt(mapOf(criterion.CFItemURI), 'title');
    return standard === undefined
      ? []
      : [
          {
            sentence: 'A criterion belongs to a standard. Link it to a goal or a standard here.',
            words: standard,
          },
        ];
  });
  const rows = criteria.map((criterion, index): RatedRow => {
    const levels = entriesOf(criterion.CFRubricCriterionLevels).toSorted(byPosition);
    const name = textAt(criterion, 'category') ?? textAt(criterion, 'description') ?? `${index + 1}`;
    const description = textAt(criterion, 'description');
    const weight = numberOf(criterion.weight);
    return {
      criterion: {
        name,
        ...(description === undefined || description === name ? {} : { description }),
        ...(weight === undefined ? {} : { weight }),
      },
      ratings: levels.map((level) => {
        const points = numberOf(level.score);
        const [text, feedback] = ['description', 'feedback'].map((key) => textAt(level, key) ?? '');
        return {
          title: textAt(level, 'quality') ?? '',
          text: [text, feedback].filter((part) => part !== '').join('\n'),
          ...(points === undefined ? {} : { points }),
        };
      }),
    };
  });
  return ratedRubric(title, rows, textAt(rubric, 'description'), notes);
}

function byPosition(a: JsonMap, b: JsonMap): number {
  return (numberOf(a.position) ?? Infinity) - (numberOf(b.position) ?? Infinity) || 0;
}
