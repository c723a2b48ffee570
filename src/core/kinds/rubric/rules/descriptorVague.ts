import type { PlanDocument } from '../../../document.ts';
import type { Rule } from '../../../rules/rule.ts';
import { findWords, spanOfPart, type Hit } from '../../../rules/words/find.ts';
import { wordsFor, type WordLists } from '../../../rules/words/wordLists.ts';
import type { Span } from '../../../text/ranges.ts';
import { eachQuoted, listed } from '../../../words.ts';
import type { Path } from '../../../yaml/tree.ts';
import { judgingCells } from '../judging.ts';
import { describedRows, spoken } from '../rows.ts';
import { rubricIn } from '../rubric.ts';

/**
 * Descriptors do without words that each reader takes differently: “some”, “often”, “good” (R3). One question
 * for a criterion, naming all of them; a word that is quoted, or that means something exact, is none.
 */
export const descriptorVague: Rule = {
  code: 'quality-descriptor-vague',
  number: 'R3',
  level: 'warning',
  kinds: ['rubric'],
  title: 'Would two readers see the same?',
  about:
    'How much is “some”, how often is “sometimes”, what is “good”? Two people who use the rubric answer differently, and students can only guess.',
  todo: 'Say what you would see instead: which ones, where, what it does for the reader.',
  source:
    'Tierney and Simon, “What’s still wrong with rubrics” (2004); Learn ICT Now, glossary: rubric (words of quantity to avoid)',
  check: (document) => {
    const words = wordsFor(document)?.rubric;
    if (!words) return [];
    return eachQuoted(linesOf(document, words), ({ name }) => name, 60).flatMap(([{ item, texts }, name]) => {
      const hits = texts.flatMap((each) => vagueWords(each.text, words).map((hit) => ({ ...each, hit })));
      const [first] = hits;
      if (!first) return [];
      const said = new Map<string, string[]>();
      for (const { hit, where } of hits) {
        const places = said.get(hit.word) ?? [];
        if (where !== undefined && !places.includes(where)) places.push(where);
        said.set(hit.word, places);
      }
      const parts = [...said].map(([word, where]) =>
        where.length > 0 ? `“${word}” (${where.join(', ')})` : `“${word}”`,
      );
      return {
        span: spanOfPart(document, first.span, first.text, first.hit.at, first.hit.written),
        item,
        message: `${listed(parts, 'and', 5)} in ${name} can mean different things to two readers. What would both of them see in the work?`,
        fixes: [],
      };
    });
  },
};

interface Line {
  readonly name: string;
  readonly item: Path;
  readonly texts: readonly { readonly text: string; readonly span: Span; readonly where?: string }[];
}

/** The texts that describe: descriptors; in a checklist the criteria themselves. What only judges is asked about elsewhere. */
function linesOf(document: PlanDocument, words: WordLists['rubric']): readonly Line[] {
  const { form, criteria } = rubricIn(document);
  const leveled = form === 'analytic' || form === 'holistic';
  const rows = describedRows(document).map((row): Line => {
    const judging = leveled ? judgingCells(row, words) : [];
    return {
      name: row.name,
      item: row.item,
      texts: row.cells
        .filter((cell) => !judging.includes(cell))
        .map(({ text, span, level }) => ({ text, span, where: spoken(level) })),
    };
  });
  if (form !== 'checklist') return rows;
  return criteria
    .filter(({ node }) => node?.type !== 'alias')
    .map(({ text, span, path }): Line => {
      const described = rows.find(({ item }) => item === path)?.texts ?? [];
      return { name: text, item: path, texts: [{ text, span }, ...described] };
    });
}

/** The words in question, without those that are quoted, part of a name or a compound, or that mean something exact. */
function vagueWords(text: string, words: WordLists['rubric']): readonly Hit[] {
  const own = text.replace(quotation(), ({ length }) => '_'.repeat(length));
  let open = '';
  for (const { at, written } of findWords(own, words.exact)) {
    open += own.slice(open.length, at) + '_'.repeat(written.length);
  }
  open += own.slice(open.length);
  return findWords(open, words.vague).filter((hit) => !isPartOfCompound(text, hit) && !isName(text, hit));
}

/** Words that somebody else says, or that are spoken about. */
const quotation = (): RegExp =>
  /“[^“”]*”|"[^"]*"|‘[^‘’]*’(?!\p{L})|(?<![\p{L}\p{N}])'[^']*'(?!\p{L})|\*[^*\s][^*]*\*/gu;

/** `good-faith`, `nutrient-poor`. */
function isPartOfCompound(text: string, { at, written }: Hit): boolean {
  const end = at + written.length;
  return (
    /\p{L}[-‐‑]$/u.test(text.slice(Math.max(0, at - 3), at)) || /^[-‐‑]\p{L}/u.test(text.slice(end, end + 3))
  );
}

/** `Good Friday`: a large letter within a sentence. */
function isName(text: string, { at, written }: Hit): boolean {
  return /^\p{Lu}\p{Ll}/u.test(written) && /[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, at - 3), at));
}
