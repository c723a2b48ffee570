/**
 * Keeps the focus where the person is while the panel is drawn anew. Everything that can have the focus carries a
 * `data-key` that is the same in every drawing.
 */

/** Where the focus was before a drawing. */
export interface FocusMark {
  readonly element: HTMLElement;
  readonly key: string;
  /** The items of its section before and after it, the nearest first, in case the element goes. */
  readonly neighbours: readonly string[];
}

/** The key of the element that has the focus, if it is in the panel. */
export function focusedKey(root: ShadowRoot): string | undefined {
  const active = root.activeElement;
  return active instanceof HTMLElement ? active.dataset['key'] : undefined;
}

/** Notes where the focus is. */
export function markFocus(root: ShadowRoot): FocusMark | undefined {
  const element = root.activeElement;
  if (!(element instanceof HTMLElement)) return undefined;
  const key = element.dataset['key'];
  return key === undefined ? undefined : { element, key, neighbours: neighboursOf(element) };
}

/** The next item of the section takes an item's place, else the one before, else the button that adds one. */
function neighboursOf(element: HTMLElement): string[] {
  const section = element.closest<HTMLElement>('[data-section]');
  const item = element.closest('[data-ref]');
  if (!section || !item) return [];
  const buttons = [...section.querySelectorAll<HTMLElement>('button.words')];
  const at = buttons.findIndex((button) => button.closest('[data-ref]') === item);
  const keys = buttons.map((button) => button.dataset['key'] ?? '');
  return [
    ...keys.slice(at + 1),
    ...keys.slice(0, Math.max(at, 0)).reverse(),
    `add:${section.dataset['section']}`,
  ];
}

/** Puts the focus back: on the same element, else on the one with its key, else on the nearest item that is left. */
export function restoreFocus(root: ShadowRoot, mark: FocusMark): void {
  if (root.activeElement !== null) return;
  if (mark.element.isConnected) mark.element.focus({ preventScroll: true });
  if (root.activeElement !== null || focusKey(root, mark.key)) return;
  mark.neighbours.some((key) => focusKey(root, key));
}

/**
 * Puts the focus on the element with a key.
 * @returns false where there is none.
 */
export function focusKey(root: ShadowRoot, key: string): boolean {
  const element = find(root, key);
  if (!element) return false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
  return root.activeElement === element;
}

function find(root: ShadowRoot, key: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}
