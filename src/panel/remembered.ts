/** What the panel keeps while it is hidden: how it was folded and scrolled, what had the focus, and words not yet saved. */
import type { Page } from '../core/view/planView.ts';
import type { OpenField } from './board.ts';
import { isKeptDraft, type KeptDraft } from './papers/drafts.ts';
import { isKeptPoint, type KeptPoint } from './papers/seenTogether.ts';
import { words, type Section } from './words.ts';

export interface Remembered {
  readonly folded: readonly Section[];
  /** How far each plan was scrolled, in CSS pixels, the latest last. */
  readonly scrolled: readonly (readonly [uri: string, top: number])[];
  readonly page: Page;
  /** The key of what had the focus last. */
  readonly focus?: string;
  /** The open field and the plan it belongs to. */
  readonly field?: FieldOfPlan;
  /** What is written in the fields of the pages about the two of them. */
  readonly drafts: readonly KeptDraft[];
  /** What was looked at in the meeting that is going on. */
  readonly seen: readonly KeptPoint[];
}

export interface FieldOfPlan {
  readonly uri: string;
  readonly open: OpenField;
}

/** Plans whose scroll position is kept. */
const mostPlans = 20;

/** Reads what was kept, whatever an older panel left there. */
export function readRemembered(kept: unknown): Remembered {
  const { folded, scrolled, field, page, focus, drafts, seen } = fieldsOf(kept);
  return {
    folded: listOf(folded).filter(
      (one): one is Section => typeof one === 'string' && Object.hasOwn(words.sections, one),
    ),
    scrolled: listOf(scrolled).filter(
      (one): one is [string, number] =>
        Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number',
    ),
    page: typeof page === 'string' && Object.hasOwn(words.pages, page) ? (page as Page) : 'plan',
    ...(typeof focus === 'string' ? { focus } : {}),
    ...(isFieldOfPlan(field) ? { field } : {}),
    drafts: listOf(drafts).filter(isKeptDraft),
    seen: listOf(seen).filter(isKeptPoint),
  };
}

/** Notes how far a plan is scrolled. */
export function withScroll(
  scrolled: Remembered['scrolled'],
  uri: string,
  top: number,
): Remembered['scrolled'] {
  return [...scrolled.filter(([other]) => other !== uri), [uri, top] as const].slice(-mostPlans);
}

function isFieldOfPlan(value: unknown): value is FieldOfPlan {
  const { uri, open } = fieldsOf(value);
  const { kind, draft, ref, field, was, what, goals } = fieldsOf(open);
  const texts = (...all: unknown[]) => all.every((one) => typeof one === 'string');
  if (!texts(uri, draft)) return false;
  if (kind === 'line') return texts(ref, field);
  return kind === 'text'
    ? texts(ref, field, was)
    : kind === 'add' &&
        typeof what === 'string' &&
        Object.hasOwn(words.add, what) &&
        Array.isArray(goals) &&
        texts(...listOf(goals));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
