/** Formulas as pages draw them. */
import temml from 'temml';
import { mathAttributes, mathElements } from '../core/markdown/mathMarkup.ts';

/** Longer formulas, in characters, stay as they are. */
const LONGEST = 2_000;

/** How often a formula may stand for another, as macros do. */
const MOST_EXPANSIONS = 200;

/** In em, how large a formula may make something. */
const LARGEST = 20;

/** What leads elsewhere, brings its own looks, or is made for a program. */
const refused =
  /\\(?:href|url|includegraphics|class|id|style|data|htmlClass|htmlId|htmlStyle|htmlData|[gx]?def|let|global|newcommand|renewcommand|providecommand)(?![A-Za-z])/;

/** What a formula looks like beyond what its elements say, in classes that our pages know. */
const classes = new Set(['tml-right', 'tml-left', 'tml-jot', 'tml-cancel', 'upstrike', 'downstrike']);

/**
 * A formula in TeX as MathML, without styles, addresses and names.
 * @param display on a line of its own
 * @returns undefined where `tex` is no formula that can be drawn
 */
export function mathMl(tex: string, display: boolean): string | undefined {
  if (tex.length > LONGEST || tex.trim() === '' || refused.test(tex)) return undefined;
  try {
    const drawn = temml.renderToString(tex, {
      ...{ displayMode: display, throwOnError: true, trust: false, strict: false, wrap: 'none' },
      ...{ maxExpand: MOST_EXPANSIONS, maxSize: [LARGEST, LARGEST], annotate: false },
    });
    return cleaned(drawn, display);
  } catch {
    // Also where it is nested too deeply to be read.
    return undefined;
  }
}

/** The same with nothing in it but what formulas are made of; undefined where there is more. */
function cleaned(drawn: string, display: boolean): string | undefined {
  const strange: string[] = [];
  const markup = drawn.replace(
    /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|</g,
    (tag, close: string | undefined, name: string | undefined, written: string | undefined) => {
      if (name === undefined || !mathElements.has(name)) {
        strange.push(tag);
        return '';
      }
      if (close === '/') return `</${name}>`;
      const kept = [...(written ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)].flatMap(
        ([, key = '', value = '']) => {
          if (key === 'class') {
            const known = value.split(' ').filter((each) => classes.has(each));
            return known.length > 0 ? [` class="${known.join(' ')}"`] : [];
          }
          if (key === 'style') return value.includes('border:') ? [' class="tml-boxed"'] : [];
          return mathAttributes.has(key) && key !== 'display' ? [` ${key}="${value}"`] : [];
        },
      );
      const own = name === 'math' && display ? ' display="block"' : '';
      return `<${name}${own}${kept.join('')}>`;
    },
  );
  return strange.length > 0 ? undefined : markup;
}
