/** The line being written: what was chosen for the last one holds for it too. */
import type { CaptureChoice, CaptureLine } from '../../core/view/planViewCapture.ts';
import type { SeenType } from '../../core/view/planViewVisit.ts';
import { isQuoted } from './tally.ts';

export interface Draft {
  /** The line that is changed; absent while a new one is written. */
  readonly key?: string;
  readonly text: string;
  /** When it was begun; empty before. */
  readonly at: string;
  readonly type?: SeenType | undefined;
  /** Whether the type was chosen for this very line. */
  readonly typeChosen: boolean;
  readonly who?: string | undefined;
  readonly aboutId?: string | undefined;
  readonly watchFor?: string | undefined;
}

/** The first line of a visit. Where only one thing is watched for, it is about that. */
export function firstDraft(watchFor: readonly CaptureChoice[]): Draft {
  const [only, another] = watchFor;
  return { text: '', at: '', typeChosen: false, watchFor: another ? undefined : only?.id };
}

/** The line after this one. */
export function nextDraft({ type, who, aboutId, watchFor }: Draft): Draft {
  return { text: '', at: '', typeChosen: false, type, who, aboutId, watchFor };
}

/** A line that is there, to change it. */
export function draftOf({ key, text, at, type, who, aboutId, watchFor }: CaptureLine): Draft {
  return { key, text, at, typeChosen: true, type, who, aboutId, watchFor };
}

/** What kind of fact it is: what somebody said are words, where nothing else was chosen for this line. */
export function typeOf({ type, typeChosen, text }: Draft): SeenType | undefined {
  return !typeChosen && isQuoted(text) ? 'words' : type;
}

/** The line as it is kept. @param key its name, where it has none yet */
export function lineOf(draft: Draft, key: string): CaptureLine {
  const type = typeOf(draft);
  const who = draft.who?.trim() ?? '';
  return {
    ...{ key: draft.key ?? key, at: draft.at, text: draft.text.trim() },
    ...(type === undefined ? {} : { type }),
    ...(who === '' ? {} : { who }),
    ...(draft.aboutId === undefined ? {} : { aboutId: draft.aboutId }),
    ...(draft.watchFor === undefined ? {} : { watchFor: draft.watchFor }),
  };
}

/** The time of day, `09:05`. */
export function timeOf(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
