/** Where on the page something is asked. */

/** The keys of what has an open question, in the order of the page, each once. */
export function questionKeys(root: ShadowRoot): readonly string[] {
  const asked = [...root.querySelectorAll('[data-ref] .question')].flatMap((question) => {
    const cell = question.closest<HTMLElement>('[data-cell]')?.dataset.key;
    const ref = question.closest<HTMLElement>('[data-ref]')?.dataset.ref;
    return cell ?? (ref === undefined ? [] : `item:${ref}`);
  });
  // In the map the questions stand at its heads.
  const heads = [...root.querySelectorAll<HTMLElement>('[data-open]')];
  return [...new Set([...asked, ...heads.flatMap(({ dataset }) => dataset.key ?? [])])];
}
