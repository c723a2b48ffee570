/** Keys and pointer in the panel, outside its text fields: heard in one place for all items. */
import type { ItemRef } from '../core/view/planView.ts';
import { addAfter } from './actions.ts';
import type { Board } from './board.ts';
import { focusKey } from './focus.ts';
import { isTextField, readKey, type KeyCommand } from './keys.ts';
import { moveIntent } from './moves.ts';
import type { Place } from './places.ts';

/** What the input needs of the panel. */
export interface InputHost extends Board {
  place(ref: ItemRef): Place | undefined;
  /** The item Tab reaches in its section from now on. */
  reach(place: Place): void;
  /** The focus is on something that is not the open field. */
  focusElsewhere(): void;
  openMenuAt(ref: ItemRef, at: DOMRect): void;
  undo(what: 'undo' | 'redo'): void;
}

/** Begins to listen. @param root the panel's own tree. */
export function listenToInput(host: InputHost, root: ShadowRoot): void {
  const itemAt = (target: Element): { item: HTMLElement; place: Place } | undefined => {
    const item = target.closest<HTMLElement>('[data-ref]');
    const place = host.place(item?.dataset.ref ?? '');
    return item && place ? { item, place } : undefined;
  };

  root.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
    if (!(target instanceof HTMLElement) || isTextField(target)) return;
    const at = itemAt(target);
    const command = at && readKey(event, target.dataset.key === `item:${at.place.ref}`);
    if (!at || !command || !doKey(host, root, command, at.place, at.item, target)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  // In the whole window, since the focus may be on nothing. In a field the field's own undo is meant.
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isTextField(event.composedPath()[0])) return;
    const command = readKey(event, false);
    if (command !== 'undo' && command !== 'redo') return;
    event.preventDefault();
    event.stopPropagation();
    host.undo(command);
  });

  root.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (!target.closest('.field')) host.focusElsewhere();
    const at = itemAt(target);
    if (at) host.reach(at.place);
  });

  root.addEventListener('dblclick', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('button.words')) return;
    const { ref, field } = itemAt(target)?.place ?? {};
    if (ref !== undefined && field !== undefined) host.edit(ref, field);
  });

  root.addEventListener('contextmenu', (event) => {
    const { target } = event;
    if (!(event instanceof MouseEvent) || !(target instanceof Element) || isTextField(target)) return;
    event.preventDefault();
    // A key that opened the menu sends this event too.
    if (target.closest('third-point-menu')) return;
    const at = itemAt(target);
    if (at) host.openMenuAt(at.place.ref, new DOMRect(event.clientX, event.clientY, 0, 0));
  });
}

/** @returns false where the key means nothing here. */
function doKey(
  host: InputHost,
  root: ShadowRoot,
  command: KeyCommand,
  place: Place,
  item: HTMLElement,
  target: HTMLElement,
): boolean {
  const { ref, kind } = place;
  switch (command) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
      return rove(item, command);
    case 'back':
      return focusKey(root, `item:${ref}`);
    case 'menu':
      host.openMenuAt(ref, target.getBoundingClientRect());
      return true;
    case 'edit': {
      const field = target.dataset.field ?? place.field;
      if (field !== undefined) host.edit(ref, field);
      return field !== undefined;
    }
    case 'add':
      if (host.editable) addAfter(host, place);
      return true;
    case 'remove':
      if (host.editable && kind !== 'title' && kind !== 'stop') host.ask({ do: 'remove', ref });
      return true;
    case 'up':
    case 'down': {
      const intent = host.editable ? moveIntent(host.plan, place, command === 'up' ? -1 : 1) : undefined;
      if (intent) host.ask(intent);
      return true;
    }
    case 'undo':
    case 'redo':
      return false;
  }
}

/** Goes from item to item. */
function rove(item: HTMLElement, to: 'next' | 'previous' | 'first' | 'last'): boolean {
  // Home and End stay in the section; the other two go on from its last item to the next section's first.
  const within = to === 'first' || to === 'last' ? item.closest('[data-section]') : undefined;
  const root = within ?? (item.getRootNode() as Document | ShadowRoot);
  const all = [...root.querySelectorAll<HTMLElement>('button.words')].filter((button) =>
    button.checkVisibility(),
  );
  const here = all.findIndex((button) => button.closest('[data-ref]') === item);
  const button = all[{ next: here + 1, previous: here - 1, first: 0, last: all.length - 1 }[to]];
  button?.focus({ preventScroll: true });
  button?.closest('.frame, .stop-head')?.scrollIntoView({ block: 'nearest' });
  return all.length > 0;
}
