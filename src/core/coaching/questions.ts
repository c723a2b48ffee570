/**
 * Questions for what is looked at together, and ways to listen. Intention comes first, then what is there, then what is
 * open; what a folder has of its own comes last. They are there to be said; nothing writes them into a document.
 */
import type { PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isPlan } from '../kinds/kind.ts';
import type { Shelf } from '../library/shelf.ts';
import { isQuestion } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import type { Prompt, PromptGroup } from '../view/planViewTogether.ts';
import { quoted, withoutDots } from '../words.ts';
import { nodeAt, resolve, textOf, valueOf } from '../yaml/navigate.ts';
import type { Path, YamlNode } from '../yaml/tree.ts';
import { namingText } from './lookable.ts';
import { ownPrompts } from './ownPrompts.ts';
import texts from './prompts/questions.json' with { type: 'json' };
import stems from './prompts/stems.json' with { type: 'json' };
import type { ThirdPointSource } from './targets.ts';

/** What a question can be for; `any`: whatever is looked at. */
export type AskedAbout = keyof typeof texts;

/** A question as the data has it. */
interface Written extends Prompt {
  /** Asked only where none of these is written yet; a way into the item, such as `technology/ifItFails`. */
  readonly missing?: readonly string[];
  /** Asked only where this is written. */
  readonly has?: string;
}

interface Questions {
  readonly matters: readonly Written[];
  readonly there: readonly Written[];
  readonly open: readonly Written[];
}

const questions: Readonly<Record<AskedAbout, Questions>> = texts;

/** Everything questions can be for. */
export const askedAbout = Object.keys(texts) as readonly AskedAbout[];

/** More is not asked at a time: a plan is talked about, not audited. */
const MOST_OPEN = 3;

/** Where in a question the item's own words stand. */
const IT = '{it}';

/** What an item of a list is, by the list. */
const byList: ReadonlyMap<string, { readonly about: AskedAbout; readonly called: string }> = new Map([
  ['goals', { about: 'goal', called: 'this goal' }],
  ['choices', { about: 'choice', called: 'this choice' }],
  ['options', { about: 'option', called: 'this option' }],
  ['checks', { about: 'check', called: 'this check' }],
  ['sessions', { about: 'session', called: 'this class period' }],
  ['activities', { about: 'activity', called: 'this activity' }],
  ['criteria', { about: 'criterion', called: 'this row' }],
  ['levels', { about: 'rubric', called: 'this level' }],
  ['items', { about: 'standard', called: 'this standard' }],
  ['seen', { about: 'work', called: 'this' }],
]);

/**
 * The questions for what is looked at; none for what is not there.
 * @param source what is looked at
 * @param findings what the library says of the document it stands in
 * @param from the address of a document, for what is looked at and is none itself: whose folder's own questions are asked
 */
export function questionsFor(
  source: ThirdPointSource,
  shelf: Shelf,
  findings: readonly Finding[],
  from?: string,
): readonly PromptGroup[] {
  if (source.what === 'gone') return [];
  const { about, it, node } = knownOf(source);
  const written = questions[about];
  const worded = ({ text, source: origin }: Prompt): Prompt => ({
    text: text.replace(IT, () => it),
    source: origin,
  });
  const isOpen = ({ missing = [], has }: Written): boolean =>
    missing.every((way) => !isWritten(node, way)) && (has === undefined || isWritten(node, has));
  const asked = 'document' in source ? askedIn(pathIn(source), findings) : [];
  const open = [...asked, ...written.open.filter(isOpen).map(worded)].slice(0, MOST_OPEN);
  const home = 'document' in source ? source.document.uri : from;
  const own = home === undefined ? [] : ownPrompts(home, shelf).questions;
  return filled([
    { id: 'matters', title: 'What matters', prompts: written.matters.map(worded) },
    { id: 'there', title: 'What is there', prompts: written.there.map(worded) },
    { id: 'open', title: 'What is open', prompts: open },
    {
      id: 'own',
      title: 'Your own questions',
      prompts: own.filter((each) => each.for === 'any' || each.for === about),
    },
  ]);
}

/**
 * Ways to listen, the folder's own last.
 * @param from the address of the document that is looked at, or is shown
 */
export function stemsFor(shelf: Shelf, from: string | undefined): readonly PromptGroup[] {
  const own = from === undefined ? [] : ownPrompts(from, shelf).stems;
  return filled([...stems, { id: 'own', title: 'Your own', prompts: own }]);
}

function filled(groups: readonly PromptGroup[]): readonly PromptGroup[] {
  return groups
    .filter(({ prompts }) => prompts.length > 0)
    .map(({ id, title, prompts }) => ({
      id,
      title,
      prompts: prompts.map(({ text, source }) => ({ text, source })),
    }));
}

/** What it is, what it is called in a question, and its lines. */
function knownOf(source: Exclude<ThirdPointSource, { what: 'gone' }>): {
  readonly about: AskedAbout;
  readonly it: string;
  readonly node: YamlNode | undefined;
} {
  switch (source.what) {
    case 'file':
      return { about: 'work', it: 'this', node: undefined };
    case 'link':
      return { about: 'link', it: 'this', node: undefined };
    case 'document': {
      const { document } = source;
      const about = aboutDocument(document);
      return { about, it: named(document.title, `this ${about}`), node: document.sound.root };
    }
    case 'item': {
      const node = nodeAt(source.document.sound, source.path);
      const { about, called } = byList.get(source.list) ?? { about: 'any', called: 'this' };
      const words = namingText(source.list, node);
      return { about, it: named(words, called), node };
    }
  }
}

function aboutDocument({ kind }: PlanDocument): AskedAbout {
  if (isPlan(kind)) return 'plan';
  if (kind === 'rubric') return 'rubric';
  if (kind === 'standards') return 'standard';
  return kind === 'observation' ? 'work' : 'any';
}

/** Longer words, in characters, would hide the question; they stand beside it anyway. */
const LONG = 40;

function named(words: string, called: string): string {
  const name = withoutDots(words);
  return name === '' || name.length > LONG ? called : quoted(name);
}

function pathIn(source: Extract<ThirdPointSource, { readonly document?: PlanDocument }>): Path {
  return source.what === 'item' ? source.path : [];
}

/** Whether something is written at the end of a way into an item. */
function isWritten(node: YamlNode | undefined, way: string): boolean {
  const steps = way.split('/');
  const last = steps.pop() ?? '';
  const above = steps.reduce<YamlNode | undefined>((at, step) => valueOf(at, step), node);
  const value = resolve(valueOf(above, last));
  if (value?.type === 'map') return value.pairs.length > 0;
  if (value?.type === 'list') return value.items.length > 0;
  return (textOf(above, last) ?? '').trim() !== '';
}

/** What the rules ask about an item, in the order of the text; what was found fine as is, is not among it. */
function askedIn(path: Path, findings: readonly Finding[]): readonly Prompt[] {
  return findings
    .filter(isQuestion)
    .filter(({ item }) => isAbout(item, path))
    .map(({ message, code }) => ({ text: message, source: sources.get(code) ?? '' }));
}

/** An item's questions are its own and those of what stands in it; the document's are those about it as a whole. */
function isAbout(item: Path, path: Path): boolean {
  if (path.length === 0) return item.length === 0;
  return path.length <= item.length && path.every((step, index) => item[index] === step);
}

const sources: ReadonlyMap<string, string> = new Map(rules.map(({ code, source }) => [code, source]));
