/** Our notes as a page. */
import { capital } from '../../words.ts';
import type { PlanDocument } from '../../document.ts';
import { texts, type Note } from '../../kinds/items.ts';
import { logIn, noteLists, type Meeting, type NextStep } from '../../kinds/collaboration-log/log.ts';
import type { Shelf } from '../../library/shelf.ts';
import { itemsOf, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Block, NoSheet, Reader, Sheet } from '../sheet.ts';
import { tooLong } from '../tooLong.ts';
import { facts, listed, section, table, words } from './blocks.ts';
import { dated, notForStudents, Paper, sheetForSchool } from './paper.ts';

/** Our notes for the two, with all that stands in them; for those who lead the school, what is meant for them. */
export function notesSheet(document: PlanDocument, shelf: Shelf, reader: Reader): Sheet | NoSheet {
  if (reader === 'students') return notForStudents('Our notes are');
  const refused = tooLong(document);
  if (refused) return refused;
  if (reader === 'administrators') return sheetForSchool(document, shelf);
  const paper = new Paper(document, shelf);
  const { plans, talkNextTime, meetings, tries } = logIn(document);
  const titles = plans.map((file) => shelf.find(document.uri, file)?.title ?? '');
  const part = (key: string, blocks: readonly Block[]): readonly Block[] =>
    section(2, paper.called([key]), paper.line([key]), blocks);
  return paper.sheet(titles, [
    ...part('ourFocus', focusBlocks(paper)),
    ...part('talkNextTime', paper.notes(talkNextTime)),
    ...meetings.flatMap((meeting) => meetingBlocks(paper, meeting)),
    ...part(
      'tries',
      tries.flatMap(({ path, text, about }) =>
        section(3, text, paper.line(path), tryFacts(paper, path, about)),
      ),
    ),
  ]);
}

function focusBlocks(paper: Paper): readonly Block[] {
  const at = (key: string) => ['ourFocus', key];
  const fact = (key: string) => paper.fact(at(key));
  return [
    ...words(paper.text(at('text')), paper.line(at('text'))),
    ...facts(
      ...['goalFor', 'now', 'why', 'matters', 'easy', 'measure', 'from', 'to'].map(fact),
      paper.fact(at('area'), paper.meaning(at('area'))),
      fact('strategy'),
      paper.fact(at('stage'), paper.meaning(at('stage'))),
      paper.fact(at('until'), dated(paper.text(at('until')))),
      paper.fact(at('about'), paper.about(paper.text(at('about')))),
    ),
  ];
}

function meetingBlocks(paper: Paper, meeting: Meeting): readonly Block[] {
  const { node, path, date = '', lookedAt, lookingAt, nextSteps } = meeting;
  const called = (key: string): string => paper.called([...path, key]);
  const line = (key: string): number | undefined => paper.line([...path, key]);
  const kinds = itemsOf(node, 'processes').map(({ index }) => paper.meaning([...path, 'processes', index]));
  const below = (key: string) => [...path, key];
  const looked = lookedAt
    .map((each) => ({ text: paper.about(each.target), at: paper.line(each.path) }))
    .filter(({ text }) => text !== '');
  const under = (key: string, blocks: readonly Block[]): readonly Block[] =>
    section(3, called(key), line(key), blocks);
  const blocks: readonly Block[] = [
    ...facts(
      paper.fact(below('participants'), texts(node, 'participants').join(', ')),
      paper.fact(below('focus')),
      paper.fact(below('processes'), kinds.filter((kind) => kind !== '').join('; ')),
      paper.fact(below('lookingAt'), paper.about(lookingAt)),
      paper.fact(below('standardsTouched'), texts(node, 'standardsTouched').join(', ')),
    ),
    ...under('lookedAt', listed('dots', looked)),
    ...noteLists
      .filter((list) => list !== 'feedbackToCoach')
      .flatMap((list) => under(list, paper.notes(meeting.notes[list]))),
    ...under('moves', moveBlocks(paper, meeting)),
    ...under('nextSteps', stepTable(paper, nextSteps)),
    ...under('feedbackToCoach', [
      ...facts(paper.fact(below('askedForFeedback'))),
      ...paper.notes(meeting.notes.feedbackToCoach),
    ]),
    ...under('next', nextFacts(paper, meeting)),
  ];
  const day = dated(date.trim());
  const title = day === '' ? 'A meeting' : `Meeting of ${day}`;
  return [{ is: 'heading', level: 2, text: title, at: paper.line(path) }, ...blocks];
}

/** Listening moves: which it was, and what was said. */
function moveBlocks(paper: Paper, { node, path }: Meeting): readonly Block[] {
  const moves = itemsOf(node, 'moves').map(({ index, value }): Note => {
    const here = [...path, 'moves', index];
    const move = capital((textOf(value, 'move') ?? '').replaceAll('-', ' '));
    const words = textOf(value, 'text')?.trim() ?? '';
    return {
      text: [move, words].filter((each) => each !== '').join(': '),
      path: here,
      span: { start: 0, end: 0 },
      by: textOf(value, 'by'),
      about: undefined,
      node: value,
    };
  });
  return paper.notes(moves);
}

/** Next steps beside each other: what, who, by when, what came of it. */
function stepTable(paper: Paper, steps: readonly NextStep[]): readonly Block[] {
  const columns = [
    { head: 'Step', width: 6 },
    { head: 'Who', width: 2 },
    { head: 'By', width: 3 },
    { head: 'About', width: 3 },
    { head: 'What came of it', width: 4 },
  ];
  const rows = steps.map((step) => ({
    cells: [
      step.text,
      step.who?.trim() ?? '',
      dated(step.when?.trim() ?? ''),
      paper.about(step.about),
      [step.done ? 'Done' : '', step.outcome].filter((each) => each !== '').join('. '),
    ],
    at: paper.line(step.path),
  }));
  return table('Next steps', columns, rows, rows[0]?.at);
}

function nextFacts(paper: Paper, { path }: Meeting): readonly Block[] {
  const at = (key: string) => [...path, 'next', key];
  return facts(
    paper.fact(at('date'), dated(paper.text(at('date')))),
    ...['at', 'where', 'focus'].map((key) => paper.fact(at(key))),
  );
}

function tryFacts(paper: Paper, path: Path, about: string | undefined): readonly Block[] {
  const at = (key: string) => [...path, key];
  return facts(
    paper.fact(at('kind'), paper.meaning(at('kind'))),
    paper.fact(at('why')),
    paper.fact(at('about'), paper.about(about)),
    ...['iDo', 'weDo', 'youDo', 'lookFor', 'ifItFails'].map((key) => paper.fact(at(key))),
    paper.fact(at('when'), dated(paper.text(at('when')))),
    ...['relationships', 'relevance', 'rigor', 'reflection'].map((key) =>
      paper.fact([...path, 'reflection', key]),
    ),
  );
}
