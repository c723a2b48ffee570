/** What the parts of the page “My notes” can ask of it. */
import type { MyNotesIntent } from '../../extension/private/myNotesMessages.ts';

export interface NotesDesk {
  /** Asks the extension. @param key of what is to have the focus once it is done */
  ask(intent: MyNotesIntent, key?: string): void;
  /** The words in a field that are not kept yet; undefined where nothing was written. */
  written(key: string): string | undefined;
  write(key: string, text: string | undefined): void;
  /** The note that is being changed. */
  readonly changing: string | undefined;
  change(id: string | undefined): void;
  /** What is looked for. */
  readonly query: string;
  search(query: string): void;
  /** Whether a part that can be folded is open. */
  isOpen(part: string): boolean;
  setOpen(part: string, open: boolean): void;
}
