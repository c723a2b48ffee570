/** Writes pieces as the entries of a plan. What a place cannot take goes to the notes. */
import type { Data } from '../../yaml/data.ts';
import { plain } from '../../markdown/markdown.ts';
import { capital } from '../../words.ts';
import { codesAtEnd, codesIn, datedLine, dateIn, gradesIn, onlyMinutes } from './amounts.ts';
import { activityData, sessionData } from './activityData.ts';
import { checkData } from './checkData.ts';
import { notesText } from './notesText.ts';
import type { Piece, Understanding } from './piece.ts';
import { placesOf, type Place } from './places.ts';
import { fullText, treeOf, type PieceTree } from './tree.ts';
import { withoutEnd } from './withoutEnd.ts';

type Entries = [key: string, value: Data][];
interface Fields {
  [key: string]: Data;
}

/** Items of a plan are called by a letter and a number. */
type NewId = (letter: string) => string;

/** The entries of the plan, and the pieces that became its notes. @param more words that have no other place */
export function planEntries(understanding: Understanding, more: readonly string[]): Entries {
  const { kind, pieces } = understanding;
  const tree = treeOf(pieces);
  const homeless: Piece[] = [];
  const counts = new Map<string, number>();
  const newId: NewId = (letter) => {
    const number = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, number);
    return `${letter}${number}`;
  };
  const byPlace = new Map<string, Piece[]>();
  for (const piece of tree.top) {
    const list = byPlace.get(piece.place);
    if (list) list.push(piece);
    else byPlace.set(piece.place, [piece]);
  }
  const at = (place: string): readonly Piece[] => byPlace.get(place) ?? [];
  const places = placesOf(kind);
  for (const [place, list] of byPlace) if (!places.has(place)) homeless.push(...list);
  const entries: Entries = [];
  const goals = at('goals');
  for (const place of places.values()) {
    const list = at(place.place);
    if (place.place === 'goals') {
      if (goals.length > 0) entries.push(['goals', goalsData(goals, at('standards'), tree, newId)]);
      continue;
    }
    if (place.place === 'standards') {
      // A standard belongs to a goal.
      homeless.push(
        ...(goals.length === 0
          ? list
          : list.filter((piece) => standardData(fullText(piece, tree)) === undefined)),
      );
      continue;
    }
    if (place.place === 'successCriteria') {
      if (kind === 'lesson-plan' && list.length > 0)
        entries.push(['keyCriteria', list.map((piece) => fullText(piece, tree))]);
      else homeless.push(...list);
      continue;
    }
    if (list.length === 0 || place.shape === 'notes' || place.shape === 'rubric') continue;
    if (place.shape === 'final' || place.shape === 'audience') continue;
    const value = valueOf(place, list, tree, newId, homeless);
    if (value !== undefined) entries.push([place.place, value]);
  }
  const final = finalData(at('final'), at('audience'), tree);
  if (final) entries.push(['final', final]);
  const inNotes = new Set([...homeless, ...at('notes')]);
  const notes = notesText(
    tree.top.filter((piece) => inNotes.has(piece)),
    tree,
    more,
  );
  if (notes !== '') entries.push(['notes', notes]);
  return entries;
}

