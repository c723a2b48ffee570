/** Understands a line as it is typed in a meeting: which list, who, by when. */
import type { Intent, ItemRef, NoteListName } from '../../../core/view/planView.ts';
import { notesWords } from '../notesWords.ts';
import { dayFrom } from './dayWords.ts';

/** Where a line can go, in the order of their keys. */
export const captureKinds = [
  ...(['strengths', 'ideas', 'goals', 'challenges', 'wonderings', 'studentsSay'] as const),
  ...(['step', 'later'] as const),
] satisfies readonly (NoteListName | 'step' | 'later')[];

export type CaptureKind = (typeof captureKinds)[number];

export interface CaptureLine {
  readonly kind: CaptureKind;
  /** The words without what was understood. */
  readonly text: string;
  /** Who says it, or does it. */
  readonly who?: string;
  /** ISO; only of a next step. */
  readonly when?: string;
}

/** What a meeting knows that lines are understood with. */
export interface CaptureContext {
  readonly people: readonly string[];
  /** ISO. */
  readonly today: string;
}

/** What was chosen beside the words, and so is not looked for in them; empty: nobody, no day. */
export interface Chosen {
  readonly who?: string | undefined;
  readonly when?: string | undefined;
}

/** The kind that a letter and a colon at the start name, and the words behind them. */
export function letterOf(text: string): { readonly kind: CaptureKind; readonly rest: string } | undefined {
  const letter = text.charAt(0).toLowerCase();
  const kind = captureKinds.find((one) => notesWords.kinds[one].letter === letter);
  return kind && text.charAt(1) === ':' ? { kind, rest: text.slice(2).trimStart() } : undefined;
}

/** @param usual the kind for lines that name none */
export function readLine(
  typed: string,
  usual: CaptureKind,
  { people, today }: CaptureContext,
  chosen: Chosen = {},
): CaptureLine {
  const named = letterOf(typed.trimStart());
  const kind = named?.kind ?? usual;
  let words = (named?.rest ?? typed).trim().split(/\s+/);
  const isStep = kind === 'step';
  let when = isStep ? chosen.when : undefined;
  let who = chosen.who;
  // Only at the end or with an @: a day in the middle of a sentence is part of it.
  for (let again = true; again;) {
    again = false;
    const person = who === undefined ? personAt(words, people) : undefined;
    if (person) {
      ({ who, words } = person);
      again = true;
    }
    const day = isStep && when === undefined ? dayAtEnd(words, today) : undefined;
    if (day) {
      ({ when, words } = day);
      again = true;
    }
  }
  const text = words.join(' ').trim();
  return {
    kind,
    text,
    ...(who ? { who } : {}),
    ...(when ? { when } : {}),
  };
}

interface Person {
  readonly words: string[];
  readonly who: string;
}
interface Day {
  readonly words: string[];
  readonly when: string;
}

/** `@Ana`, anywhere; `@a` is enough where no other name begins with it. */
function personAt(words: readonly string[], people: readonly string[]): Person | undefined {
  for (const [index, word] of words.entries()) {
    if (!word.startsWith('@') || word.length < 2) continue;
    const begun = word
      .slice(1)
      .replace(/[.,:;]$/, '')
      .toLowerCase();
    const fits = people.filter((name) => name.toLowerCase().startsWith(begun));
    const exact = fits.find((name) => name.toLowerCase() === begun);
    const who = exact ?? (fits.length === 1 ? fits[0] : undefined);
    if (who !== undefined) return { who, words: words.filter((_, at) => at !== index) };
  }
  return undefined;
}

/** A day in the last one or two words, with “by” or “on” before it. */
function dayAtEnd(words: readonly string[], today: string): Day | undefined {
  for (const count of [2, 1]) {
    // Something must be left to do.
    if (words.length <= count) continue;
    const when = dayFrom(words.slice(-count).join(' '), today);
    if (when === undefined) continue;
    const rest = words.slice(0, -count);
    const said = rest.length > 1 && /^(?:by|on|until)$/i.test(rest.at(-1) ?? '');
    // “Where they sat” ends with no day.
    if (!said && /^[a-z]{3,5}$/i.test(words.at(-1) ?? '') && !/^today$/i.test(words.at(-1) ?? '')) continue;
    if (said) rest.pop();
    return { when, words: rest };
  }
  return undefined;
}

/**
 * What is asked for with a line.
 * @param ref the meeting’s @param about the target of the third point it is about
 */
export function lineIntent(
  { kind, text, who, when }: CaptureLine,
  ref: ItemRef,
  about: string | undefined,
): Intent {
  const linked = about === undefined ? {} : { about };
  if (kind === 'later') return { do: 'next-time', text, ...(about === undefined ? {} : { target: about }) };
  if (kind === 'step')
    return {
      ...{ do: 'step', ref, what: text },
      ...(who === undefined ? {} : { who }),
      ...(when === undefined ? {} : { when }),
      ...linked,
    };
  return { do: 'note', ref, list: kind, text, ...(who === undefined ? {} : { by: who }), ...linked };
}
