import type { PlanDocument } from '../../../document.ts';
import type { Rule } from '../../../rules/rule.ts';
import { wordsFor, type WordLists } from '../../../rules/words/wordLists.ts';
import type { Span } from '../../../text/ranges.ts';
import { quoted } from '../../../words.ts';
import { resolve, scalarText } from '../../../yaml/navigate.ts';
import type { Path, YamlNode } from '../../../yaml/tree.ts';

/** A visit holds no ratings and no codes of an evaluation framework (C8): seen by the names of one's own lines, never by words in a text. */
export const visitWithRating: Rule = {
  code: 'coach-visit-with-rating',
  number: 'C8',
  level: 'info',
  kinds: ['observation'],
  title: 'What did you see?',
  about:
    'A visit between colleagues is not an evaluation. A score, a rating or a code of an evaluation framework can make it one, whatever else the page says. Only lines of your own (`x-…`) are looked at, by their names: “basic” in a text is about pH.',
  todo: 'Take the line out, and write what was seen and heard. What is required for evaluation has its own form, in its own place.',
  source:
    'Kentucky Department of Education, peer observation (never evaluative); component codes as in Danielson’s Framework for Teaching',
  check: (document) => {
    const words = wordsFor(document)?.coach;
    return words
      ? ratingsIn(document, words).map(({ name, span, path, isCode }) => ({
          span,
          item: path,
          message: isCode
            ? `${quoted(name)} reads like a code of an evaluation framework. What did you see or hear that is worth talking about?`
            : `${quoted(name)} gives this visit a rating. What did you see or hear that is worth talking about?`,
          fixes: [{ title: 'Take it out', changes: [{ do: 'remove' as const, path }] }],
        }))
      : [];
  },
};

interface Rating {
  readonly name: string;
  readonly span: Span;
  readonly path: Path;
  readonly isCode: boolean;
}

/** The components of the framework: 1a to 4f. */
const component = /^[1-4][a-f]$/i;

/** A school year: `grade: 9` is about the class. */
const schoolYear = /^(k|\d{1,2}(st|nd|rd|th)?)$/i;

function ratingsIn(document: PlanDocument, words: WordLists['coach']): readonly Rating[] {
  const found: Rating[] = [];
  const walk = (node: YamlNode | undefined, path: Path, isOwn: boolean): void => {
    if (node?.type === 'map') {
      for (const { key, value } of node.pairs) {
        const own = isOwn || key.text.startsWith('x-');
        const here = [...path, key.text];
        const name = key.text.replace(/^x-/, '');
        const isCode = component.test(name);
        if (own && (isCode || isRating(name, value, path.length === 0, words)))
          found.push({ name: key.text, span: key.span, path: here, isCode });
        else walk(value, here, own);
      }
    } else if (node?.type === 'list') {
      node.items.forEach(({ value }, index) => walk(value, [...path, index], isOwn));
    } else if (isOwn && node?.type === 'scalar' && component.test(node.text)) {
      found.push({ name: node.text, span: node.span, path, isCode: true });
    }
  };
  walk(document.sound.root, [], false);
  return found;
}

/** @param isWhole whether it is said of the visit as a whole, not of something in it */
function isRating(
  name: string,
  value: YamlNode | undefined,
  isWhole: boolean,
  words: WordLists['coach'],
): boolean {
  const parts = name.toLowerCase().split(/[-_\s]+/);
  const [whole, last] = [parts.join(' '), parts.at(-1) ?? ''];
  const node = resolve(value);
  if (words.ratings.includes(last)) return true;
  if (node?.type === 'map') return false;
  if (words.ratingsAlone.includes(whole)) return true;
  if (!words.ratingsOrClasses.includes(whole)) return false;
  // Of a visit as a whole, `grade: 9` and `level: honors` are about the class; `level: 3` is not.
  const said = scalarText(node)?.trim().toLowerCase() ?? '';
  return (
    !isWhole ||
    words.ratingValues.includes(said) ||
    /^[a-f][+-]?$/.test(said) ||
    (/^[\d.,/ ]+$/.test(said) && !(whole.startsWith('grade') && schoolYear.test(said)))
  );
}
