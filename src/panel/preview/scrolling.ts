/** Which line of the text is at which height of the page, and back. */

/** A thing on the page: its line in the text, and where it begins, in CSS pixels from the top of the page. */
export interface Place {
  readonly line: number;
  readonly top: number;
}

/** The places of a page from above to below. */
export function placesIn(page: Element, scrolled: number): readonly Place[] {
  return [...page.querySelectorAll('[data-at]')]
    .map((element) => ({
      line: Number(element.getAttribute('data-at')),
      top: element.getBoundingClientRect().top + scrolled,
    }))
    .sort((a, b) => a.top - b.top);
}

/** The line of the text that stands at a height of the page; undefined where nothing of the text stands there or above. */
export function lineAt(places: readonly Place[], height: number): number | undefined {
  const index = places.findLastIndex(({ top }) => top <= height);
  const here = places[index];
  if (!here) return undefined;
  const next = places.slice(index + 1).find(({ top }) => top > here.top);
  if (!next || next.line <= here.line) return here.line;
  const part = (height - here.top) / (next.top - here.top);
  return Math.floor(here.line + part * (next.line - here.line));
}

/** The height at which a line of the text stands; undefined where it stands above everything on the page. */
export function heightOf(places: readonly Place[], line: number): number | undefined {
  let before: number | undefined;
  let after: number | undefined;
  for (const [index, place] of places.entries()) {
    if (place.line <= line && (before === undefined || place.line > lineOf(places, before))) before = index;
    if (place.line > line && (after === undefined || place.line < lineOf(places, after))) after = index;
  }
  const here = before === undefined ? undefined : places[before];
  if (before === undefined || !here) return undefined;
  const next = after === undefined ? undefined : places[after];
  // The page has an order of its own: only what follows there too is on the way to something.
  const follows = after === places.findIndex(({ top }) => top > here.top);
  if (!next || !follows) return here.top;
  return here.top + ((line - here.line) / (next.line - here.line)) * (next.top - here.top);
}

function lineOf(places: readonly Place[], index: number): number {
  return places[index]?.line ?? NaN;
}
