/** Keys and pointer in the panel, outside its text fields: heard in one place for all items. */
import type { ItemRef } from '../core/view/planView.ts';
import { addAfter } from './actions.ts';
import type { Board } from './board.ts';
import { focusKey } from './focus.ts';
import { isSaveKey, isTextField, readKey, type KeyCommand } from './keys.ts';
import { moveAlong, moveIntent } from './moves.ts';
import type { Place } from './places.ts';
import { canSuggest, suggestChange } from './suggestions/suggestAt.ts';
import { lookOrAway } from './together/looked.ts';
import { bringUpItem, refToBringUp } from './together/bringUp.ts';

/** What the input needs of the panel. */
export interface InputHost extends Board {
  /** The item Tab reaches in its section from now on. */
  reach(place: Place): void;
  /** The focus is on something that is not the open field. */
  focusElsewhere(): void;
  openMenuAt(ref: ItemRef, at: DOMRect): void;
  undo(what: 'undo' | 'redo'): void;
  savePlan(): void;
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
    // Alt with an arrow opens a list to choose from.
    if (target instanceof HTMLSelectElement && event.altKey) return;
    const at = itemAt(target);
    const command =
      at && readKey(event, target.dataset.key === `item:${at.place.ref}`, target.dataset.field !== undefined);
    if (!at || !command || !doKey(host, root, command, at.place, at.item, target)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  // In the whole window, since the focus may be on nothing. In a field the field's own undo is meant.
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const command = readKey(event, false);
    const inField = isTextField(event.composedPath()[0]);
    if (inField && isSaveKey(event)) {
      // Else VS Code would save the plan without the words that are still in the field.
      host.saveField();
      host.savePlan();
    } else if (command !== 'undo' && command !== 'redo') return;
    // VS Code would undo in the plan's text, where that has an editor in front.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to a field's own undo
    else if (inField) document.execCommand(command);
    else host.undo(command);
    event.preventDefault();
    event.stopPropagation();
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

  // Before VS Code, which would open it by itself as if it were a page on the web.
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-link]') : null;
    const target = link?.dataset.link;
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    host.ask({ do: 'open', target });
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
    case 'next-time': {
      const named = refToBringUp(place);
      if (named !== undefined) bringUpItem(host, named, place.text, `item:${ref}`);
      return named !== undefined;
    }
    case 'look': {
      const item = kind === 'stop' ? place.of : ref;
      if (item !== undefined) lookOrAway(host, item);
      return item !== undefined;
    }
    case 'suggest':
      if (!canSuggest(host, place)) return false;
      suggestChange(host, place, target.dataset.field ?? place.field, target.dataset.key);
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
    case 'earlier':
    case 'later': {
      // Only where the stops stand beside each other.
      if (!host.wide || kind !== 'check') return false;
      const intent = host.editable ? moveAlong(host.plan, place, command === 'earlier' ? -1 : 1) : undefined;
      if (intent) host.ask(intent);
      return true;
    }
    case 'stop-before':
    case 'stop-after':
      return host.wide && place.stop !== undefined && goAlong(root, item, command === 'stop-after' ? 1 : -1);
    case 'undo':
    case 'redo':
      return false;
  }
}

/** Goes to the stop before or after, where the stops stand beside each other. */
function goAlong(root: ShadowRoot, item: HTMLElement, by: -1 | 1): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-stop]')].filter((stop) =>
    stop.querySelector('button.words'),
  );
  const here = stops.findIndex((stop) => stop.contains(item));
  const button = stops[here + by]?.querySelector<HTMLElement>('button.words');
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return here >= 0;
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