function valueOf(
  place: Place,
  list: readonly Piece[],
  tree: PieceTree,
  newId: NewId,
  homeless: Piece[],
): Data | undefined {
  const texts = list.map((piece) => fullText(piece, tree));
  switch (place.shape) {
    case 'text':
      return texts.join('\n\n');
    case 'list':
      return texts;
    case 'date':
    case 'minutes': {
      const [read, ...others] = list.flatMap((piece) => {
        const value = place.shape === 'date' ? dateIn(plain(piece.text)) : onlyMinutes(plain(piece.text));
        const alone = tree.below(piece).length === 0;
        if (value === undefined || !alone) homeless.push(piece);
        return value === undefined || !alone ? [] : [{ piece, value }];
      });
      for (const { piece, value } of others) if (value !== read?.value) homeless.push(piece);
      return read?.value;
    }
    case 'grades': {
      const grades = list.flatMap((piece) => {
        const read = tree.below(piece).length === 0 ? gradesIn(plain(piece.text)) : undefined;
        if (!read) homeless.push(piece);
        return read ?? [];
      });
      return grades.length > 0 ? [...new Set(grades)] : undefined;
    }
    case 'checks':
      return list.map((piece) => checkData(newId('k'), fullText(piece, tree), piece.under));
    case 'activities':
      return list.map((piece) => activityData(newId('a'), piece, tree));
    case 'sessions':
      return list.map((piece) => sessionData(newId('s'), piece, tree, () => newId('a')));
    case 'choices':
      return list.map((piece) => choiceData(piece, tree, newId));
    case 'milestones':
      return list.map((piece): Fields => {
        const text = fullText(piece, tree);
        const dated = datedLine(text);
        return dated
          ? { id: newId('m'), title: dated.rest, date: dated.date }
          : { id: newId('m'), title: text };
      });
    case 'products':
      return texts.map((text): Fields => ({ id: newId('p'), ...named(text) }));
    case 'vocabulary':
      return texts.map(wordData);
    case 'supports':
      return texts.map(supportData);
    case 'resources': {
      const links = list.flatMap((piece, index) => {
        const link = linkData(texts[index] ?? '');
        if (link === undefined) homeless.push(piece);
        return link === undefined ? [] : [link];
      });
      return links.length > 0 ? { links } : undefined;
    }
    case 'critique':
      return texts.map((protocol): Fields => ({ protocol }));
    default:
      homeless.push(...list);
      return undefined;
  }
}

function goalsData(goals: readonly Piece[], shared: readonly Piece[], tree: PieceTree, newId: NewId): Data[] {
  const forAll = shared.flatMap((piece) => standardData(fullText(piece, tree)) ?? []);
  return goals.map((goal, index): Fields => {
    const below = tree.below(goal);
    const standards = below
      .filter(({ place }) => place === 'standards')
      .flatMap((piece) => standardData(fullText(piece, tree)) ?? []);
    // Its words stand with the first goal; the others have its code.
    const also = forAll.map((standard) => (index === 0 ? standard : codeOf(standard)));
    const all = oncePerCode([...standards, ...also]);
    const criteria = below.filter(
      (piece) => piece.place !== 'standards' || standardData(fullText(piece, tree)) === undefined,
    );
    return {
      id: newId('g'),
      target: goal.text,
      ...(all.length > 0 ? { standards: all } : {}),
      ...(criteria.length > 0 ? { successCriteria: criteria.map((piece) => fullText(piece, tree)) } : {}),
    };
  });
}

/** A code that is named with its words and without stands there once, with them; other words stay beside them. */
function oncePerCode(standards: readonly Data[]): Data[] {
  const byCode = new Map<string, Data[]>();
  for (const one of standards) {
    const same = byCode.get(codeOf(one)) ?? [];
    const bare = typeof one === 'string';
    if (!bare || same.length === 0)
      byCode.set(codeOf(one), [...(bare ? same : same.filter((each) => typeof each !== 'string')), one]);
  }
  return [...byCode.values()].flat();
}

function codeOf(standard: Data): string {
  if (typeof standard === 'string') return standard;
  const code =
    standard !== null && typeof standard === 'object' && !Array.isArray(standard) ? standard.code : '';
  return typeof code === 'string' ? code : '';
}

/** A standard’s code, and its words where they are there; undefined where there is no code. */
export function standardData(text: string): Data | undefined {
  const { codes, rest } = codesIn(text, true);
  const [code] = codes;
  if (code === undefined) {
    const end = codesAtEnd(text);
    const [only] = end.codes;
    return only === undefined || end.codes.length > 1 ? undefined : { code: only, statement: end.rest };
  }
  if (codes.length > 1) return { code, statement: [...codes.slice(1), rest].filter(Boolean).join(' ') };
  return rest === '' ? code : { code, statement: rest };
}

function choiceData(piece: Piece, tree: PieceTree, newId: NewId): Fields {
  const options = tree
    .below(piece)
    .map((each): Fields => ({ id: newId('o'), ...named(fullText(each, tree), 'description') }));
  return { id: newId('c'), title: piece.text, ...(options.length > 0 ? { options } : {}) };
}

/** A short name, and the rest in a sentence: “Poster: one page with two graphs”. */
function named(text: string, key = 'description'): Fields {
  const [first = '', ...more] = text.split('\n');
  const colon = /^([^:.]{2,60}):\s+(?=\S)/.exec(first) ?? /^([^:.]{2,60}?)\s[–—]\s+(?=\S)/.exec(first);
  const name = colon ? plain(colon[1] ?? '') : first;
  const rest = [colon ? first.slice(colon[0].length) : '', ...more].filter(Boolean).join('\n');
  return rest === '' || name === '' ? { name: text } : { name, [key]: rest };
}

