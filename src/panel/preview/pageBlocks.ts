/** Keeps the blocks of the page equal to what the extension says, touching only those that changed: so the place and what is selected stay. */
import type { PreviewState } from '../../core/view/planViewPreview.ts';
import { safeElements } from './safeHtml.ts';

interface Shown {
  /** The block without the lines it stands at: those change with every line above. */
  readonly key: string;
  readonly element: HTMLElement;
}

const places = / data-at="(\d+)"/g;

export class PageBlocks {
  readonly #place: HTMLElement;
  #shown: readonly Shown[] = [];

  /** @param place the element that holds the blocks, and nothing else */
  constructor(place: HTMLElement) {
    this.#place = place;
  }

  isIn(place: HTMLElement): boolean {
    return this.#place === place;
  }

  show(blocks: PreviewState['blocks']): void {
    const keys = blocks.map(({ html }) => html.replace(places, ''));
    const before = this.#shown;
    let first = 0;
    while (first < before.length && first < keys.length && before[first]?.key === keys[first]) first++;
    let last = 0;
    while (
      last < before.length - first &&
      last < keys.length - first &&
      before.at(-1 - last)?.key === keys.at(-1 - last)
    )
      last++;
    for (const { element } of before.slice(first, before.length - last)) element.remove();
    const next = before[before.length - last]?.element ?? null;
    const fresh = blocks.slice(first, blocks.length - last).map(({ html }, index): Shown => {
      const element = document.createElement('div');
      element.className = 'block';
      element.append(safeElements(html));
      this.#place.insertBefore(element, next);
      return { key: keys[first + index] ?? '', element };
    });
    this.#shown = [...before.slice(0, first), ...fresh, ...before.slice(before.length - last)];
    this.#shown.forEach(({ element }, index) => placed(element, blocks[index]?.html ?? ''));
  }
}

/** Says of each thing in a block that has not changed otherwise at which line it stands by now. */
function placed(element: HTMLElement, html: string): void {
  const lines = [...html.matchAll(places)].map(([, line = '0']) => line);
  element.querySelectorAll('[data-at]').forEach((each, index) => {
    const line = lines[index];
    if (line !== undefined && each.getAttribute('data-at') !== line) each.setAttribute('data-at', line);
  });
}
