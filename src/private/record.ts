/** What a person keeps for themselves. Nothing of it may reach shared text: see the rule `private-notes-behind-one-door`. */

/** What a record is about: a document, an item of it, a meeting. */
export interface PrivateAbout {
  /** The address of the document when it was written. */
  readonly uri: string;
  /** The item's id or the name the panel gives it; absent for the document as a whole. */
  readonly ref?: string;
  /** Its words when it was written, to know it by. */
  readonly words: string;
}

interface Base {
  /** A random id, made by the store; the name of its file. */
  readonly id: string;
  /** When it was first written: ISO, with the time. */
  readonly on: string;
}

/** A note of one's own. */
export interface PrivateNote extends Base {
  readonly kind: 'note';
  readonly text: string;
  readonly about?: PrivateAbout;
}

/** A line written during a class visit, before it is handed over. */
export interface VisitLine extends Base {
  readonly kind: 'visit-line';
  /** The name that the page it was written on gave it: a line sent twice is one line. */
  readonly key: string;
  /** The address of the visit's document. */
  readonly visit: string;
  /** The time of day, `10:42`. */
  readonly at: string;
  readonly text: string;
  /** words, action, count or place; absent where not said. */
  readonly type?: 'words' | 'action' | 'count' | 'place';
  /** students, teacher …; absent where not said. */
  readonly who?: string;
  /** The id of an activity or goal of the plan. */
  readonly aboutId?: string;
  /** The id of what the one who teaches asked to be watched for. */
  readonly watchFor?: string;
  /** Handed over to the visit's document, or left out of it by choice. */
  readonly handedOver?: boolean;
}

/** A coach's own reflection on a building block of trust. */
export interface TrustReflection extends Base {
  readonly kind: 'trust';
  /** Which building block. */
  readonly block: string;
  readonly text: string;
}

/** The person's list of students' names; there is one. */
export interface RosterRecord extends Base {
  readonly kind: 'roster';
  /** As in a file of names: a student a line, a label before a colon. */
  readonly text: string;
}

export type PrivateRecord = PrivateNote | VisitLine | TrustReflection | RosterRecord;
export type PrivateKind = PrivateRecord['kind'];
/** A record that has not been kept yet. */
export type NewRecord<Record_ extends PrivateRecord = PrivateRecord> = Record_ extends PrivateRecord
  ? Omit<Record_, 'id' | 'on'>
  : never;
