/** The checks that students answer on paper, as slips to cut apart. */
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import type { Check } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { listed as inWords, quoted } from '../../words.ts';
import type { Block, Card, NoSheet, Sheet } from '../sheet.ts';
import { lines, listed, words } from './blocks.ts';
import { oneLine, PlanFields } from './planFields.ts';

/** Checks that are answered in writing, each by whoever gets a slip. */
const written: ReadonlySet<string> = new Set([
  'exit-ticket',
  'hinge-question',
  'quiz',
  'self-assessment',
  'peer-feedback',
  'checkpoint',
  'journal',
]);

/** Checks after which it helps to know how sure a student is. */
const asksHowSure: ReadonlySet<string> = new Set(['exit-ticket', 'hinge-question', 'quiz']);

/** Boxes to tick, on one line: there is little room. */
const HOW_SURE = ['I’ve got it', 'Almost', 'Not yet']
  .map((each) => `☐\u00a0${each.replaceAll(' ', '\u00a0')}`)
  .join('\u2003 ');

/** A page is cut into so many, all alike: one stack for each check. */
const ALIKE = 4;

/** The exit tickets of a plan. They are students’, whoever prints them. */
export function exitTicketsSheet(document: PlanDocument, shelf: Shelf): Sheet | NoSheet {
  if (!isPlan(document.kind))
    return { refused: 'Exit tickets are made of a plan’s checks. This is no plan.' };
  const fields = new PlanFields(document, shelf, false);
  const known = fields.plan.checks.map((check) => ({ check, ticket: ticketOf(fields, check) }));
  const tickets = known.flatMap(({ ticket }) => (ticket ? Array<Card>(ALIKE).fill(ticket) : []));
  if (tickets.length === 0)
    return {
      refused:
        'No check of this plan is answered on paper yet. An exit ticket with its question becomes a slip to cut.',
    };
  const others = known.flatMap(({ check, ticket }) => (ticket ? [] : [fields.nameOf(check)]));
  sayWhatIsLeftOut(fields, others);
  return fields.sheet([], [{ is: 'tickets', tickets }]);
}

/** A slip: what is asked, room to answer, and where the student is with it. */
function ticketOf(fields: PlanFields, check: Check): Card | undefined {
  const { node } = check;
  const type = fields.line(node, 'type');
  const prompt = fields.text(node, 'prompt');
  const name = fields.nameOf(check);
  const asked = type === 'quiz' || type === '' ? questions(fields, check) : [];
  const isTicket =
    type === 'exit-ticket' || ((written.has(type) || type === '') && (prompt !== '' || asked.length > 0));
  if (!isTicket || (name === '' && prompt === '' && asked.length === 0)) return undefined;
  const title = name || oneLine(prompt);
  const asks = name !== '' || prompt.includes('\n') ? prompt : '';
  const room: readonly Block[] = asked.length > 0 ? asked : [{ is: 'lines', count: linesLeft(title, asks) }];
  return {
    title,
    at: fields.atItem(check),
    blocks: [
      { is: 'lines', count: 1, label: 'Name and date' },
      ...words(asks),
      ...room,
      ...(asksHowSure.has(type) ? words(HOW_SURE) : []),
    ],
  };
}

/** How many lines to write on there is room for on a quarter of a page, below what is asked. */
function linesLeft(title: string, asks: string): number {
  const taken = Math.ceil(title.length / 28) + Math.ceil(asks.length / 45);
  return Math.min(6, Math.max(2, Math.floor(9.5 - 0.75 * taken)));
}

/** The questions of a quiz. Where there are answers to choose from, the right one is among them as the alphabet has it. */
function questions(fields: PlanFields, check: Check): readonly Block[] {
  const asked = fields.entries(check.node, 'questions', 'question').filter(({ text }) => text !== '');
  return listed(
    'numbers',
    asked.map(({ text, node, at }) => {
      const wrong = fields.lines(node, 'distractors');
      const answers = [...new Set([...wrong, fields.line(node, 'answer')])]
        .filter((answer) => answer !== '')
        .sort();
      const below: readonly Block[] =
        wrong.length > 0 ? lines(answers, 'boxes') : [{ is: 'lines', count: 2 }];
      return { text, below, at };
    }),
  );
}

function sayWhatIsLeftOut(fields: PlanFields, names: readonly string[]): void {
  const named = names.filter((name) => name !== '');
  if (named.length === 0) return;
  const them = inWords(
    named.map((name) => quoted(name, 50)),
    'and',
    5,
  );
  fields.said.push(`No slips for ${them}: nothing is written down there, or the question is still missing.`);
}
