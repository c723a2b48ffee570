/** Gives each stretch of a text its place, by the headings and labels it stands under. */
import type { ReadItem } from '../read/read.ts';
import { plain } from '../../markdown/markdown.ts';
import { listed, quoted } from '../../words.ts';
import type { PlanKind } from '../../view/planViewBringing.ts';
import { dateIn, gradesIn, isDay, minutesIn, onlyMinutes } from './amounts.ts';
import { Builder, type Section } from './builder.ts';
import { heading, shapeOf, titleIn } from './headings.ts';
import { goal, isGoalSentence, resource, session, standard, step } from './items.ts';
import { itemText, listText, tableText } from './itemText.ts';
import { labelIn } from './labels.ts';
import { inlineLabel, type Line } from './lines.ts';
import type { Understanding } from './piece.ts';
import { linesInWords, splitWords } from './splitWords.ts';
import { subjectAndGrade } from './subjectAndGrade.ts';
import { isWordHeader, tableLines } from './tables.ts';
import { unsaidIn, wordsOf } from './unsaid.ts';
import { usualTitle } from './usualTitle.ts';

/** Understands lines in their order. @param leftOut what could not be read, in words */
export function piecesOf(lines: readonly Line[], kind: PlanKind, leftOut: readonly string[]): Understanding {
  const builder = new Builder(kind);
  for (const line of lines) take(builder, line);
  builder.close(-1);
  keepHeadings(builder);
  const empty = [...new Set(builder.empty.map(({ under }) => plain(under)))];
  const said =
    empty.length > 0
      ? [
          `${listed(
            empty.map((label) => quoted(label, 60)),
            'and',
          )}, with nothing below`,
        ]
      : [];
  const pieces = settled(builder.pieces);
  return { kind, title: builder.title || usualTitle(kind), pieces, leftOut: [...leftOut, ...said] };
}

/** Headings whose words went nowhere are notes. */
function keepHeadings(builder: Builder): void {
  const said = wordsOf([builder.title, ...builder.pieces.map((piece) => piece.text)].join('\n'));
  for (const words of unsaidIn(builder.headings, said)) builder.add('notes', words, {}, { as: 'heading' });
}

/** Where there is one goal alone, criteria and standards belong to it. */
function settled(pieces: Understanding['pieces']): Understanding['pieces'] {
  const goals = pieces.filter(({ place, of }) => place === 'goals' && of === undefined);
  const [goal] = goals;
  if (!goal || goals.length > 1) return pieces;
  return pieces.map((piece) =>
    (piece.place === 'successCriteria' || piece.place === 'standards') && piece.of === undefined
      ? { ...piece, of: goal.id }
      : piece,
  );
}

function take(builder: Builder, line: Line): void {
  switch (line.is) {
    case 'heading':
      heading(builder, line);
      return;
    case 'end':
      builder.close(line.level);
      return;
    case 'text':
      text(builder, line.text);
      return;
    case 'list':
      list(builder, line.items, line.ordered);
      return;
    case 'table':
      table(builder, line.rows, line.rubric === true);
  }
}

/** Ends what a label on its line began, where these words are no more part of it. @returns whether it did */
function leaveInline(builder: Builder, isList: boolean): boolean {
  let left = false;
  for (let now = builder.now; now; now = builder.now) {
    const begins = now.place === 'choices' && builder.isBare(now.owner);
    const ends =
      now.scope === 'list' || (now.scope === 'inline' && now.used && now.place !== 'details' && !begins);
    if (isList || !ends) break;
    builder.end();
    left = true;
  }
  return left;
}

function text(builder: Builder, words: string): void {
  const left = leaveInline(builder, false);
  const section = builder.now;
  if (
    left &&
    section?.place !== undefined &&
    !['activities', 'sessions', 'details', 'notes'].includes(section.place)
  ) {
    // Behind a line with a label of its own it is not sure that it still belongs here.
    builder.add('notes', words, {});
    return;
  }
  if (!section?.place) {
    opening(builder, words, section);
    return;
  }
  const { place, owner } = section;
  const below = owner === undefined ? {} : { of: owner };
  switch (place) {
    case 'title': {
      const [first = '', ...more] = linesInWords(words);
      const sure = /title|name/i.test(section.under ?? '');
      if (builder.title !== '' && (builder.titled || !sure)) {
        builder.add('notes', words, section);
        return;
      }
      // Below “Lesson plan”, a line with another label is no title.
      if (section.scope === 'all' && !sure && /^[^:]{1,40}:\s/.test(plain(first))) {
        builder.add('notes', words, {});
        return;
      }
      // What only stood at the top gives way to what is called the title.
      if (builder.title !== '') builder.add('notes', builder.title, {});
      builder.title = plain(first);
      builder.titled = sure;
      section.used = true;
      if (more.length > 0) builder.add('notes', more.join('\n'), {});
      return;
    }
    case 'goals':
      for (const line of linesInWords(words)) goal(builder, line, [], section);
      return;
    case 'standards':
      for (const line of linesInWords(words)) standard(builder, line, section);
      return;
    case 'activities':
      step(builder, words, [], builder.session);
      return;
    case 'sessions':
      if (owner === undefined) builder.add('notes', words, section);
      else for (const line of linesInWords(words)) step(builder, line, [], owner);
      return;
    case 'details':
      builder.add('details', words, section, below);
      return;
    case 'choices':
      // “Student choice: Show it as a poster or a film”: the label says nothing more than the place.
      if (builder.isBare(owner)) builder.rename(words);
      else builder.add('notes', words, {}, below);
      return;
    case 'options':
      builder.add('notes', words, {}, below);
      return;
    case 'resources':
      for (const line of linesInWords(words)) resource(builder, line, section);
      return;
    case 'notes':
      builder.add('notes', words, section, below);
      return;
    default:
      asWritten(builder, words, section);
  }
}

