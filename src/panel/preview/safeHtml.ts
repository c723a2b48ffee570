/**
 * Makes elements of what our own writer wrote. Whatever it never writes is not let in, though nothing of the kind is
 * expected: no script, no handler, no style, no address but of pages and mail.
 */
import { safeTarget } from '../../core/markdown/links.ts';
import { mathAttributes, mathElements } from '../../core/markdown/mathMarkup.ts';

const elements: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a', 'em'],
  ...['strong', 's', 'code', 'pre', 'blockquote', 'br', 'hr', 'table', 'caption', 'colgroup', 'col'],
  ...['thead', 'tbody', 'tr', 'th', 'td'],
  ...mathElements,
]);

const attributes: ReadonlySet<string> = new Set([
  ...['class', 'data-at', 'role', 'tabindex', 'scope', 'value', 'width', 'rel', 'aria-label', 'aria-hidden'],
  ...mathAttributes,
]);

/** @param html of a block, as the extension made it */
export function safeElements(html: string): DocumentFragment {
  // In a document that nobody looks at nothing runs and nothing is loaded.
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = html;
  for (const element of [...body.querySelectorAll('*')]) {
    if (!elements.has(element.localName)) {
      element.replaceWith(document.createTextNode(element.textContent));
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      const isLink = element.localName === 'a' && name === 'href' && isPage(value);
      if (!isLink && !attributes.has(name)) element.removeAttribute(name);
    }
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}

function isPage(target: string): boolean {
  return /^(?:https?|mailto):/i.test(target) && safeTarget(target) !== undefined;
}
