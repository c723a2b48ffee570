/** Offers what a link can lead to: items by their words, documents, files, standards, dates; and people's names. */
import type { PlanDocument } from '../../document.ts';
import { longDate } from '../../dates.ts';
import { isPlan } from '../../kinds/kind.ts';
import { planIn } from '../../kinds/plan.ts';
import type { ReferenceRule } from '../../schema/schema-node.ts';
import { aboutStandard } from '../../standards/about.ts';
import { standardsFor } from '../../standards/hits.ts';
import { nodeAt, textOf } from '../../yaml/navigate.ts';
import type { Around } from './complete.ts';
import { daysFor, saidDay } from './days.ts';
import { itemsHere, levelLinks, linkables, type Linkable } from './linkable.ts';
import { partnersFor, wantsName } from './names.ts';
import type { Place } from './place.ts';
import type { Piece, Proposal } from './proposal.ts';
import { beginsList, beside, entryPieces, findable, hasMoreBelow, piecesAt, scalarAt } from './written.ts';

/** Standards that are offered at once; who looks for another one writes a word of it. */
const MOST_STANDARDS = 50;

/** Files that are no documents of ours, offered at once. */
const MOST_FILES = 200;

/** @returns best first; none where the place is none for them */
export function proposeReferences(place: Place, document: PlanDocument, around: Around): readonly Proposal[] {
  if (place.what === 'key') return levelKeys(place, document, around);
  if (place.long || hasMoreBelow(place, document)) return [];
  const at = beginsList(place) ? place.schema?.items : place.schema;
  // A standard is a code alone, or one with its words: the code can stand in both.
  const schema = at?.if && at.else?.['x-reference'] ? at.else : at;
  const rule = schema?.['x-reference'];
  const make: Make = (what, label, detail, more = {}) => proposal(place, document, what, label, detail, more);
  if (rule) return linksAt(rule, place, document, around, make);
  if (schema?.format === 'date') return dates(place, document, around, make);
  if (wantsName(schema))
    return partnersFor(document, around.shelf)
      .filter(({ name }) => !place.written.has(name))
      .map(({ name, role }) => make('word', name, role ?? ''));
  if (place.path.at(-1) === 'code' && place.path.at(-3) === 'standards')
    return standards(place, document, around, make);
  if (place.path.at(-1) === 'statement' && place.path.at(-3) === 'standards')
    return statement(place, around, make);
  return [];
}

/** The words of the standard whose code stands beside them. */
function statement({ read, path }: Place, { shelf, shown }: Around, make: Make): readonly Proposal[] {
  const known = shelf.standard(textOf(nodeAt(read, path.slice(0, -1)), 'code') ?? '');
  const text = known?.item.text ?? '';
  if (!known || text === '') return [];
  return [make('standard', beside(shown(text, known.document)), known.item.code, { text })];
}

/** What a proposal has beside its words. */
interface More {
  /** What is written, where that is not its label. */
  readonly text?: string;
  readonly documentation?: string;
  readonly found?: string;
  readonly preferred?: boolean;
}

type Make = (what: Proposal['what'], label: string, detail: string, more?: More) => Proposal;

function proposal(
  place: Place,
  document: PlanDocument,
  what: Proposal['what'],
  label: string,
  detail: string,
  { text = label, documentation = '', found, preferred }: More,
): Proposal {
  const { quote, flow } = place;
  return {
    what,
    label,
    detail,
    documentation,
    span: place.span,
    pieces: entryPieces(place, document, scalarAt({ quote, flow: flow || beginsList(place) }, text)),
    ...(found === undefined ? {} : { found }),
    goesOn: false,
    ...(preferred ? { preferred } : {}),
  };
}

