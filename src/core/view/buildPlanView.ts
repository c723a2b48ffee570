import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { factsOf } from '../kinds/kind.ts';
import { alongTheWay, planIn, type Check } from '../kinds/plan.ts';
import { rubricIn } from '../kinds/rubric/rubric.ts';
import { alignmentOf } from '../library/alignment.ts';
import type { Shelf } from '../library/shelf.ts';
import { capital, counted } from '../words.ts';
import { textOf } from '../yaml/navigate.ts';
import { goalsFor, linkableGoals, linkedAmong } from './goalLinks.ts';
import { goalItems } from './goals.ts';
import { nothingOpen, subtitle, summary } from './head.ts';
import { mapView } from './map.ts';
import { menuItems } from './menus.ts';
import { papersOf } from './papers.ts';
import type { CheckItem, PlanView, Question } from './planView.ts';
import { openQuestions } from './questions.ts';
import { DOCUMENT, refOf } from './refs.ts';
import { criterionItems, levelItems } from './rubricParts.ts';
import { sessionItems } from './sessions.ts';
import { stopsOf } from './stops.ts';
import { differenceItems, sectionItems } from './taught.ts';
import { labelOf, valuesOf } from './values.ts';

/**
 * What the panel shows of a plan or a rubric.
 * @param findings what the library says of this very document
 * @param version the version of its text in the editor
 * @param typingAt UTF-16 offset at which someone is writing just now: nothing is asked about that item
 */
export function buildPlanView(
  document: PlanDocument,
  shelf: Shelf,
  findings: readonly Finding[],
  version: number,
  typingAt?: number,
): PlanView {
  const { root } = document.sound;
  const plan = planIn(document);
  const open = openQuestions(document, findings, typingAt);
  const asked = (ref: string): readonly Question[] => open.shown.get(ref) ?? [];
  const isRubric = document.kind === 'rubric';
  const linkable = linkableGoals(goalsFor(document, shelf));
  const linked = linkedAmong(linkable);
  const map = alignmentOf(document, shelf);
  const checkItem = (check: Check): CheckItem => {
    const ref = refOf(document, check.path);
    const text = (field: string): string => textOf(check.node, field)?.trim() ?? '';
    return {
      ref,
      text: check.text,
      field: 'name',
      questions: asked(ref),
      type: labelOf(text('type')),
      typeWritten: text('type'),
      alongTheWay: alongTheWay(plan, check),
      linked: linked(check.goals),
      when: check.when ?? '',
      prompt: text('prompt'),
      lookFor: text('lookFor'),
      ifNotYet: check.ifNotYet,
      ifAlreadyThere: text('ifAlreadyThere'),
    };
  };
  const stops = isRubric ? [] : stopsOf(document, plan, checkItem);
  return {
    uri: document.uri,
    version,
    kind: document.kind as PlanView['kind'],
    kindLabel: factsOf(document.kind).label,
    language: textOf(root, 'language') ?? '',
    title: document.title,
    titleRef: DOCUMENT,
    status: capital(textOf(root, 'status') ?? ''),
    subtitle: subtitle(document, plan),
    summary: summary(document, plan, map),
    openLine: open.count > 0 ? `${counted(open.count, 'question')} still open` : nothingOpen(map),
    openCount: open.count,
    questions: asked(DOCUMENT),
    goals: isRubric ? [] : goalItems(document, shelf, asked),
    linkable,
    menus: menuItems(document, shelf, asked, linked),
    stops,
    sessions: isRubric ? [] : sessionItems(document, shelf, asked, linked),
    differently: differenceItems(document),
    taughtTo: sectionItems(document),
    map: mapView(document, shelf, findings, stops),
    criteria: isRubric ? criterionItems(document, asked, linked) : [],
    levels: isRubric ? levelItems(document, asked) : [],
    form: isRubric ? rubricIn(document).form : '',
    scored: isRubric && rubricIn(document).scored,
    values: valuesOf(document.kind),
    standardsAtHand: isRubric ? 0 : shelf.standards.size,
    papers: papersOf(document, shelf),
  };
}