/** Words under a label whose place takes them as they are, each in a line, or apart by commas. */
function asWritten(builder: Builder, words: string, section: Section): void {
  const { place = 'notes', owner } = section;
  const below = owner === undefined ? {} : { of: owner };
  const shape = shapeOf(builder, place);
  if (shape === 'date' || shape === 'minutes' || shape === 'grades') {
    const fits = { date: dateIn, minutes: onlyMinutes, grades: gradesIn }[shape](plain(words)) !== undefined;
    const other = shape === 'minutes' && builder.has('duration') && words.length <= 80 ? 'duration' : 'notes';
    builder.add(fits ? place : other, words, section);
    return;
  }
  const both = place === 'subject' && /grade/i.test(section.under ?? '') ? subjectAndGrade(words) : undefined;
  if (both) {
    builder.add('subject', both.subject, section);
    builder.add('grades', both.grade, section);
    return;
  }
  if (shape === 'text' || shape === 'final' || place === 'rubric') {
    builder.add(place === 'rubric' ? 'notes' : place, words, section, below);
    return;
  }
  const apart =
    place === 'materials' || place === 'vocabulary' || place === 'teachers' || place === 'audience';
  for (const line of linesInWords(words))
    for (const part of apart ? splitWords(line) : [line]) builder.add(place, part, section, below);
}

/** Before the first label: what says by itself what it is. */
function opening(builder: Builder, words: string, section: Section | undefined): void {
  const rest: string[] = [];
  for (const line of linesInWords(words)) {
    const said = plain(line);
    const has = (place: string): boolean => builder.pieces.some((piece) => piece.place === place);
    if (isGoalSentence(said)) builder.add('goals', line, {});
    else if (/^(?:grades?|years?)\b|\bgrades?$/i.test(said) && gradesIn(said) && !has('grades'))
      builder.add('grades', line, {});
    else if (dateIn(said) !== undefined && builder.has('date') && !has('date')) builder.add('date', line, {});
    else if (onlyMinutes(said) !== undefined && builder.has('minutes') && !has('minutes'))
      builder.add('minutes', line, {});
    else if (builder.title === '' && builder.pieces.length === 0 && rest.length === 0 && isTitle(said))
      builder.title = titleIn(line);
    else rest.push(line);
  }
  if (rest.length > 0)
    builder.add('notes', rest.join('\n'), section?.under === undefined ? {} : { under: section.under });
}

function isTitle(words: string): boolean {
  return words.length <= 100 && !/[.!;:]$/.test(words) && !words.includes('|') && /\p{L}{2}/u.test(words);
}

function list(builder: Builder, items: readonly ReadItem[], ordered: boolean): void {
  leaveInline(builder, true);
  if (areSteps(items) && isFilledLine(builder.now)) builder.end();
  const section = builder.now;
  const place = section?.place;
  const splits: readonly (string | undefined)[] = [undefined, 'notes', 'activities', 'sessions', 'supports'];
  if (splits.includes(place) && section?.scope !== 'list') {
    const labelled = items.filter(({ text: words }) => itemLabel(words) !== undefined).length;
    if (labelled > 0 && labelled >= items.length / 2 && (place !== undefined || labelled > 1)) {
      labelledItems(builder, items);
      return;
    }
  }
  const below = section?.owner === undefined ? {} : { of: section.owner };
  switch (place) {
    case 'goals':
      for (const { text: words, below: criteria } of items) goal(builder, words, criteria, section);
      return;
    case 'standards':
      for (const item of items) standard(builder, itemText(item), section);
      return;
    case 'activities':
      for (const item of items) step(builder, item.text, item.below, builder.session);
      return;
    case 'sessions':
      for (const item of items) {
        if (section?.owner !== undefined) step(builder, item.text, item.below, section.owner);
        else if (isDay(item.text)) session(builder, item);
        else builder.add('notes', itemText(item), section, { as: 'line' });
      }
      return;
    case 'details':
      builder.add('details', listText(items, ordered), section, below);
      return;
    case 'choices':
      for (const item of items) builder.add('options', itemText(item), {}, below);
      return;
    case 'resources':
      for (const item of items) resource(builder, itemText(item), section);
      return;
    case undefined:
    case 'notes': {
      const goals = items.every((item) => isGoalSentence(plain(item.text)));
      if (goals) for (const item of items) goal(builder, item.text, item.below, section);
      else if (place === undefined && areSteps(items) && builder.has('activities'))
        for (const item of items) step(builder, item.text, item.below, builder.session);
      else if (ordered) builder.add('notes', listText(items, true), section, below);
      else for (const item of items) builder.add('notes', itemText(item), section, { as: 'line', ...below });
      return;
    }
    case 'title':
      for (const item of items) builder.add('notes', itemText(item), {}, { as: 'line' });
      return;
    default:
      if (!section) return;
      if (shapeOf(builder, place) === 'text' || place === 'final')
        asWritten(builder, listText(items, ordered), section);
      else for (const item of items) listItem(builder, item, section);
  }
}

