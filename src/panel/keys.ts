/** What the keys do in the panel, outside its text fields. */

export type KeyCommand =
  | 'undo'
  | 'redo'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'edit'
  | 'remove'
  | 'up'
  | 'down'
  /** Moves a check along the way. */
  | 'earlier'
  | 'later'
  /** To the stop before or after. */
  | 'stop-before'
  | 'stop-after'
  | 'menu'
  /** Makes it what the two look at together. */
  | 'look'
  /** "Talk about this next time". */
  | 'next-time'
  /** "Suggest a change". */
  | 'suggest'
  | 'add'
  | 'back';

/** With Alt, an item moves. */
const moves: ReadonlyMap<string, KeyCommand> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'earlier'],
  ['ArrowRight', 'later'],
]);

/**
 * Reads a key press.
 * @param onItem whether the focus is on an item's own words, not on a button inside it.
 * @param onText whether it is on a text of an item, which a change can be suggested of.
 * @returns what it asks for, or undefined for every other key.
 */
export function readKey(event: KeyboardEvent, onItem: boolean, onText = false): KeyCommand | undefined {
  const { key, altKey, shiftKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  if (mod && !altKey) {
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
    if (key.toLowerCase() === 'y' && !shiftKey) return 'redo';
    if (key === 'Enter') return 'add';
    if (key === 'Backspace' && event.metaKey && onItem) return 'remove';
    return undefined;
  }
  if (altKey) return shiftKey ? undefined : moves.get(key);
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'menu';
  if (shiftKey) return undefined;
  if (key === 'F2') return 'edit';
  if (key === 'Escape') return onItem ? undefined : 'back';
  if (key === 's' && (onItem || onText)) return 'suggest';
  if (!onItem) return undefined;
  const onItems: Readonly<Record<string, KeyCommand>> = {
    ArrowDown: 'next',
    ArrowUp: 'previous',
    ArrowLeft: 'stop-before',
    ArrowRight: 'stop-after',
    Home: 'first',
    End: 'last',
    Delete: 'remove',
    l: 'look',
    t: 'next-time',
  };
  return onItems[key];
}

/** Whether the keys save the plan in VS Code. */
export function isSaveKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 's';
}

/** Whether keys typed there are text. */
export function isTextField(target: EventTarget | undefined): boolean {
  const written = ['number', 'date', 'text'];
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && written.includes(target.type))
  );
}