function finalData(pieces: readonly Piece[], audience: readonly Piece[], tree: PieceTree): Data | undefined {
  const texts = pieces.map((piece) => fullText(piece, tree));
  const people = audience.map((piece) => fullText(piece, tree));
  if (texts.length + people.length === 0) return undefined;
  const [first = '', ...rest] = texts;
  const short = first !== '' && first.length <= 90 && !first.includes('\n');
  const own: Fields = short ? (rest.length > 0 ? { name: first } : named(first)) : {};
  const description = [...(short || first === '' ? [] : [first]), ...rest].join('\n\n');
  return {
    ...own,
    ...(description === '' ? {} : { description }),
    ...(people.length > 0 ? { audience: people } : {}),
  };
}

/** “turbidity: how cloudy water is”, “**runoff** – water that …”, or a word alone. */
function wordData(text: string): Data {
  if (text.includes('\n')) return text;
  const apart = /^([^:=–—]{1,60}?)\s?(?::|=|\s[–—-])\s+(?=\S)/.exec(text);
  const term = apart ? plain((apart[1] ?? '').replaceAll('*', '')) : '';
  const definition = text.slice(apart?.[0].length ?? 0).replace(/^\*+\s?/, '');
  return apart && term !== '' && definition !== '' ? { term, definition } : text;
}

const supportTypes: readonly (readonly [pattern: RegExp, type: string])[] = [
  [
    /^(?:extensions?|extension activit(?:y|ies)|enrichment|(?:for )?early finishers|fast finishers|challenge|gifted(?: and talented)?|gt|advanced(?: learners)?|for students who are ready for more)$/i,
    'extension',
  ],
  [
    /^(?:accommodations?|modifications?|accommodations and modifications|modifications and accommodations|iep|504|sped|special education|students with (?:ieps|disabilities))$/i,
    'access',
  ],
  [/^(?:remediation|interventions?|reteach)$/i, 'unfinished-learning'],
  [/^scaffold(?:s|ing)$/i, 'scaffold'],
];

const people =
  /^(?:(?:for )?(?:ells?|english (?:language )?learners|mls?|multilingual learners|newcomers|entering|emerging|developing|expanding|bridging|beginners|intermediate|struggling (?:learners|students|readers)|early finishers|fast finishers|advanced(?: learners)?|gifted(?: and talented)?|gt|students with (?:ieps|disabilities)|special needs|sped|special education|on level|below level|above level|tier [123]|iep|504))$/i;

/** “ELLs: sentence frames” with whom it is for; “Extension: …” with what kind it is. */
function supportData(text: string): Data {
  const found = /^([^:\n]{2,60}):\s+(?=\S)/.exec(text);
  const lead = plain((found?.[1] ?? '').replaceAll('*', ''));
  if (!found || lead === '') return text;
  const support = text.slice(found[0].length);
  const type = supportTypes.find(([pattern]) => pattern.test(lead))?.[1];
  const whom = people.test(lead) ? { for: capital(lead.replace(/^for /i, '')) } : {};
  const known = type !== undefined || people.test(lead);
  if (!known) return text;
  // The kind says it, where the words before are nothing else.
  return {
    support: people.test(lead) || /^(?:extension|scaffold)/i.test(lead) ? support : text,
    ...(type === undefined ? {} : { type }),
    ...whom,
  };
}

/** A link with its words; undefined where there are none or several. */
function linkData(text: string): Data | undefined {
  const links = [...text.matchAll(/\[([^\]\n]{1,300})\]\((https?:\/\/[^\s()]{1,2000})\)/g)];
  const [only] = links;
  if (links.length === 1 && only) {
    const title = text.replace(only[0], () => only[1] ?? '').trim();
    return title === only[2] ? { url: title } : { title, url: only[2] ?? '' };
  }
  const bare = [...text.matchAll(/https?:\/\/[^\s()<>]{3,2000}/g)];
  const [address] = bare;
  if (links.length > 0 || bare.length !== 1 || !address) return undefined;
  const url = address[0].replace(/[.,;]$/, '');
  const title = withoutEnd(text.replace(url, ' '), /[\s:–—-]/)
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' ? { url } : { title, url };
}
