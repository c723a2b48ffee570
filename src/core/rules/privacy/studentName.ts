import type { PlanDocument } from '../../document.ts';
import type { Fix } from '../../finding.ts';
import { freeId, idFrom } from '../../ids.ts';
import { once } from '../../kinds/items.ts';
import { kinds } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import { indexOf } from '../../references/index.ts';
import { decoded } from '../../text/decoded.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { OpenQuestion, Rule } from '../rule.ts';
import { namesIn, signsOfNames, type NameHit } from './names.ts';
import { passagesOf, passagesWith, spanIn, type Passage } from './passages.ts';
import { grownUps, namesAWorker } from './people.ts';
import { privacyWords, source } from './privacyRule.ts';
import { isCapital, sentencesOf, type Word } from './sentences.ts';

/** A name of the roster where it stands in the document. */
interface Place {
  readonly passage: Passage;
  readonly hit: NameHit;
  /** The one label to write instead; undefined where several students are called so. */
  readonly label: string | undefined;
}

/** A student's name, by the list that a person keeps outside of the folder (C10). Nothing that is said here repeats it. */
export const studentName: Rule = {
  code: 'privacy-student-name',
  number: 'C10',
  level: 'warning',
  kinds: kinds.map(({ kind }) => kind),
  title: 'A student’s name',
  about:
    'A name of your own list stands in a text, a note, a link or the file’s own name. (The page about privacy says how to keep such a list.) Whoever can open the folder can read it, and where the folder has a history, the history keeps it. The names of those who work on the plan are not meant.',
  todo: 'Let the quick fix write the label of your list instead, everywhere in the file.',
  source,
  check: (document, shelf) => {
    if (shelf.roster.size === 0) return [];
    const places = placesOf(document, shelf);
    const fixes = new Map<string, Fix>();
    const found = places.map((place) => ({
      span: spanIn(place.passage, place.hit.at, place.hit.length),
      item: place.passage.path,
      message: messageOf(place),
      fixes: fixesFor(place, places, document, shelf, fixes),
    }));
    return [...fileName(document, shelf), ...found];
  },
};

/** Every place of a student's name in a document. */
function placesOf(document: PlanDocument, shelf: Shelf): readonly Place[] {
  const words = privacyWords(document);
  const isGrownUp = grownUps(document, shelf);
  const signs = signsOfNames(shelf.roster);
  const found = passagesWith(document, signs, signs).flatMap((passage) => {
    const where = passage.what === 'link' || passage.what === 'name' ? 'link' : 'text';
    return namesIn(passage.text, shelf.roster, words, where).flatMap((hit) => {
      if (isGrownUp(hit)) return [];
      // Statements of standards name people whom everyone may know; who says or does something is one of the two.
      const isUnsure = document.kind === 'standards' ? passage.what === 'text' : namesAWorker(passage.path);
      if (isUnsure && !hit.whole) return [];
      return { passage, hit, label: hit.labels.length === 1 ? hit.labels[0] : undefined };
    });
  });
  // An id goes with the words beside it: rosa with “Rosa Parks”, who is somebody else.
  const inTexts = new Set(found.flatMap(({ passage, label }) => (passage.what === 'text' ? label : [])));
  return found.filter(
    ({ passage, hit, label }) =>
      passage.what === 'text' ||
      passage.what === 'comment' ||
      hit.whole ||
      inTexts.has(label) ||
      !otherPeople(document).has(hit.words.join(' ')),
  );
}

/** First names before any last name, as a document has them. */
const otherPeople = once(
  (document): ReadonlySet<string> =>
    new Set(
      passagesOf(document).flatMap(({ what, text }) =>
        what === 'text' ? sentencesOf(text).flatMap((words) => words.flatMap(beforeLastName)) : [],
      ),
    ),
);

function beforeLastName(word: Word, index: number, words: readonly Word[]): readonly string[] {
  const next = words[index + 1];
  return next && isCapital(word) && isCapital(next) && /^\s$/.test(next.before ?? '') ? [word.plain] : [];
}

function messageOf({ passage: { what }, label }: Place): string {
  const where = {
    text: 'A student’s name stands here',
    comment: 'A student’s name stands in this note',
    link: 'A student’s name is part of this link',
    name: 'A student’s name stands before this colon',
  }[what];
  const instead = label === undefined ? 'a label' : `“${label}”`;
  return `${where}, and whoever can open this folder can read it. Would ${instead} say enough?`;
}

/** @param known the fix for each label, made once */
function fixesFor(
  place: Place,
  places: readonly Place[],
  document: PlanDocument,
  shelf: Shelf,
  known: Map<string, Fix>,
): readonly Fix[] {
  const { label, hit } = place;
  if (label === undefined) {
    return hit.labels.flatMap((each) => {
      const edit = editFor(place, each, document, shelf);
      return edit ? { title: `Write ${each} here`, changes: [{ do: 'text' as const, edits: [edit] }] } : [];
    });
  }
  if (!editFor(place, label, document, shelf)) return [];
  let fix = known.get(label);
  if (!fix) {
    const edits = places.flatMap((other) =>
      other.label === label ? (editFor(other, label, document, shelf) ?? []) : [],
    );
    const title = `Write ${label} instead${edits.length > 1 ? ', everywhere in this file' : ''}`;
    known.set(label, (fix = { title, changes: [{ do: 'text', edits }] }));
  }
  return [hit.whole ? { ...fix, preferred: true } : fix];
}

/** Writes a label over a name; undefined where another file would have to change too. */
function editFor(
  { passage, hit }: Place,
  label: string,
  document: PlanDocument,
  shelf: Shelf,
): TextEdit | undefined {
  const span = spanIn(passage, hit.at, hit.length);
  if (passage.what === 'text' || passage.what === 'comment') return { ...span, text: label };
  const hash = passage.text.lastIndexOf('#');
  const isFile =
    passage.what === 'link' && /[/.]/.test(passage.text) && hit.at < (hash < 0 ? Infinity : hash);
  if (isFile || hash >= 0 || isNamedElsewhere(document, passage.text, shelf)) return undefined;
  return { ...span, text: shortWord(document, label) };
}

/** Whether another document may point at an item of this one by its id. */
function isNamedElsewhere(document: PlanDocument, id: string, shelf: Shelf): boolean {
  return shelf.pointingAt(document.uri).some((uri) => {
    const other = shelf.get(uri);
    return other !== undefined && indexOf(other).references.some(({ text }) => text.includes(id));
  });
}

/** A label as a part of ids. */
function shortWord(document: PlanDocument, label: string): string {
  return freeId(idFrom(label, 'student'), linksAndNames(document), false);
}

const linksAndNames = once(
  (document): ReadonlySet<string> =>
    new Set(
      passagesOf(document).flatMap(({ what, text }) => (what === 'link' || what === 'name' ? text : [])),
    ),
);

/** A question at a document's first line where the file itself is called after a student. */
function fileName(document: PlanDocument, shelf: Shelf): readonly OpenQuestion[] {
  const { root } = document.sound;
  const first = root?.type === 'map' ? root.pairs[0] : undefined;
  if (!first) return [];
  const name = decoded(document.uri.slice(document.uri.lastIndexOf('/') + 1));
  const isGrownUp = grownUps(document, shelf);
  const found = namesIn(name, shelf.roster, privacyWords(document), 'link').some((hit) => !isGrownUp(hit));
  if (!found) return [];
  return [
    {
      span: first.key.span,
      item: [first.key.text],
      message:
        'A student’s name is part of this file’s own name, and whoever can open this folder can read it. What else could the file be called?',
      fixes: [],
    },
  ];
}
