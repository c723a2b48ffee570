/** What the pages of an agreement, of notes and of a class visit have in common. */
import { circles } from '../../coaching/circles.ts';
import { forAudience } from '../../coaching/forAudience.ts';
import { agreedFor, meantFor, meantForInWords } from '../../coaching/meantFor.ts';
import { sourceOf } from '../../coaching/targets.ts';
import { nameOfSource } from '../../coaching/thirdPoint.ts';
import { isDate, shortDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { agreementIn } from '../../kinds/coaching-agreement/agreement.ts';
import type { Note } from '../../kinds/items.ts';
import { factsOf } from '../../kinds/kind.ts';
import { visitIn } from '../../kinds/observation/visit.ts';
import { isNamedIn } from '../../kinds/people.ts';
import { agreementFor } from '../../library/agreementFor.ts';
import type { Shelf } from '../../library/shelf.ts';
import { schemaAt } from '../../schema/walk.ts';
import { capital, listed as inWords, quoted } from '../../words.ts';
import { nodeAt, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Block, ListBlock, ListItem, NoSheet, Sheet, Text } from '../sheet.ts';
import { lines, listed, section, type Fact } from './blocks.ts';

/** What students get instead of what the two wrote for each other. */
const FOR_STUDENTS = 'What students get is made of the plan: its page, its choices, its rubric.';

/** A page of what the two wrote for each other, read from its document. */
export class Paper {
  readonly document: PlanDocument;
  readonly shelf: Shelf;

  constructor(document: PlanDocument, shelf: Shelf) {
    this.document = document;
    this.shelf = shelf;
  }

  /** What a field is called. @param path places in lists count as the first */
  called(path: Path): string {
    const first = path.map((step) => (typeof step === 'number' ? 0 : step));
    return schemaAt(this.document.kind, undefined, first)?.title ?? String(path.at(-1));
  }

  /** The text at a path; empty where none is written. */
  text(path: Path): Text {
    return scalarText(nodeAt(this.document.sound, path))?.trim() ?? '';
  }

  /** A word of a list in the words that explain it. */
  meaning(path: Path): string {
    const word = this.text(path);
    const meanings = schemaAt(this.document.kind, this.document.sound.root, path)?.['x-meanings'];
    const meaning = meanings && Object.hasOwn(meanings, word) ? meanings[word] : undefined;
    return meaning?.replace(/\.$/, '') ?? word;
  }

  /** The line a path leads to; undefined where that is no line of the text. */
  line(path: Path): number | undefined {
    const { document } = this;
    const span = nodeAt(document.sound, path)?.span;
    // An older form is read as if it were up to date, so places are not those of the text.
    return span === undefined || document.older ? undefined : document.lines.lineAt(span.start);
  }

  /** A fact of what stands at a path, for `facts`. */
  fact(path: Path, text: Text = this.text(path)): Fact {
    return [this.called(path), text, this.line(path)];
  }

  /** What a text is about, in words: a goal, a file, a page on the web. Empty for nothing, and for what isn’t there. */
  about(target = ''): string {
    if (target === '') return '';
    const source = sourceOf(target, this.shelf, this.document.uri);
    return source.what === 'gone' ? '' : nameOfSource(source, 100);
  }

  /** Notes as a list, each with who says it, what it is about, and whom it is meant for where that differs. */
  notes(notes: readonly Note[], marks: ListBlock['marks'] = 'dots'): readonly Block[] {
    const items = notes.flatMap((note): ListItem[] => {
      if (note.text === '') return [];
      const { document, shelf } = this;
      const marked = meantFor(document, shelf, note.path);
      const rest = meantFor(document, shelf, note.path.slice(0, -2));
      const about = this.about(note.about);
      const beside = [
        note.by?.trim() ?? '',
        about === '' ? '' : `about ${quoted(about, 100)}`,
        marked === rest ? '' : `meant for ${circles[marked].for}`,
      ].filter((each) => each !== '');
      const below: Block[] =
        beside.length === 0 ? [] : [{ is: 'text', text: capital(beside.join(' · ')), aside: true }];
      return [{ text: note.text, at: this.line(note.path), ...(below.length === 0 ? {} : { below }) }];
    });
    return listed(marks, items);
  }

  /** The document as a sheet. @param about facts below its title */
  sheet(about: readonly string[], blocks: readonly Block[]): Sheet {
    const { document, shelf } = this;
    return {
      title: document.title,
      language: textOf(document.sound.root, 'language'),
      about: [...about, meantForInWords(meantFor(document, shelf)).replace(/\.$/, '')].filter(
        (each) => each !== '',
      ),
      blocks,
    };
  }
}

/** Why students have no such page. @param what “Our notes are”, “A class visit is” */
export function notForStudents(what: string): NoSheet {
  return { refused: `${what} for the two of you. ${FOR_STUDENTS}` };
}

/**
 * What those who lead the school see of notes or a visit: what is meant for them, as far as the agreement goes, and
 * nobody’s name.
 */
export function sheetForSchool(document: PlanDocument, shelf: Shelf): Sheet | NoSheet {
  const { title, sections, wider, leftOut } = forAudience(document, shelf, 'school');
  const kept = agreementFor(document, shelf)
    ? `Your agreement keeps it ${circles[agreedFor(document, shelf)].kept}.`
    : 'Without an agreement that says more, it stays between you two.';
  if (sections.length === 0) return { refused: `Nothing here is meant for your school. ${kept}` };
  if (wider)
    return {
      refused: `Some of this is marked for your school. ${kept} Talk about it first; then say so in your agreement, or use “Copy what others may see”, which asks you once more.`,
    };
  const blocks = sections.flatMap(({ title: heading, lists }) => {
    const level = heading === '' ? 2 : 3;
    const below = lists.flatMap((list) => section(level, list.title, undefined, lines(list.texts)));
    return heading === '' ? below : section(2, heading, undefined, below);
  });
  return {
    title: withoutNames(title, document, shelf),
    language: textOf(document.sound.root, 'language'),
    about: [],
    blocks,
    said: [
      'Nobody’s name stands beside what was said.',
      ...(leftOut.length === 0 ? [] : [`Not meant for your school, and so left out: ${inWords(leftOut)}.`]),
    ],
  };
}

/** The title where it names neither of the two, else what such a document is called by everybody. */
export function withoutNames(title: string, document: PlanDocument, shelf: Shelf): string {
  const agreement = document.kind === 'coaching-agreement' ? document : agreementFor(document, shelf);
  const visit = document.kind === 'observation' ? visitIn(document) : undefined;
  const names = [
    ...(agreement ? agreementIn(agreement).partners.map(({ name }) => name) : []),
    ...(visit ? [visit.teaching ?? '', visit.watching ?? ''] : []),
  ];
  return names.some((name) => isNamedIn(title, name)) ? factsOf(document.kind).label : title;
}

/** "May 5, 2026" for 2026-05-05: paper is read years later. What is no date, as it is written. */
export function dated(text: string): string {
  return isDate(text) ? `${shortDate(text)}, ${text.slice(0, 4)}` : text;
}
