/** Lets links follow files that get another name or place. */
import { isLink } from '../coaching/targets.ts';
import type { PlanDocument } from '../document.ts';
import type { Shelf } from '../library/shelf.ts';
import { addressOf, nameFor } from '../references/files.ts';
import { indexOf, splitReference, type Reference } from '../references/index.ts';
import type { FileEdits } from './fileEdits.ts';
import { rewritten, type NewText, type NewWords } from './rewrite.ts';
import { partsOf, wordsLinks, writtenTarget, type WordsLink } from './textLinks.ts';

/** A file or folder that gets another address. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where files lie before and after. */
export class Ways {
  readonly #moves: readonly Move[];
  readonly #shelf: Pick<Shelf, 'get' | 'folders'>;

  constructor(moves: readonly Move[], shelf: Pick<Shelf, 'get' | 'folders'>) {
    this.#shelf = shelf;
    // Where a folder and a file in it move both, the file’s own way counts.
    this.#moves = moves
      .map(({ from, to }) => ({ from: bare(from), to: bare(to) }))
      .sort((a, b) => b.from.length - a.from.length);
  }

  /** Where what lies at an address will lie. */
  after(uri: string): string {
    const move = this.#moves.find(({ from }) => isWithin(uri, from));
    return move ? move.to + uri.slice(move.from.length) : uri;
  }

  /** Whether a file is known to be at an address now. */
  isThere(uri: string): boolean {
    return this.#shelf.get(uri) !== undefined || this.#moves.some(({ from }) => isWithin(uri, from));
  }

  /** Whether a file is known to be at an address afterwards. */
  willBeThere(uri: string): boolean {
    const came = this.#moves.find(({ to }) => isWithin(uri, to));
    if (came) return this.isThere(came.from + uri.slice(came.to.length));
    return this.isThere(uri) && this.after(uri) === uri;
  }

  /** What a file is to be called in a document, so that the name leads where it led; undefined where it does so already. */
  newName(document: PlanDocument, file: string): string | undefined {
    const { folders } = this.#shelf;
    const now = addressOf(document.uri, file, folders, (uri) => this.isThere(uri));
    if (!('uri' in now)) return undefined;
    const [home, wanted] = [this.after(document.uri), this.after(now.uri)];
    if (home === document.uri && wanted === now.uri) return undefined;
    const leads = (name: string): boolean => {
      const will = addressOf(home, name, folders, (uri) => this.willBeThere(uri));
      return 'uri' in will && will.uri === wanted;
    };
    if (leads(file)) return undefined;
    const name = nameFor(home, wanted, folders);
    return name !== undefined && leads(name) ? name : undefined;
  }
}

const bare = (uri: string): string => uri.replace(/\/$/, '');

const isWithin = (uri: string, place: string): boolean => uri === place || uri.startsWith(`${place}/`);

/**
 * What has to change in documents so that every link leads where it led: those of others to what moves, and those of
 * what moves itself. Documents that can’t be changed stay as they are; their links are asked about then.
 * @param moves files and folders, with their addresses before and after
 * @returns edits for the documents at their addresses before the move
 */
export function followMoves(moves: readonly Move[], shelf: Shelf): readonly FileEdits[] {
  const ways = new Ways(moves, shelf);
  return [...shelf.all()].flatMap((document) => {
    if (document.older || document.newer) return [];
    const texts = indexOf(document).references.flatMap(
      (reference) => newText(document, reference, ways) ?? [],
    );
    const words = wordsLinks(document).flatMap((link) => newWords(document, link, ways) ?? []);
    if (texts.length + words.length === 0) return [];
    // One that can’t be written anew does not keep the others from it.
    const made =
      rewritten(document, texts, words) ??
      rewritten(
        document,
        texts.filter((text) => rewritten(document, [text]) !== undefined),
      );
    return made && made.edits.length > 0 ? [{ uri: document.uri, edits: made.edits }] : [];
  });
}

function newText(
  document: PlanDocument,
  { text, rule, node, path }: Reference,
  ways: Ways,
): NewText | undefined {
  const link = splitReference(text, rule);
  if (link?.file === undefined) return undefined;
  const name = ways.newName(document, link.file);
  if (name === undefined) return undefined;
  const now = name + text.slice(link.file.length);
  // A name with a # in it can’t be told from a link to an item.
  return splitReference(now, rule)?.file === name ? { node, path, text: now } : undefined;
}

function newWords(
  document: PlanDocument,
  { node, span, target }: WordsLink,
  ways: Ways,
): NewWords | undefined {
  if (isLink(target)) return undefined;
  const { file, id } = partsOf(target);
  const name = ways.newName(document, file);
  return name === undefined ? undefined : { node, span, text: writtenTarget(name, id) };
}
