/** A class visit as a page. */
import { isDate, longDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { notes, texts } from '../../kinds/items.ts';
import { visitIn, type Visit } from '../../kinds/observation/visit.ts';
import type { Shelf } from '../../library/shelf.ts';
import { itemsOf, textOf, valueOf } from '../../yaml/navigate.ts';
import type { Block, NoSheet, Reader, Sheet } from '../sheet.ts';
import { tooLong } from '../tooLong.ts';
import { facts, lines, section, table } from './blocks.ts';
import { notForStudents, Paper, sheetForSchool } from './paper.ts';

/** A visit for the two, with all that stands in it; for those who lead the school, what is meant for them. */
export function visitSheet(document: PlanDocument, shelf: Shelf, reader: Reader): Sheet | NoSheet {
  if (reader === 'students') return notForStudents('A class visit is');
  const refused = tooLong(document);
  if (refused) return refused;
  if (reader === 'administrators') return sheetForSchool(document, shelf);
  const paper = new Paper(document, shelf);
  const visit = visitIn(document);
  const on = visit.on?.trim() ?? '';
  const plan = visit.plan === undefined ? undefined : shelf.find(document.uri, visit.plan);
  const session = paper.text(['session']);
  const about = [
    isDate(on) ? longDate(on) : on,
    plan?.title ?? '',
    paper.about(session),
    visit.teaching === undefined ? '' : `${visit.teaching} teaching`,
    visit.watching === undefined ? '' : `${visit.watching} watching`,
  ];
  const part = (key: string, blocks: readonly Block[]): readonly Block[] =>
    section(2, paper.called([key]), paper.line([key]), blocks);
  return paper.sheet(about, [
    ...part('beforehand', beforehand(paper, visit)),
    ...part('seen', seenTable(paper, visit)),
    ...part('reflection', reflection(paper)),
    ...part('noticed', paper.notes(visit.noticed)),
    ...part('wondered', paper.notes(visit.wondered)),
  ]);
}

function beforehand(paper: Paper, visit: Visit): readonly Block[] {
  const node = valueOf(paper.document.sound.root, 'beforehand');
  const at = (key: string) => ['beforehand', key];
  const goals = texts(node, 'goals')
    .map((goal) => paper.about(goal))
    .filter((goal) => goal !== '');
  const under = (key: string, blocks: readonly Block[]): readonly Block[] =>
    section(3, paper.called(at(key)), paper.line(at(key)), blocks);
  const watchFor = visit.watchFor.map(({ text, path, by, node: item }) => {
    const about = textOf(item, 'about');
    return { text, path, span: { start: 0, end: 0 }, by, about, node: item };
  });
  return [
    ...facts(
      ...['howStudentsShow', 'before', 'aboutTheClass', 'writeDown'].map((key) => paper.fact(at(key))),
    ),
    // Numbered, so that what was seen can say which of them it belongs to.
    ...under('watchFor', paper.notes(watchFor, 'numbers')),
    ...under('goals', lines(goals)),
    ...under('supports', lines(texts(node, 'supports'))),
  ];
}

/** What was seen and heard, in the order it came. */
function seenTable(paper: Paper, { seen, watchFor }: Visit): readonly Block[] {
  const numbers = new Map(
    watchFor
      .filter(({ text }) => text !== '')
      .flatMap(({ id }, index) => (id === undefined ? [] : [[id, String(index + 1)] as const]))
      .reverse(),
  );
  const rows = seen.map((entry) => {
    const who = entry.who?.trim() ?? '';
    const type = entry.type?.trim() ?? '';
    return {
      cells: [
        entry.at?.trim() ?? '',
        entry.text,
        who !== '' && type !== '' ? `${who} (${type})` : `${who}${type}`,
        paper.about(entry.about),
        entry.watchFor === undefined ? '' : (numbers.get(entry.watchFor) ?? ''),
      ],
      at: paper.line(entry.path),
    };
  });
  const columns = [
    { head: 'Time', width: 2 },
    { head: 'What was seen or heard', width: 9 },
    { head: 'Who', width: 3 },
    { head: 'About', width: 4 },
    { head: 'Asked for', width: 2 },
  ];
  return table(paper.called(['seen']), columns, rows, rows[0]?.at);
}

/** From the one who taught, in their words. */
function reflection(paper: Paper): readonly Block[] {
  const node = valueOf(paper.document.sound.root, 'reflection');
  return ['wentWell', 'studentsShowed', 'change', 'next'].flatMap((key) => {
    const path = ['reflection', key];
    const goals = new Map(itemsOf(node, key).map(({ index, value }) => [index, textOf(value, 'goal')]));
    const said = notes(node, key, ['reflection']).map((note) => ({
      ...note,
      // A sign of learning names the goal it shows.
      about: note.about ?? goals.get(Number(note.path.at(-1))),
    }));
    return section(3, paper.called(path), paper.line(path), paper.notes(said));
  });
}
