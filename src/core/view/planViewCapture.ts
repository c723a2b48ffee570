/**
 * What the page shows on which a visitor writes during a lesson, and what that page and the extension tell each
 * other. Plain data. What is written there is the visitor's own until it is handed over.
 */
import type { SeenType } from './planViewVisit.ts';

/** A line as the visitor writes it. */
export interface CaptureLine {
  /** The page's own name for the line: the same line sent twice is one line. */
  readonly key: string;
  /** The time of day at which it was begun: `10:42`; empty where the visitor took it away. */
  readonly at: string;
  readonly text: string;
  readonly type?: SeenType;
  /** students, teacher, table 3 … */
  readonly who?: string;
  /** The id of an activity or goal of the plan. */
  readonly aboutId?: string;
  /** The id of what it was watched for. */
  readonly watchFor?: string;
}

/** A line as the extension has it. */
export interface KnownLine extends CaptureLine {
  /** Whether it is on disk as it stands here. */
  readonly kept: boolean;
  readonly handedOver: boolean;
}

/** Something a line can be about. */
export interface CaptureChoice {
  readonly id: string;
  readonly label: string;
}

export interface CaptureView {
  readonly uri: string;
  readonly title: string;
  readonly language: string;
  readonly teaching: string;
  /** What the one who teaches wants watched, in its order. */
  readonly watchFor: readonly CaptureChoice[];
  readonly goals: readonly CaptureChoice[];
  readonly activities: readonly CaptureChoice[];
  /** Where the lines are kept: plain sentences. */
  readonly keptWhere: string;
  /** In the order they were written; absent where they can’t be read just now. */
  readonly lines?: readonly KnownLine[];
}

/** Webview → extension. Each question carries a number that its answer carries too; later ones have higher numbers. */
export type FromCapture =
  | { readonly type: 'ready' }
  /** Keeps a line, or keeps it as it is now. */
  | { readonly type: 'keep'; readonly id: number; readonly line: CaptureLine }
  | { readonly type: 'remove'; readonly id: number; readonly key: string }
  /** Writes these lines into the visit's document. */
  | { readonly type: 'hand-over'; readonly id: number; readonly keys: readonly string[] }
  /** Shows the visit's page. */
  | { readonly type: 'open-visit' }
  /** Nobody else looks at the screen any more. */
  | { readonly type: 'meeting-mode-off' };

/** Extension → webview. */
export type ToCapture =
  /** All there is. Whatever the page has asked for and got no answer to, it asks for again. */
  | { readonly type: 'view'; readonly view: CaptureView }
  /** Others look at the screen: nothing that was written is in sight until the next view. */
  | { readonly type: 'hidden' }
  /** `ok`: it is done, and on disk. `said`: one sentence to show and to speak. `offer`: the line with labels for students' names. */
  | {
      readonly type: 'done';
      readonly id: number;
      readonly ok: boolean;
      readonly said?: string;
      readonly offer?: { readonly text: string; readonly label: string };
    };
