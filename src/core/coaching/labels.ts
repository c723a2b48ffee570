/** What a page shows while others look at the screen: labels in place of students’ names. Nothing is ever written so. */
import type { PlanDocument } from '../document.ts';
import type { Intent } from '../view/planView.ts';
import { pathOf, placeOfRef } from '../view/refs.ts';
import { nodeAt, scalarText } from '../yaml/navigate.ts';

/** What is not shown but goes back as it came: addresses, names of items, words of a list. */
const kept: ReadonlySet<string> = new Set([
  ...['uri', 'ref', 'titleRef', 'target', 'field', 'id', 'code', 'key', 'intent', 'into', 'after', 'lit'],
  ...[
    'kind',
    'what',
    'show',
    'do',
    'list',
    'value',
    'typeWritten',
    'when',
    'date',
    'language',
    'goal',
    'linked',
  ],
]);

/** Deeper things are none of ours. */
const DEEPEST = 40;

/**
 * The same with labels in every text that people read.
 * @param replace writes labels for the names in a text
 */
export function withLabels<Shown>(shown: Shown, replace: (text: string) => string): Shown {
  return replaced(shown, replace, 0) as Shown;
}

function replaced(value: unknown, replace: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return replace(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, replace, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      kept.has(key) ? each : replaced(each, replace, depth + 1),
    ]),
  );
}

/** Whether an intent would write over a text of which the page shows only the form with labels. */
export function writesOverLabels(
  from: string,
  intent: Intent,
  documentAt: (uri: string) => PlanDocument | undefined,
  replace: (text: string) => string,
): boolean {
  if (intent.do !== 'set-text' || intent.was === '') return false;
  const { uri, ref } = placeOfRef(from, intent.ref);
  const document = documentAt(uri);
  const path = document && pathOf(document, ref);
  if (!document || !path) return false;
  const field = intent.field.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const steps = intent.field === '' ? path : [...path, ...field];
  const text = scalarText(nodeAt(document.sound, steps)) ?? '';
  return replace(text) !== text;
}
