/** How elements from elsewhere look, as far as it says what they mean. */
import type { HtmlElement } from './tree.ts';

/** What words inherit from around them. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether a line break in the source is one. */
  readonly lines: boolean;
  /** In points; undefined where nothing says. */
  readonly size: number | undefined;
  readonly link: string | undefined;
  readonly script: 'high' | 'low' | undefined;
}

export const plainLook: Look = {
  ...{ bold: false, italic: false, lines: false },
  ...{ size: undefined, link: undefined, script: undefined },
};

/** An attribute, or nothing. */
export function attribute(element: HtmlElement, name: string): string {
  return Object.hasOwn(element.attributes, name) ? (element.attributes[name] ?? '') : '';
}

/** The style of an element as it is looked through: without spaces, in small letters. */
export function styleOf(element: HtmlElement): string {
  const written = attribute(element, 'style');
  return written === '' ? '' : `;${written.slice(0, 4000).replace(/\s+/g, '').toLowerCase()};`;
}

/** Only for screen readers, as pages of all kinds call it. */
const spokenOnly = /(?:^|\s)(?:screenreader-only|sr-only|visually-hidden)(?:\s|$)/;

/** Whether an element is not shown where it comes from. @param style as `styleOf` has it */
export function isHidden(element: HtmlElement, style: string): boolean {
  if (Object.hasOwn(element.attributes, 'hidden')) return true;
  return (
    /;(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)[;!]/.test(style) ||
    spokenOnly.test(attribute(element, 'class'))
  );
}

/** How the words in an element look. @param style as `styleOf` has it */
export function lookIn(element: HtmlElement, style: string, around: Look): Look {
  const { name } = element;
  const weight = lastOf(style, /;font-weight:(bold|bolder|normal|lighter|\d{3})/g);
  const slant = lastOf(style, /;font-style:(italic|oblique|normal)/g);
  const space = lastOf(style, /;white-space:(pre|pre-wrap|pre-line|break-spaces|normal|nowrap)(?=;)/g);
  const raised = lastOf(style, /;vertical-align:(super|sub|baseline)/g);
  const bold =
    weight === undefined
      ? around.bold || name === 'b' || name === 'strong' || name === 'th' || name === 'dt'
      : /^bold|[6-9]00/.test(weight);
  return {
    bold,
    italic: slant === undefined ? around.italic || name === 'i' || name === 'em' : slant !== 'normal',
    lines: name === 'pre' || (space === undefined ? around.lines : /^(?:pre|break)/.test(space)),
    size: sizeIn(style) ?? around.size,
    link: name === 'a' ? targetOf(attribute(element, 'href')) : around.link,
    script:
      name === 'sup' || raised === 'super'
        ? 'high'
        : name === 'sub' || raised === 'sub'
          ? 'low'
          : raised === 'baseline'
            ? undefined
            : around.script,
  };
}

function lastOf(text: string, pattern: RegExp): string | undefined {
  return text === '' ? undefined : [...text.matchAll(pattern)].at(-1)?.[1];
}

function sizeIn(style: string): number | undefined {
  const found = /;font-size:(\d{1,3}(?:\.\d{1,4})?)(pt|px)/.exec(style);
  if (!found) return undefined;
  return Number(found[1]) * (found[2] === 'px' ? 0.75 : 1);
}

/** Where a link really leads: pages on the web and mail addresses; Google Docs leads there by way of itself. */
function targetOf(href: string): string | undefined {
  const target = href.trim();
  if (target.length > 2000 || !/^(?:https?:\/\/[^/]|mailto:[^/])/i.test(target)) return undefined;
  const behind = /^https:\/\/www\.google\.com\/url\?q=([^&]+)/.exec(target)?.[1];
  if (behind === undefined) return target;
  try {
    const own = decodeURIComponent(behind);
    return /^https?:\/\/[^/]/i.test(own) ? own : target;
  } catch {
    return target;
  }
}

const high = new Map([...'0123456789+-n'].map((sign, index) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'[index] ?? sign]));
const low = new Map([...'0123456789+-'].map((sign, index) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋'[index] ?? sign]));

/** Raised and lowered numbers as signs of their own, since 10² is not 102; other words as they are. */
export function scripted(text: string, script: Look['script']): string {
  const signs = script === 'high' ? high : script === 'low' ? low : undefined;
  if (!signs || text.length > 20 || ![...text].every((sign) => signs.has(sign))) return text;
  return [...text].map((sign) => signs.get(sign)).join('');
}
