/** Dragging an item to another place of its list, with mouse, pen or finger. */
import type { ItemRef } from '../core/view/planView.ts';

export interface DropPlace {
  readonly ref: ItemRef;
  /** In the upper half of the item there. */
  readonly before: boolean;
}

export interface Drag {
  /** The tree the items stand in. */
  readonly root: ShadowRoot;
  /** Whether the item may be dropped there. */
  accepts(place: DropPlace): boolean;
  /** Called when the place under the pointer changes; undefined: nowhere. */
  over(place: DropPlace | undefined): void;
  /** Called once at the end; undefined: dropped nowhere, or given up with Escape. */
  end(place: DropPlace | undefined): void;
}

/** How far the pointer goes before it is a drag, in pixels. */
const slack = 4;
/** How near to an edge of the window the page scrolls, and by how much, in pixels. */
const edge = 36;
const step = 14;

/** Begins to follow the pointer that was pressed on an item's handle. */
export function followDrag(event: PointerEvent, drag: Drag): void {
  const handle = event.currentTarget;
  if (!(handle instanceof HTMLElement) || event.button !== 0) return;
  event.preventDefault();
  const startAt = event.clientY;
  let dragging = false;
  let place: DropPlace | undefined;

  const move = (moved: PointerEvent) => {
    if (!dragging && Math.abs(moved.clientY - startAt) < slack) return;
    dragging = true;
    if (moved.clientY < edge) window.scrollBy(0, -step);
    else if (moved.clientY > window.innerHeight - edge) window.scrollBy(0, step);
    const next = placeAt(moved, drag);
    if (next?.ref === place?.ref && next?.before === place?.before) return;
    place = next;
    drag.over(place);
  };
  const end = (dropped: boolean) => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', up);
    handle.removeEventListener('pointercancel', cancel);
    document.removeEventListener('keydown', key, true);
    drag.end(dropped && dragging ? place : undefined);
  };
  const up = () => end(true);
  const cancel = () => end(false);
  const key = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end(false);
  };
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', up);
  handle.addEventListener('pointercancel', cancel);
  document.addEventListener('keydown', key, true);
}

/** The innermost item under the pointer where the dragged one may go. */
function placeAt({ clientX, clientY }: PointerEvent, drag: Drag): DropPlace | undefined {
  let item = drag.root.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-ref]');
  while (item) {
    const box = item.getBoundingClientRect();
    const place = { ref: item.dataset.ref ?? '', before: clientY < box.top + box.height / 2 };
    if (drag.accepts(place)) return place;
    item = item.parentElement?.closest<HTMLElement>('[data-ref]');
  }
  return undefined;
}
