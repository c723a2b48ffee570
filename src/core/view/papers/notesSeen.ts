import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Question } from '../planView.ts';
import type { People } from './people.ts';

/** What the parts of the page of our notes are made from. */
export interface NotesSeen {
  readonly document: PlanDocument;
  readonly shelf: Shelf;
  /** The day it is for the person, ISO. */
  readonly today: string;
  readonly people: People;
  /** What is said about an item; what was given to an inner one is not given again. */
  readonly asked: (path: Path) => readonly Question[];
}
