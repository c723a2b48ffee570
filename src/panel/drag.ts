/** Dragging an item to another place, of its list or along the plan's way, with mouse, pen or finger. */
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
/** How near to an edge the page, or the row of stops, scrolls, and by how much each time it is drawn, in pixels. */
const edge = 36;
const step = 10;

/** Begins to follow the pointer that was pressed on an item, or on its handle. */
export function followDrag(event: PointerEvent, drag: Drag): void {
  const handle = event.currentTarget;
  if (!(handle instanceof HTMLElement) || event.button !== 0) return;
  // What takes the focus when it is pressed goes on doing so.
  if (!(event.target instanceof Element && event.target.closest('button'))) event.preventDefault();
  let last = event;
  let dragging = false;
  let place: DropPlace | undefined;
  let frame = 0;

  const look = () => {
    const next = placeAt(last, drag);
    if (next?.ref === place?.ref && next?.before === place?.before) return;
    place = next;
    drag.over(place);
  };
  /** Goes on while the pointer rests at an edge. */
  const scroll = () => {
    if (scrollAtEdges(last, drag.root)) look();
    frame = requestAnimationFrame(scroll);
  };
  const move = (moved: PointerEvent) => {
    if (moved.pointerId !== event.pointerId) return;
    last = moved;
    if (!dragging) {
      if (Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) < slack) return;
      dragging = true;
      if (handle.isConnected) handle.setPointerCapture(event.pointerId);
      frame = requestAnimationFrame(scroll);
    }
    look();
  };
  const end = (dropped: boolean) => {
    cancelAnimationFrame(frame);
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', up);
    document.removeEventListener('pointercancel', cancel);
    drag.root.removeEventListener('selectstart', select);
    document.removeEventListener('keydown', key, true);
    drag.end(dropped && dragging ? place : undefined);
  };
  const up = (raised: PointerEvent) => {
    if (raised.pointerId === event.pointerId) end(true);
  };
  const cancel = (given: PointerEvent) => {
    if (given.pointerId === event.pointerId) end(false);
  };
  const select = (begun: Event) => begun.preventDefault();
  const key = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end(false);
  };
  // On the document, because what was pressed may be drawn anew while the pointer moves.
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', cancel);
  drag.root.addEventListener('selectstart', select);
  document.addEventListener('keydown', key, true);
}

/** Scrolls the page up and down, and a row of stops sideways, where the pointer is near the edge. @returns whether anything did */
function scrollAtEdges({ clientX, clientY }: PointerEvent, root: ShadowRoot): boolean {
  const up = byAtEdge(clientY, 0, window.innerHeight);
  if (up !== 0) window.scrollBy(0, up);
  let along = 0;
  for (const row of root.querySelectorAll<HTMLElement>('[data-scrolls]')) {
    const box = row.getBoundingClientRect();
    if (clientY < box.top || clientY > box.bottom || clientX < box.left - edge || clientX > box.right + edge)
      continue;
    along = byAtEdge(clientX, box.left, box.right);
    row.scrollLeft += along;
  }
  return up !== 0 || along !== 0;
}

function byAtEdge(at: number, from: number, to: number): number {
  return at < from + edge ? -step : at > to - edge ? step : 0;
}

/** The innermost item under the pointer where the dragged one may go; `data-drop` names what is no item of the text. */
function placeAt({ clientX, clientY }: PointerEvent, drag: Drag): DropPlace | undefined {
  const among = '[data-ref], [data-drop]';
  let item = drag.root.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(among);
  while (item) {
    const box = item.getBoundingClientRect();
    const ref = item.dataset.ref ?? item.dataset.drop ?? '';
    // Columns stand beside each other, all else below.
    const before =
      item.dataset.side === 'inline'
        ? clientX < box.left + box.width / 2
        : clientY < box.top + box.height / 2;
    const place = { ref, before };
    if (drag.accepts(place)) return place;
    item = item.parentElement?.closest<HTMLElement>(among);
  }
  return undefined;
}
