/** What the parts of the page ask of it. */
import type { FromBringing, PlanKind } from '../../core/view/planViewBringing.ts';
import type { Drop } from './moving.ts';

export interface BringingDesk {
  send(message: FromBringing): void;
  /** What is typed into the field and not read yet. */
  readonly typed: string;
  type(text: string): void;
  /** Reads what was typed. */
  readTyped(): void;
  setTitle(title: string): void;
  setKind(kind: PlanKind): void;
  undo(): void;
  /** Whether the Tab key reaches a piece. */
  tab(id: string): 0 | -1;
  openMenu(id: string, at: DOMRect): void;
  startDrag(event: PointerEvent, id: string): void;
  isDragged(id: string): boolean;
  /** How what is dragged would come to stand at a piece or a place. */
  dropAt(mark: string): Drop['how'] | undefined;
}
