/** The page of a class visit: what to watch for first, then what was seen, then what each makes of it. */
import { meantFor, meantForInWords } from '../../coaching/meantFor.ts';
import { whoReads } from '../../coaching/whoReads.ts';
import { shortDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import type { Finding } from '../../finding.ts';
import { notes, texts, type Note } from '../../kinds/items.ts';
import { visitIn, type Visit } from '../../kinds/observation/visit.ts';
import { isSamePerson } from '../../kinds/people.ts';
import { isPlan } from '../../kinds/kind.ts';
import { planIn } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { planOf } from '../../references/home.ts';
import { isQuestion } from '../../rules/rule.ts';
import { resolve, textOf, valueOf } from '../../yaml/navigate.ts';
import type { VisitLineItem, VisitView } from '../planView.ts';
import { refOf } from '../refs.ts';
import { aboutPart } from './about.ts';
import { askedIn } from './asked.ts';
import type { PaperContext } from './buildPaperView.ts';
import { seenGroups, seenItems } from './visitSeen.ts';

/** No more than so many questions stand on the page at a time. */
const MOST_QUESTIONS = 3;

/** What the page of this document shows. */
export function visitView(document: PlanDocument, shelf: Shelf, context: PaperContext): VisitView {
  const { root } = document.sound;
  const visit = visitIn(document);
  // The lines are asked before the page, which gets what is left.
  const asked = askedIn(document, saidHere(context.findings));
  const reading = { document, shelf, asked };
  const seen = seenItems(document, shelf, asked);
  const showed = linesOf(reading, 'reflection', 'studentsShowed');
  const plan = planOf(document, shelf);
  const groups = seenGroups(document, shelf, seen, showed);
  const besideGoals = new Set(groups.flatMap(({ goal }) => goal ?? []));
  return {
    what: 'visit',
    uri: document.uri,
    version: context.version,
    title: document.title,
    language: textOf(root, 'language') ?? '',
    day: shortDate(visit.on ?? ''),
    on: visit.on?.trim() ?? '',
    teaching: visit.teaching?.trim() ?? '',
    watching: visit.watching?.trim() ?? '',
    looking: lookingAs(visit, shelf.me),
    ...(plan ? { plan: { label: plan.title, target: plan.uri } } : {}),
    meantFor: meantForInWords(meantFor(document, shelf)),
    whoReads: whoReads(document, shelf),
    watchFor: visit.watchFor.map((each, index) => {
      const ref = refOf(document, each.path);
      return {
        ...{ ref, text: each.text, field: 'text', questions: asked(each.path) },
        ...(each.id === undefined ? {} : { id: each.id }),
        ...{ number: index + 1, by: each.by?.trim() ?? '' },
        ...aboutPart(document, textOf(each.node, 'about'), shelf),
      };
    }),
    beforehand: beforehandFields.map(({ field, ...words }) => ({
      field: `beforehand/${field}`,
      ...words,
      text: textOf(valueOf(root, 'beforehand'), field)?.trim() ?? '',
    })),
    goals: goalsOf(document, plan),
    groups,
    seen,
    reflected: visit.reflected,
    reflection: [
      {
        field: 'reflection/wentWell',
        title: 'What went well',
        invites: 'What went well?',
        items: linesOf(reading, 'reflection', 'wentWell'),
      },
      {
        field: 'reflection/studentsShowed',
        title: besideGoals.size > 0 ? 'What else students showed' : 'What students showed',
        invites: 'What did students do, say or make?',
        // What belongs to a goal stands beside it.
        items: showed.filter(({ goal }) => goal === undefined || !besideGoals.has(goal)),
      },
      {
        field: 'reflection/change',
        title: 'What I would change',
        invites: 'What would you do another way?',
        items: linesOf(reading, 'reflection', 'change'),
      },
      {
        field: 'reflection/next',
        title: 'What comes next',
        invites: 'What do you do with it in the next lessons?',
        items: linesOf(reading, 'reflection', 'next'),
      },
    ],
    fromVisitor: [
      {
        field: 'noticed',
        title: 'Noticed',
        invites: 'When you …, students …',
        items: linesOf(reading, '', 'noticed'),
      },
      {
        field: 'wondered',
        title: 'Wondered',
        invites: 'What …?',
        items: linesOf(reading, '', 'wondered'),
      },
    ],
    questions: asked([]),
  };
}

/** What they talk about beforehand besides what to watch for, in the order of the page. */
const beforehandFields = [
  {
    field: 'howStudentsShow',
    label: 'How students will show it',
    hint: 'e.g. the hinge question, then their notebooks',
  },
  { field: 'writeDown', label: 'What to write down', hint: 'e.g. students’ words, with the time' },
  { field: 'before', label: 'What came before', hint: 'e.g. two rounds of sampling' },
  {
    field: 'aboutTheClass',
    label: 'About the class',
    hint: 'e.g. 27 students in tables of four. No names of students.',
  },
] as const;

function lookingAs({ teaching, watching }: Visit, me: string | undefined): VisitView['looking'] {
  const [teaches, watches] = [isSamePerson(me, teaching), isSamePerson(me, watching)];
  return teaches === watches ? 'either' : teaches ? 'teaches' : 'watches';
}

function goalsOf(document: PlanDocument, plan: PlanDocument | undefined): VisitView['goals'] {
  if (!plan || !isPlan(plan.kind)) return [];
  const linked = new Set(texts(valueOf(document.sound.root, 'beforehand'), 'goals'));
  return planIn(plan).goals.flatMap(({ id, text }) =>
    id === undefined ? [] : { id, label: text, linked: linked.has(id) },
  );
}

/** What the lines of a visit are read from. */
interface Reading {
  readonly document: PlanDocument;
  readonly shelf: Shelf;
  readonly asked: ReturnType<typeof askedIn>;
}

/** A line of what one of them makes of it, with the goal it shows. */
interface Shown extends VisitLineItem {
  readonly goal?: string;
}

/** The lines of a list below `above`, or at the top where that is empty. */
function linesOf({ document, shelf, asked }: Reading, above: string, key: string): readonly Shown[] {
  const { root } = document.sound;
  const [from, path] = above === '' ? [root, []] : [valueOf(root, above), [above]];
  return notes(from, key, path).map((note) => {
    const goal = textOf(note.node, 'goal');
    return {
      ...{ ref: refOf(document, note.path), text: note.text, field: isAlone(note) ? '' : 'text' },
      ...{ questions: asked(note.path), by: note.by?.trim() ?? '' },
      ...aboutPart(document, note.about, shelf),
      ...(goal === undefined ? {} : { goal }),
    };
  });
}

/** A text that stands alone is itself what is written. */
function isAlone({ node }: Note): boolean {
  return resolve(node)?.type === 'scalar';
}

/** What is said on the page: about the words of the one who taught only what keeps students’ names out of them. */
function saidHere(findings: readonly Finding[]): readonly Finding[] {
  const open = findings.filter(isQuestion);
  const own = open.filter(({ item, code }) => item[0] !== 'reflection' || code.startsWith('privacy-'));
  return [...findings.filter((finding) => !isQuestion(finding)), ...own.slice(0, MOST_QUESTIONS)];
}
