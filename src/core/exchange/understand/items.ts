/** Makes the pieces that have words of their own kind: goals, standards, steps of the lesson, links. */
import type { ReadItem } from '../read/read.ts';
import { plain } from '../../markdown/markdown.ts';
import { small } from '../../words.ts';
import { codesAtEnd, codesIn } from './amounts.ts';
import type { Builder, Section } from './builder.ts';
import { itemText, listText } from './itemText.ts';
import { labelIn } from './labels.ts';
import { withoutEnd } from './withoutEnd.ts';

/** “I can …”, “Students will be able to …”: a goal wherever it stands. */
export function isGoalSentence(words: string): boolean {
  return (
    /^(?:I can |SWBAT |(?:the )?students? will be able to |TSWBAT |learners will be able to )\p{L}/iu.test(
      words,
    ) && words.length <= 400
  );
}

/** A goal with the beginning its label gives it; codes at its end are its standards, lines below it its criteria. */
export function goal(
  builder: Builder,
  words: string,
  criteria: readonly ReadItem[],
  section: Section | undefined,
): void {
  const said = withoutColon(words);
  const isStem = labelIn(said)?.label.stem === true || (words.trim().endsWith(':') && words.length <= 120);
  if (
    isStem &&
    section &&
    (criteria.length > 0 || words.trim().endsWith(':') || labelIn(said)?.exact === true)
  ) {
    if (section.stem?.own === true && !section.stem.used) builder.add('goals', section.stem.text, section);
    section.stem = { text: said, own: true, used: false };
    section.used = true;
    for (const item of criteria) goal(builder, item.text, item.below, section);
    return;
  }
  const stem = section?.stem;
  const whole =
    stem && !isGoalSentence(plain(words)) && !/^(?:I |students? |SWBAT)/i.test(plain(words))
      ? `${stem.text} ${begun(words)}`
      : words;
  if (stem && whole !== words) stem.used = true;
  const { codes, rest } = codesAtEnd(whole);
  const id = builder.add('goals', rest, section ?? {});
  for (const code of codes) builder.add('standards', code, {}, { of: id });
  for (const item of criteria) {
    const { codes: own, rest: none } = codesIn(item.text, false);
    const place = own.length > 0 && none === '' ? 'standards' : 'successCriteria';
    builder.add(place, itemText(item), {}, { of: id, as: 'line' });
  }
}

/** The end of a sentence does not begin with a large letter, unless the word is one of large letters. */
function begun(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? small(words) : words;
}

function withoutColon(words: string): string {
  return withoutEnd(words, /[\s:…]/)
    .trimStart()
    .replace(/\.{3}$/, '');
}

/** Codes with their words; words without a code are notes. */
export function standard(builder: Builder, words: string, section: Section | undefined): void {
  if (!section) return;
  const { codes, rest } = codesIn(words, true);
  const atEnd = codes.length === 0 ? codesAtEnd(plain(words)) : undefined;
  const last = builder.pieces.at(-1);
  const below = section.owner === undefined ? {} : { of: section.owner };
  if (codes.length > 0) {
    codes.forEach((code, index) => {
      const own = index === codes.length - 1 && rest !== '' ? `${code} ${rest}` : code;
      builder.add('standards', own, section, below);
    });
  } else if (atEnd?.codes.length === 1)
    builder.add('standards', `${atEnd.codes.join('')} ${atEnd.rest}`, section, below);
  else if (last?.place === 'standards' && !last.text.includes(' ') && section.used) builder.extend(words);
  else builder.add('notes', words, section, { as: 'line' });
}

/** A step of the lesson, with what stands below it. */
export function step(
  builder: Builder,
  words: string,
  below: readonly ReadItem[],
  session: string | undefined,
): void {
  if (!builder.has('activities') && session === undefined) {
    const section = builder.now;
    builder.add('notes', itemText({ text: words, below }), section ?? {}, {
      as: 'line',
      ...(section?.owner === undefined ? {} : { of: section.owner }),
    });
    return;
  }
  const of = session === undefined ? {} : { of: session };
  const id = builder.add('activities', words, {}, of);
  if (below.length > 0) builder.add('details', listText(below, false), {}, { of: id });
}

/** “Day 1: Walk the creek”, with its activities below it. */
export function session(builder: Builder, { text: words, below }: ReadItem): void {
  const id = builder.add('sessions', words, {});
  for (const item of below) step(builder, item.text, item.below, id);
}

/** A link; what is none has to be there like any material. */
export function resource(builder: Builder, words: string, section: Section | undefined): void {
  builder.add(/https?:\/\//.test(words) ? 'resources' : 'materials', words, section ?? {}, { as: 'line' });
}
