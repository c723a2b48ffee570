/**
 * Keeps the focus where the person is while the panel is drawn anew. Everything that can have the focus carries a
 * `data-key` that is the same in every drawing.
 */

/** Where the focus was before a drawing. */
export interface FocusMark {
  readonly element: HTMLElement;
  readonly key: string;
  /** Where else to go in its section, the best first, in case the element goes. */
  readonly neighbours: readonly string[];
}

/** The key of the element that has the focus, if it is in the panel. */
export function focusedKey(root: ShadowRoot): string | undefined {
  const active = root.activeElement;
  return active instanceof HTMLElement ? active.dataset.key : undefined;
}

/** Notes where the focus is. */
export function markFocus(root: ShadowRoot): FocusMark | undefined {
  const element = root.activeElement;
  if (!(element instanceof HTMLElement)) return undefined;
  const key = element.dataset.key;
  return key === undefined ? undefined : { element, key, neighbours: neighboursOf(element) };
}

/** In a grid the heads of the rows: its own, else the next one, else the one before. */
function headsOf(element: HTMLElement): string[] {
  const rows = [...(element.closest('[role=grid]')?.querySelectorAll('tbody > [role=row]') ?? [])];
  const at = rows.findIndex((row) => row.contains(element));
  const keys = rows.map((row) => row.querySelector<HTMLElement>('[data-key]')?.dataset.key ?? '');
  return [...keys.slice(Math.max(at, 0)), ...keys.slice(0, Math.max(at, 0)).reverse()];
}

/** Its own item, else the next one of the section, else the one before, else the button that adds one. */
function neighboursOf(element: HTMLElement): string[] {
  const section = element.closest<HTMLElement>('[data-section]');
  if (!section) return headsOf(element);
  const items = [...section.querySelectorAll<HTMLElement>('[data-ref]')];
  const own = element.closest<HTMLElement>('[data-ref]');
  const at = own ? items.indexOf(own) : items.length;
  const keys = items.map((item) => `item:${item.dataset.ref}`);
  return [...keys.slice(at), ...keys.slice(0, at).reverse(), `add:${section.dataset.section}`];
}

/** Puts the focus back: on the same element, else on the one with its key, else on the nearest item that is left. */
export function restoreFocus(root: ShadowRoot, mark: FocusMark): void {
  const lost = () => root.activeElement === null;
  if (lost() && mark.element.isConnected) mark.element.focus({ preventScroll: true });
  if (lost()) [mark.key, ...mark.neighbours].some((key) => focusKey(root, key));
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
