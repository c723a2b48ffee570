/** Writes activities and class periods. */
import type { Data } from '../../yaml/data.ts';
import { plain } from '../../markdown/markdown.ts';
import { clockIn, datedLine, minutesIn } from './amounts.ts';
import { labelIn } from './labels.ts';
import { inlineLabel } from './lines.ts';
import type { Piece } from './piece.ts';
import { fullText, type PieceTree } from './tree.ts';

interface Fields {
  [key: string]: Data;
}

/** Longer first sentences are shortened to a title, and stand in full below it. */
const LONG_TITLE = 110;

/** An activity: its name, how long it is, and what the teacher and the students do. */
export function activityData(id: string, piece: Piece, tree: PieceTree): Fields {
  const whole = piece.text;
  const { title, rest, minutes } = titled(whole);
  const label = labelIn(title)?.label.activity ?? labelIn(title.split(/[:–—]/)[0] ?? '')?.label.activity;
  const teacher: string[] = [];
  const students: string[] = [];
  for (const text of [...rest, ...tree.below(piece).map((each) => fullText(each, tree))]) {
    const { who, words } = whoDoes(text);
    (who === 'students' ? students : teacher).push(words);
  }
  return {
    ...{ id, title },
    ...(label?.part === undefined ? {} : { part: label.part }),
    ...(label?.phase === undefined ? {} : { phase: label.phase }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(teacher.length > 0 ? { teacherDoes: teacher.join('\n\n') } : {}),
    ...(students.length > 0 ? { studentsDo: students.join('\n\n') } : {}),
  };
}

interface Titled {
  readonly title: string;
  readonly rest: readonly string[];
  readonly minutes?: number;
}

/** The name of a step and what is said beside it: a label, a bold beginning, the first sentence. */
function titled(text: string): Titled {
  const [first = '', ...more] = text.split('\n');
  // Times of day stay as they are written.
  const clock = clockIn(first);
  const timed = minutesIn(first);
  const minutes = timed.minutes ?? clock.minutes;
  const line = timed.minutes === undefined || timed.rest === '' ? first : timed.rest;
  const amount = minutes === undefined ? {} : { minutes };
  const below = more.length > 0 ? [more.join('\n')] : [];
  const bold = /^\*\*([^*]{2,100})\*\*\s*[:.–—-]?\s+(?=\S)/.exec(line);
  const label =
    inlineLabel(line) ?? (bold ? { label: bold[1] ?? '', text: line.slice(bold[0].length) } : leadOf(line));
  if (label && label.text !== '')
    return { title: withoutColon(plain(label.label)), rest: [label.text, ...below], ...amount };
  const short = plain(line);
  // A title holds no links: they stay below it.
  const linked = line.includes('](') ? [line] : [];
  if (short.length <= LONG_TITLE && short !== '')
    return { title: withoutColon(short), rest: [...linked, ...below], ...amount };
  const sentence = /^.{8,110}?[.!?](?=\s)/.exec(line)?.[0];
  if (sentence !== undefined && !sentence.includes('**') && !sentence.includes(']('))
    return {
      title: plain(sentence),
      rest: [line.slice(sentence.length).trim(), ...below].filter(Boolean),
      ...amount,
    };
  const cut = short.slice(0, 70);
  const space = cut.lastIndexOf(' ');
  return { title: `${space > 20 ? cut.slice(0, space) : cut} …`, rest: [line, ...below], ...amount };
}

/** “Sorting cards: students sort …”: a few words before a colon name it. */
function leadOf(line: string): { readonly label: string; readonly text: string } | undefined {
  const found = /^([^:.?!\n]{3,60}):\s+(?=\S)/.exec(line);
  if (
    !found ||
    /\d$|\[/.test(found[1] ?? '') ||
    isWeekday(found[1] ?? '') ||
    /^(?:ask|say|tell|teacher|students?)\b/i.test(found[1] ?? '')
  )
    return undefined;
  return { label: found[1] ?? '', text: line.slice(found[0].length) };
}

/** “Mon”, “Thu-Fri”: when something is, not what. */
function isWeekday(words: string): boolean {
  return /^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri)(?:day)?s?\.?(?:\s?(?:[-–,/&]|and|to)\s?|$)){1,5}$/i.test(
    words,
  );
}

function withoutColon(text: string): string {
  const short = text.replace(/\s?:$/, '').replace(/\s+/g, ' ');
  return short === '' ? text : short;
}

/** Whether words are about what students do; else they are for the teacher. */
function whoDoes(text: string): { readonly who: 'teacher' | 'students'; readonly words: string } {
  const said = /^(Teacher|Students):\s+/.exec(text);
  if (said)
    return { who: said[1] === 'Students' ? 'students' : 'teacher', words: text.slice(said[0].length) };
  const begin = plain(text.slice(0, 200)).replace(/^(?:[-•]|\d+[.)])\s*/, '');
  const students =
    /^(?:(?:in )?(?:pairs|groups|small groups|partners|each (?:student|group|pair|table)|all students|the students|students?|learners|the class|kids|everyone|they)\b|(?:with|in) (?:a |their )?(?:partners?|groups?)\b)/i;
  return { who: students.test(begin) ? 'students' : 'teacher', words: text };
}

/** A class period with its activities, and what is needed for it. @param newId for an activity */
export function sessionData(id: string, piece: Piece, tree: PieceTree, newId: () => string): Fields {
  const dated = datedLine(piece.text);
  const timed = minutesIn(dated?.rest ?? piece.text);
  const below = tree.below(piece);
  const texts = (place: string): readonly string[] =>
    below.filter((each) => each.place === place).map((each) => fullText(each, tree));
  const [materials, homework] = [texts('materials'), texts('homework')];
  const activities = below
    .filter(({ place }) => place !== 'materials' && place !== 'homework')
    .map((each) => activityData(newId(), each, tree));
  return {
    ...{ id, title: plain(timed.rest) === '' ? piece.text : plain(timed.rest) },
    ...(dated ? { date: dated.date } : {}),
    ...(timed.minutes === undefined ? {} : { minutes: timed.minutes }),
    ...(activities.length > 0 ? { activities } : {}),
    ...(materials.length > 0 ? { materials: [...materials] } : {}),
    ...(homework.length > 0 ? { homework: homework.join('\n\n') } : {}),
  };
}