/** “Opening (5 min)”, “Work time (25 min)”: most lines say how long they take, or are called as parts of a lesson. */
function areSteps(items: readonly ReadItem[]): boolean {
  const steps = items.filter(({ text: words }) => {
    const [first = ''] = words.split('\n');
    return minutesIn(first).minutes !== undefined || labelIn(first)?.label.activity !== undefined;
  });
  return steps.length > 1 && steps.length >= items.length * 0.6;
}

/** Whether something stood on the line of the label already, so that steps below it are no part of it. */
function isFilledLine(section: Section | undefined): boolean {
  const { scope, used = false, place = '' } = section ?? {};
  return scope === 'inline' && used && !['activities', 'sessions', 'details'].includes(place);
}

function listItem(builder: Builder, item: ReadItem, section: Section): void {
  const { place = 'notes', owner } = section;
  const shape = shapeOf(builder, place);
  if (shape === 'date' || shape === 'minutes' || shape === 'grades' || place === 'rubric')
    asWritten(builder, itemText(item), section);
  else
    builder.add(place, itemText(item), section, {
      as: 'line',
      ...(owner === undefined ? {} : { of: owner }),
    });
}

/** “Materials: …” as a line of a list, or a label with lines below it. */
function itemLabel(words: string): { readonly label: string; readonly text: string } | undefined {
  const [first = '', ...more] = words.split('\n');
  const inline = inlineLabel(first);
  if (inline) return { label: inline.label, text: [inline.text, ...more].filter(Boolean).join('\n') };
  return labelIn(first)?.exact === true ? { label: first, text: more.join('\n') } : undefined;
}

function labelledItems(builder: Builder, items: readonly ReadItem[]): void {
  const { level = 0 } = builder.now ?? {};
  const depth = Math.max(level, 7) + 1;
  for (const item of items) {
    const found = itemLabel(item.text);
    const labelled = found && labelIn(found.label);
    if (!found || !labelled) {
      builder.close(depth);
      // Alone, so that it is not looked at for labels again.
      const section = builder.now;
      if (section?.place === 'activities' || section?.place === 'sessions')
        step(builder, item.text, item.below, builder.session);
      else if (section?.place === 'supports') listItem(builder, item, section);
      else
        builder.add('notes', itemText(item), section ?? {}, {
          as: 'line',
          ...(section?.owner === undefined ? {} : { of: section.owner }),
        });
      continue;
    }
    heading(builder, { is: 'heading', level: depth, text: found.label, scope: 'inline', labelled }, true);
    if (found.text !== '') text(builder, found.text);
    if (item.below.length > 0) list(builder, item.below, false);
  }
  builder.close(depth);
}

function table(builder: Builder, rows: readonly (readonly string[])[], rubric: boolean): void {
  while (builder.now && builder.now.scope !== 'all' && builder.now.place !== 'rubric') builder.end();
  const section = builder.now;
  const lines = rubric ? [] : tableLines(rows, section?.place === 'rubric');
  if (lines?.length === 1 && lines[0]?.is === 'table') {
    table(builder, rows, true);
    return;
  }
  if (lines && !rubric) {
    for (const line of lines) take(builder, line);
    return;
  }
  const below = section?.owner === undefined ? {} : { of: section.owner };
  if (rubric) {
    builder.add('rubric', tableText(rows), section?.under === undefined ? {} : { under: section.under }, {
      table: rows,
    });
    return;
  }
  if (section?.place === 'vocabulary' && (rows[0]?.length ?? 0) === 2) {
    for (const [term = '', meaning = ''] of rows)
      if (!isWordHeader(term, meaning))
        builder.add('vocabulary', meaning === '' ? term : `${term}: ${meaning}`, section);
    return;
  }
  if (section?.place === 'choices') {
    for (const cell of new Set(rows.flat())) if (cell !== '') builder.add('options', cell, {}, below);
    return;
  }
  const inNotes = section?.place === 'notes' ? below : {};
  const { under } = section ?? {};
  builder.add('notes', tableText(rows), under === undefined ? {} : { under }, { table: rows, ...inNotes });
}
