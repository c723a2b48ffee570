/** Our notes: what two people talk about, from meeting to meeting. */
import type { Span } from '../../text/ranges.ts';
import { itemsOf, scalarText, textOf, valueOf } from '../../yaml/navigate.ts';
import type { Path, YamlNode } from '../../yaml/tree.ts';
import { gist, list, notes, once, texts, type Note, type PlanItem } from '../items.ts';

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
  /** What came of it; empty where nothing is written. */
  readonly outcome: string;
  /** What it is about, as written: an item, a file, a link. */
  readonly about: string | undefined;
}

/** Its `text` is the date. */
export interface Meeting extends PlanItem {
  readonly date: string | undefined;
  /** Whether it is still going on. */
  readonly open: boolean;
  /** What the two look at just now, as written. */
  readonly lookingAt: string | undefined;
  /** What they chose to keep of what they looked at, as written. */
  readonly lookedAt: readonly { readonly target: string; readonly path: Path }[];
  /** What it is about; empty where not said. */
  readonly focus: string;
  readonly notes: Readonly<Record<NoteList, readonly Note[]>>;
  readonly nextSteps: readonly NextStep[];
  /** What the one who coaches asked to hear about; empty where they did not ask. */
  readonly askedForFeedback: string;
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

/** Something the two try for the first time. Its `text` is what. */
export interface TryOut extends PlanItem {
  /** technology, strategy or other; undefined where not said. */
  readonly kind: string | undefined;
  /** What it is about, as written. */
  readonly about: string | undefined;
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
  readonly tries: readonly TryOut[];
  readonly visibility: string | undefined;
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
      lookingAt: textOf(item.node, 'lookingAt')?.trim(),
      lookedAt: itemsOf(item.node, 'lookedAt').flatMap(({ index, value }) => {
        const target = scalarText(value)?.trim() ?? '';
        return target === '' ? [] : [{ target, path: [...item.path, 'lookedAt', index] }];
      }),
      focus: textOf(item.node, 'focus')?.trim() ?? '',
      notes: Object.fromEntries(
        noteLists.map((name) => [name, notes(item.node, name, item.path)]),
      ) as unknown as Meeting['notes'],
      nextSteps: list(item.node, 'nextSteps', item.path, 'what').map((step) => ({
        ...step,
        who: textOf(step.node, 'who'),
        when: textOf(step.node, 'when'),
        done: textOf(step.node, 'done') === 'true',
        outcome: textOf(step.node, 'outcome')?.trim() ?? '',
        about: textOf(step.node, 'about')?.trim(),
      })),
      askedForFeedback: textOf(item.node, 'askedForFeedback')?.trim() ?? '',
      next: nextOf(item),
      visibility: textOf(item.node, 'visibility'),
    })),
    tries: list(root, 'tries', [], 'what').map((item) => ({
      ...item,
      kind: textOf(item.node, 'kind'),
      about: textOf(item.node, 'about')?.trim(),
    })),
    visibility: textOf(root, 'visibility'),
  };
});

/** The files that notes name as a whole, as written: their agreement and their plans. */
export const namedInLog = gist((document): Pick<Log, 'agreement' | 'plans'> => {
  const { agreement, plans } = logIn(document);
  return { agreement, plans };
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
