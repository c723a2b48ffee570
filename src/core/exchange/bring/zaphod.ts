/**
 * Reads the rubrics that people keep as text for Canvas: `criteria` with `ratings` of their own, rows of a rubric, a
 * scale alone, and outcomes of a course (as the tool Zaphod writes them).
 */
import type { RatedRow } from '../../kinds/rubric/table/ratings.ts';
import { quoted } from '../../words.ts';
import type { BringNote, Brought } from './brought.ts';
import { entriesOf, mapOf, numberOf, textAt, type JsonMap } from './json.ts';
import { ratedRubric } from './ratedRubric.ts';
import { rubricText, understoodOf } from './rubricText.ts';
import { standardsText } from './standardsText.ts';

/** Whether a value looks like one of these files. */
export function isZaphod(value: unknown): boolean {
  const map = mapOf(value);
  return [value, map.criteria, map.ratings, map.course_outcomes, map.outcomes].some(
    (list) =>
      Array.isArray(list) &&
      list.some((entry) => isRow(entry) || isLevel(entry) || typeof mapOf(entry).code === 'string'),
  );
}

const isRow = (entry: unknown): boolean => Array.isArray(mapOf(entry).ratings);
const isLevel = (entry: unknown): boolean =>
  typeof mapOf(entry).description === 'string' && mapOf(entry).points !== undefined;

/** @param called what the file is called, for what has no title of its own */
export function bringZaphod(value: unknown, called: string): Brought {
  const map = mapOf(value);
  const title = textAt(map, 'title') ?? called;
  const outcomes = entriesOf(map.course_outcomes ?? map.outcomes);
  if (outcomes.length > 0) return outcomesOf(title, outcomes);
  const list = Array.isArray(value) ? value : map.criteria;
  if (Array.isArray(list)) return rubricOf(title, list, textAt(map, 'description'));
  const levels = entriesOf(map.ratings).map((level) => {
    const points = numberOf(level.points);
    const description = textAt(level, 'long_description');
    return {
      name: textAt(level, 'description') ?? '',
      ...(points === undefined ? {} : { points }),
      ...(description === undefined ? {} : { description }),
    };
  });
  if (levels.length === 0) return { documents: [], understood: [], notes: [] };
  const reading = { form: 'analytic' as const, levels, criteria: [], notes: [] };
  return {
    documents: [rubricText(title, reading)],
    understood: understoodOf(title, reading),
    notes: [{ sentence: 'This is a scale without criteria. Add what you look at.' }],
  };
}

function rubricOf(title: string, list: readonly unknown[], description: string | undefined): Brought {
  const notes: BringNote[] = [];
  const rows = list.flatMap((entry): RatedRow[] => {
    if (typeof entry === 'string') {
      notes.push({
        sentence: 'A row is kept in a file of its own. Bring that file too, and copy the row from it.',
        words: entry,
      });
      return [];
    }
    return [rowOf(mapOf(entry), notes)];
  });
  return ratedRubric(title, rows, description, notes);
}

function rowOf(row: JsonMap, notes: BringNote[]): RatedRow {
  const name = textAt(row, 'description') ?? '';
  const description = textAt(row, 'long_description');
  const points = numberOf(row.points);
  const outcome = textAt(row, 'outcome_code');
  if (outcome !== undefined)
    notes.push({
      sentence: `${quoted(name, 60)} belongs to the outcome ${outcome}. Link it to a goal or a standard here.`,
      words: outcome,
    });
  const named = textAt(row, 'ratings');
  if (named !== undefined)
    notes.push({
      sentence: `The levels of ${quoted(name, 60)} are kept in a file of their own. Bring that file too.`,
      words: named,
    });
  if (row.use_range === true || row.criterion_use_range === true)
    notes.push({
      sentence: `${quoted(name, 60)} counts for any number of points between two levels. Here a level counts for one number.`,
    });
  return {
    criterion: { name, ...(description === undefined ? {} : { description }) },
    ...(points === undefined ? {} : { points }),
    ratings: entriesOf(row.ratings).map((rating) => {
      const count = numberOf(rating.points);
      return {
        title: textAt(rating, 'description') ?? '',
        text: textAt(rating, 'long_description') ?? '',
        ...(count === undefined ? {} : { points: count }),
      };
    }),
  };
}

/** Outcomes are what students are expected to learn, by code; the levels they are seen at are a rubric of them. */
function outcomesOf(title: string, outcomes: readonly JsonMap[]): Brought {
  const homeless = [
    ['mastery_points', 'From how many points it counts as mastered has no place here.'],
    ['vendor_guid', 'What it is called in Canvas has no place here.'],
  ] as const;
  const notes = outcomes.flatMap((outcome) =>
    homeless.flatMap(([key, sentence]): BringNote[] => {
      const words = textAt(outcome, key);
      return words === undefined ? [] : [{ sentence, where: textAt(outcome, 'code') ?? '', words }];
    }),
  );
  const standards = standardsText(
    {
      title,
      source: {},
      entries: outcomes.map((outcome, index) => ({
        key: textAt(outcome, 'code') ?? String(index),
        code: textAt(outcome, 'code') ?? '',
        statement: textAt(outcome, 'description') ?? textAt(outcome, 'title') ?? '',
        short: textAt(outcome, 'title'),
        parents: [],
      })),
    },
    notes,
  );
  const seen = outcomes.filter((outcome) => entriesOf(outcome.ratings).length > 0);
  if (seen.length === 0) return standards;
  const rows = seen.map((outcome) => ({
    ...rowOf({ ratings: outcome.ratings }, []),
    criterion: { name: textAt(outcome, 'title') ?? textAt(outcome, 'code') ?? '' },
  }));
  const rubric = ratedRubric(`${title}: levels`, rows);
  return {
    documents: [...standards.documents, ...rubric.documents],
    understood: [...standards.understood, ...rubric.understood],
    notes: [...standards.notes, ...rubric.notes],
  };
}
