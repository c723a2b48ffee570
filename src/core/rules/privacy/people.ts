/** Who may be named in a document: the grown-ups who work on it. */
import type { PlanDocument } from '../../document.ts';
import { gist } from '../../kinds/items.ts';
import { plansNamedIn } from '../../library/related.ts';
import type { Shelf } from '../../library/shelf.ts';
import { scalarText, valueOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { NameHit } from './names.ts';
import { sentencesOf } from './sentences.ts';

/** Lines that only ever name grown-ups. */
const workers = new Set(['teachers', 'teaching', 'watching', 'participants', 'partners', 'agreed', 'people']);

/** Lines that name who says or does something: nearly always one of the two. */
const speakers: ReadonlySet<string | number> = new Set(['by', 'who']);

/** Names, each as the row of its words, plain. */
type Names = readonly (readonly string[])[];

/** The people that a document itself names in such lines. What is seen on a visit may be done by a student. */
export const namedIn = gist((document): { readonly workers: Names; readonly speakers: Names } => {
  const found = { workers: [] as string[][], speakers: [] as string[][] };
  const take = (node: YamlNode | undefined, into: string[][]): void => {
    if (node?.type === 'list') for (const { value } of node.items) take(value, into);
    else if (node?.type === 'map') take(valueOf(node, 'name'), into);
    else {
      const words = sentencesOf(scalarText(node) ?? '').flat();
      if (words.length > 0) into.push(words.map((word) => word.plain));
    }
  };
  const walk = (node: YamlNode | undefined): void => {
    if (node?.type === 'list') for (const { value } of node.items) walk(value);
    if (node?.type !== 'map') return;
    for (const { key, value } of node.pairs) {
      if (workers.has(key.text)) take(value, found.workers);
      else if (speakers.has(key.text)) take(value, found.speakers);
      else if (key.text !== 'seen') walk(value);
    }
  };
  walk(document.sound.root);
  return found;
});

/** The people who work on a document: those it names, and those that its plans and the agreements at hand name. */
export function peopleAt(
  document: PlanDocument,
  shelf: Shelf,
): { readonly workers: Names; readonly all: Names } {
  const near = [document, ...plansNamedIn(document, shelf), ...shelf.ofKind('coaching-agreement')].map(
    namedIn,
  );
  const me = sentencesOf(shelf.me ?? '')
    .flat()
    .map((word) => word.plain);
  const sure = [...near.flatMap((each) => each.workers), ...(me.length > 0 ? [me] : [])];
  return { workers: sure, all: [...sure, ...near.flatMap((each) => each.speakers)] };
}

/** Whether a text stands where a person is named who works here. */
export function namesAWorker(path: readonly (string | number)[]): boolean {
  if (path.includes('seen')) return false;
  return path.some((key) => typeof key === 'string' && workers.has(key)) || speakers.has(path.at(-1) ?? '');
}

/** Whether a name is that of somebody who works on the document: the whole name, or a first name alone. Asks the shelf only where there is one. */
export function grownUps(document: PlanDocument, shelf: Shelf): (hit: NameHit) => boolean {
  let known: { readonly whole: ReadonlySet<string>; readonly first: ReadonlySet<string> } | undefined;
  return (hit) => {
    known ??= firstAndWhole(peopleAt(document, shelf));
    return hit.whole ? known.whole.has(hit.words.join(' ')) : known.first.has(hit.words[0] ?? '');
  };
}

function firstAndWhole({ workers, all }: ReturnType<typeof peopleAt>) {
  return {
    whole: new Set(workers.map((name) => name.join(' '))),
    first: new Set(all.flatMap((name) => name[0] ?? [])),
  };
}
