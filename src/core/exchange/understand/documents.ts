/** Makes documents of what was understood, and sees to it that every word is in them. */
import { idFrom } from '../../ids.ts';
import { factsOf } from '../../kinds/kind.ts';
import { plain } from '../../markdown/markdown.ts';
import { quoted } from '../../words.ts';
import type { NewDocument } from '../bring/brought.ts';
import { newText } from '../bring/written.ts';
import { planEntries } from './planData.ts';
import { usualTitle } from './usualTitle.ts';
import type { Understanding } from './piece.ts';
import { rubricText } from './rubricOf.ts';
import { unsaidIn, wordsOf } from './unsaid.ts';

/** The documents it becomes: the plan, and a rubric for each table that is one. */
export function documentsOf(understanding: Understanding): readonly NewDocument[] {
  const title = understanding.title.trim() || usualTitle(understanding.kind);
  const name = idFrom(title, 'my-plan');
  const file = `${name}${factsOf(understanding.kind).suffix}.yaml`;
  const rubrics: NewDocument[] = [];
  const more: string[] = [];
  const placed = understanding.pieces.map((piece) => {
    if (piece.place !== 'rubric') return piece;
    const count = rubrics.length + 1;
    const called = titleOf(piece.under, title, count);
    const text = piece.table && rubricText(called, file, piece.table);
    if (text === undefined) return { ...piece, place: 'notes' };
    const own = count === 1 ? name : `${name}-${count}`;
    rubrics.push({ kind: 'rubric', title: called, file: `${own}${factsOf('rubric').suffix}.yaml`, text });
    const left = unsaidIn(piece.table?.flat() ?? [], wordsOf(text));
    if (left.length > 0)
      more.push(
        `### From the table of the rubric ${quoted(called, 60)}`,
        left.map((cell) => lineOf(cell)).join('\n'),
      );
    return piece;
  });
  const whole = { ...understanding, pieces: placed };
  const write = (words: readonly string[]): string =>
    newText(understanding.kind, title, planEntries(whole, words));
  const text = write(more);
  const said = wordsOf([text, ...rubrics.map((rubric) => rubric.text)].join('\n'));
  const unsaid = unsaidIn(
    placed.map((piece) => piece.text),
    said,
  );
  const plan = unsaid.length === 0 ? text : write([...more, unsaid.map((words) => lineOf(words)).join('\n')]);
  return [{ kind: understanding.kind, title, file, text: plan }, ...rubrics];
}

function titleOf(under: string | undefined, title: string, count: number): string {
  const own = under === undefined ? '' : plain(under);
  if (own !== '' && !/^rubrics?$/i.test(own) && count === 1) return own;
  return count === 1 ? `${title}: rubric` : `${title}: rubric ${count}`;
}

function lineOf(words: string): string {
  return `- ${words.replaceAll('\n', '\n  ')}`;
}
