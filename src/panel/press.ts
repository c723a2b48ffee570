/** Follows the pointer on what is pressed: until it is let go, nothing may move away from under it. */

/** What does something when it is let go where it was pressed. */
const PRESSED = 'button, a, label, summary, input[type="checkbox"], input[type="radio"]';

/** A finger’s click comes so long after it was lifted, at most, in milliseconds. */
const AFTER_TOUCH = 400;

/**
 * Says when something is pressed, and when it has been let go and has done what it does. A field that loses its focus
 * to the press saves what was written; drawn in that moment, the button would be elsewhere and hear of nothing.
 */
export function followPress(root: ShadowRoot, changed: (pressed: boolean) => void): void {
  let pointer: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    if (pointer === undefined) return;
    clearTimeout(timer);
    pointer = undefined;
    changed(false);
  };
  root.addEventListener(
    'pointerdown',
    (event) => {
      if (!(event instanceof PointerEvent) || event.button !== 0) return;
      if (!(event.target instanceof Element) || !event.target.closest(PRESSED)) return;
      clearTimeout(timer);
      pointer = event.pointerId;
      changed(true);
    },
    true,
  );
  const over = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    clearTimeout(timer);
    // The click belongs to the press, and comes after it; where it was let go elsewhere, none does.
    timer = setTimeout(end, event.pointerType === 'mouse' ? 0 : AFTER_TOUCH);
  };
  document.addEventListener('pointerup', over, true);
  document.addEventListener('pointercancel', over, true);
  // Let go outside of the window, where nobody hears of it.
  document.addEventListener('pointermove', (event) => event.buttons === 0 && over(event), true);
  document.addEventListener('keydown', end, true);
  // Once it has done what it does; what is ticked says so only after its click.
  document.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    if (target instanceof Element && !target.closest('input, label')) end();
  });
}