function linksAt(
  rule: ReferenceRule,
  place: Place,
  document: PlanDocument,
  around: Around,
  make: Make,
): readonly Proposal[] {
  const { shelf } = around;
  if (rule.form === 'code' && rule.to === undefined) return standards(place, document, around, make);
  const open = onlyOpen(rule, place, document);
  const links = linkables(document, shelf, rule, place.path, place.typed)
    .filter(({ text }) => !place.written.has(text))
    .map((link) => {
      const [detail, found] = wordsOf(link, around);
      return make(link.what, link.text, detail, { found, preferred: link.text === open });
    });
  // A class period is meant by its id, so that it can move to another day.
  const days = rule.orDate ? dates(place, document, around, make, false) : [];
  const files = rule.orLink
    ? around.files
        .filter((file) => !place.written.has(file) && !/[\\#]/.test(file))
        .slice(0, MOST_FILES)
        .map((file) => make('file', file, ''))
    : [];
  return [...links, ...days, ...files];
}

/** Its words as they are shown here, and those it is found by. */
function wordsOf({ words, more, of }: Linkable, { shown }: Around): readonly [detail: string, found: string] {
  const detail = beside([shown(words, of), shown(more, of)].filter((part) => part !== '').join(' · '));
  return [detail, findable(shown(words, of), shown(more, of))];
}

/** The one goal that no check is for yet, where there is exactly one and a check names its first goal. */
function onlyOpen({ to }: ReferenceRule, place: Place, document: PlanDocument): string | undefined {
  const { path, written } = place;
  if (!isPlan(document.kind) || path[0] !== 'checks' || !to?.includes('goals') || written.size > 0)
    return undefined;
  const { goals, checks } = planIn(document);
  const served = new Set(checks.flatMap((check) => check.goals));
  const open = goals.filter(({ id }) => id !== undefined && !served.has(id));
  return open.length === 1 ? open[0]?.id : undefined;
}

/** By their code or the words of their statement; where none is at hand, those that this plan has with their words. */
function standards(
  place: Place,
  document: PlanDocument,
  { shelf, shown }: Around,
  make: Make,
): readonly Proposal[] {
  const { typed, written } = place;
  const found = standardsFor(shelf, typed, MOST_STANDARDS + written.size)
    .filter(({ item }) => !written.has(item.code))
    .slice(0, MOST_STANDARDS)
    .map((known) => {
      const statement = shown(known.item.text, known.document);
      // It was found by what is typed, be it by another form of a word, so it stays in the list for it.
      const words = [typed, statement].filter((part) => part !== '');
      return make('standard', known.item.code, beside(statement), {
        found: findable(...words),
        documentation: aboutStandard(known, [], shown),
      });
    });
  const here = isPlan(document.kind) ? planIn(document).goals.flatMap((goal) => goal.standards) : [];
  const own = new Map(here.map(({ code, statement }) => [code, statement ?? ''] as const).reverse());
  const others = [...own].filter(([code]) => !written.has(code) && !shelf.standard(code) && code !== typed);
  return [
    ...found,
    ...others.map(([code, statement]) =>
      make('standard', code, beside(statement), { found: findable(statement) }),
    ),
  ];
}

function dates(
  { read, path, written }: Place,
  document: PlanDocument,
  { shelf, today, shown }: Around,
  make: Make,
  periods = true,
): readonly Proposal[] {
  return daysFor(document, shelf, read, path, today, periods)
    .filter(({ date }) => !written.has(date))
    .map((day) => {
      const detail = shown(saidDay(day), document);
      return make('date', day.date, beside(detail), { found: findable(detail, longDate(day.date)) });
    });
}

/** The levels of a rubric that a criterion does not describe yet, as names of lines. */
function levelKeys(place: Place, document: PlanDocument, around: Around): readonly Proposal[] {
  const keys = place.schema?.['x-reference-keys'];
  if (!keys) return [];
  const links = keys.to.includes('levels')
    ? levelLinks(document)
    : itemsHere(document, around.shelf, keys.to, place.path);
  return links
    .filter(({ text }) => !place.written.has(text))
    .map((link) => {
      const [detail, found] = wordsOf(link, around);
      const behind: readonly Piece[] = place.colon ? [] : [': ', { stop: 0, text: '' }];
      return {
        what: 'reference' as const,
        label: link.text,
        detail,
        documentation: '',
        span: place.span,
        pieces: piecesAt(place, document, [scalarAt(place, link.text), ...behind]),
        found,
        goesOn: false,
      };
    });
}
