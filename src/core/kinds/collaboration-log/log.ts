/** Our notes: what two people talk about, from meeting to meeting. */
import type { Span } from '../../text/ranges.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import type { Path, YamlNode } from '../../yaml/tree.ts';
import { list, notes, once, texts, type Note, type PlanItem } from '../items.ts';

/** The lists of a meeting that hold notes, in the order of the page: strengths come first. */
export const noteLists = [
  'strengths',
  'ideas',
  'goals',
  'challenges',
  'wonderings',
  'studentsSay',
  'feedbackToCoach',
] as const;
export type NoteList = (typeof noteLists)[number];

/** Its `text` is what is to be done. */
export interface NextStep extends PlanItem {
  readonly who: string | undefined;
  readonly when: string | undefined;
  readonly done: boolean;
}

/** Its `text` is the date. */
export interface Meeting extends PlanItem {
  readonly date: string | undefined;
  /** Whether it is still going on. */
  readonly open: boolean;
  readonly notes: Readonly<Record<NoteList, readonly Note[]>>;
  readonly nextSteps: readonly NextStep[];
  /** When they meet again and what about, where that is written. */
  readonly next: { readonly date: string | undefined; readonly focus: string | undefined };
  readonly visibility: string | undefined;
}

/** What the two of them want to see more of, and how they would see it. */
export interface Focus {
  readonly text: string;
  readonly path: Path;
  /** Where its text stands. */
  readonly span: Span;
  /** What can be seen or counted; empty where nothing is written, as in the lines below. */
  readonly measure: string;
  /** Where it stands now. */
  readonly from: string;
  /** Where it should get. */
  readonly to: string;
  /** What they try. */
  readonly strategy: string;
  /** Why it matters. */
  readonly why: string;
}

export interface Log {
  /** The file of the agreement, as written. */
  readonly agreement: string | undefined;
  /** The files of the plans, as written. */
  readonly plans: readonly string[];
  /** Undefined where its text is not written yet. */
  readonly ourFocus: Focus | undefined;
  readonly talkNextTime: readonly Note[];
  readonly meetings: readonly Meeting[];
}

/** The notes of a document, read once. Of a broken text: its sound parts. */
export const logIn = once((document): Log => {
  const { root } = document.sound;
  return {
    agreement: textOf(root, 'agreement'),
    plans: texts(root, 'plans'),
    ourFocus: focusOf(root),
    talkNextTime: notes(root, 'talkNextTime', []),
    meetings: list(root, 'meetings', [], 'date').map((item) => ({
      ...item,
      date: textOf(item.node, 'date'),
      open: textOf(item.node, 'open') === 'true',
      notes: Object.fromEntries(
        noteLists.map((name) => [name, notes(item.node, name, item.path)]),
      ) as unknown as Meeting['notes'],
      nextSteps: list(item.node, 'nextSteps', item.path, 'what').map((step) => ({
        ...step,
        who: textOf(step.node, 'who'),
        when: textOf(step.node, 'when'),
        done: textOf(step.node, 'done') === 'true',
      })),
      next: nextOf(item),
      visibility: textOf(item.node, 'visibility'),
    })),
  };
});

function nextOf({ node }: PlanItem): Meeting['next'] {
  const next = valueOf(node, 'next');
  return { date: textOf(next, 'date'), focus: textOf(next, 'focus') };
}

function focusOf(root: YamlNode | undefined): Focus | undefined {
  const node = valueOf(root, 'ourFocus');
  const written = (key: string): string => textOf(node, key)?.trim() ?? '';
  const span = valueOf(node, 'text')?.span;
  if (written('text') === '' || !span) return undefined;
  return {
    text: written('text'),
    path: ['ourFocus'],
    span,
    measure: written('measure'),
    from: written('from'),
    to: written('to'),
    strategy: written('strategy'),
    why: written('why'),
  };
}
