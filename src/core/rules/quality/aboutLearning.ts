import { planIn } from '../../kinds/plan.ts';
import type { PlanDocument } from '../../document.ts';
import type { Span } from '../../text/ranges.ts';
import { capital, eachQuoted } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import type { OpenQuestion, Rule } from '../rule.ts';
import { spanOfPart } from '../words/find.ts';
import { phraseAt, wordsIn, type Word } from '../words/phrases.ts';
import { wordsFor } from '../words/wordLists.ts';
import {
  doingIn,
  ideasFor,
  isShownBy,
  mayHideDoing,
  saidFrom,
  unseenAt,
  type QualityWords,
  type Unseen,
} from './doing.ts';
import { verbFixes } from './verbFixes.ts';

/**
 * A target or success criterion says what students do, not that their doing shows understanding (G3).
 * Only where that is all it says: “retell the story and demonstrate understanding of its lesson” retells.
 */
export const aboutLearning: Rule = {
  code: 'quality-about-learning',
  number: 'G3',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'What do students do that shows understanding?',
  about:
    '“Demonstrate an understanding of …” says that something will be shown, and leaves open what. Students cannot aim at it, and two people looking at the same work may see different things.',
  todo: 'Say what students do: explain, compare, model, decide and give reasons. Or say how they show it: “… by …”.',
  source: 'Oak National Academy, guidance for lesson planning (outcomes say what pupils do)',
  check: (document) => {
    const lists = wordsFor(document)?.quality;
    if (!lists) return [];
    const found = planIn(document).goals.flatMap((goal) => {
      const target = textOf(goal.node, 'target') ?? '';
      return [
        ...asked(document, lists, target, goal.span, goal.path, [...goal.path, 'target']),
        ...goal.criteria.flatMap(({ text, span, path }) => asked(document, lists, text, span, path, path)),
      ];
    });
    return eachQuoted(found, ({ said }) => said).map(([each, said]) => ({
      ...each,
      message: `${said} can look like many things. What would you see or hear students do?`,
    }));
  },
};

/** What is asked about, with the words in question. */
type Found = Omit<OpenQuestion, 'message'> & { readonly said: string };

function asked(
  document: PlanDocument,
  lists: QualityWords,
  text: string,
  whole: Span,
  item: Path,
  path: Path,
): readonly Found[] {
  if (!mayHideDoing(text, lists)) return [];
  const words = wordsIn(text);
  const at = doingIn(words, lists);
  if (at === undefined) return [];
  const found = aboutLearningAt(words, at, lists);
  const first = words[at];
  const last = words[(found?.end ?? 0) - 1];
  if (!found || !first || !last || isShownBy(words, found.end, lists)) return [];
  const part = { start: first.at, end: last.end };
  const ideas = found.of ? ideasFor(words, at, found.end, found.ideas, lists) : [];
  return [
    {
      span: spanOfPart(document, whole, text, part.start, text.slice(part.start, part.end)),
      item,
      said: capital(saidFrom(text, words, at)),
      fixes: verbFixes(path, text, words, at, found.end, found.form, ideas, lists),
    },
  ];
}

/**
 * “Demonstrate a clear understanding of”, “show that I know”, “knowledge of” at a place.
 * @returns `of`: whether what is understood comes next, so that another verb could stand there
 */
export function aboutLearningAt(
  words: readonly Word[],
  at: number,
  lists: QualityWords,
): (Unseen & { readonly of: boolean }) | undefined {
  const { base, third, ing, between, nouns, of, ideas } = lists.aboutLearning;
  const form = [base, third, ing].findIndex((verbs) => phraseAt(words, at, verbs) !== undefined);
  const verb = form === 1 || form === 2 ? form : 0;
  let next = form < 0 ? at : at + 1;
  if (form >= 0) {
    const said = sayingSo(words, next, lists);
    if (said !== undefined) return { form: verb, end: said, ideas, of: true };
  }
  while (between.includes(words[next]?.lower ?? '')) next++;
  if (!nouns.includes(words[next]?.lower ?? '')) return undefined;
  const behind = words[next + 1];
  const isOf = behind !== undefined && of.includes(behind.lower);
  const isThat = lists.ideasBefore.some(
    (each) => each.ideas.length > 0 && phraseAt(words, next + 1, each.words) !== undefined,
  );
  // Without a verb only “Knowledge of …” means a doing: “Understanding fractions” is a verb itself.
  if (form < 0 && !isOf) return undefined;
  // “Knowledge and skills to stay healthy” says more.
  if (behind && !isOf && !isThat) return undefined;
  return { form: verb, end: next + (isOf ? 2 : 1), ideas, of: isOf || isThat };
}

/** Behind “that I understand”; undefined where something else is shown. */
function sayingSo(words: readonly Word[], at: number, lists: QualityWords): number | undefined {
  const start = phraseAt(words, at, lists.aboutLearning.that) ?? at;
  const subject = phraseAt(words, start, lists.stem.subjects);
  return subject === undefined ? undefined : unseenAt(words, subject, lists)?.end;
}
