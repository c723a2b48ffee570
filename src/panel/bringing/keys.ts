/** The keys of the page, outside its fields: from piece to piece, moving one, and taking that back. */
import { focusKey } from '../focus.ts';
import type { BringingApp, KeyMove } from './bringingApp.ts';

/** With Alt, a piece moves. */
const moves: ReadonlyMap<string, KeyMove> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowRight', 'in'],
  ['ArrowLeft', 'out'],
]);

/** Begins to listen. */
export function listenToKeys(app: BringingApp, root: ShadowRoot): void {
  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
    const id = app.focused;
    if (id === undefined || !onPiece(app, root, event, id)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  // In the whole window, since the focus may be on nothing. In a field the field’s own undo is meant.
  document.addEventListener('keydown', (event) => {
    const mod = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || !mod || event.altKey || event.key.toLowerCase() !== 'z') return;
    const target = event.composedPath()[0];
    const inField =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
    // VS Code would undo in a text, where one is open.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to a field’s own undo
    if (inField) document.execCommand(event.shiftKey ? 'redo' : 'undo');
    else if (!event.shiftKey) app.undo();
    event.preventDefault();
    event.stopPropagation();
  });
}

/** @returns whether the key was used up */
function onPiece(app: BringingApp, root: ShadowRoot, event: KeyboardEvent, id: string): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return false;
  if (altKey) {
    const how = shiftKey ? undefined : moves.get(key);
    if (how) app.moveByKey(id, how);
    return how !== undefined;
  }
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    const at = root.activeElement?.getBoundingClientRect();
    if (at) app.openMenu(id, at);
    return true;
  }
  if (shiftKey) return false;
  const keys = [...root.querySelectorAll<HTMLElement>('.move-to')].map(({ dataset }) => dataset.key ?? '');
  const at = keys.indexOf(`piece:${id}`);
  const next =
    key === 'ArrowDown'
      ? Math.min(at + 1, keys.length - 1)
      : key === 'ArrowUp'
        ? Math.max(at - 1, 0)
        : key === 'Home'
          ? 0
          : key === 'End'
            ? keys.length - 1
            : undefined;
  const to = next === undefined ? undefined : keys[next];
  if (to === undefined) return false;
  focusKey(root, to);
  return true;
}
