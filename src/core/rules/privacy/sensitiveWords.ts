import { findWords, signOf, type Hit as Found } from '../words/find.ts';
import { privacyRule, signOfWords, type Around } from './privacyRule.ts';
import { isCapital, isOwner, sentencesOf, type Word } from './sentences.ts';

/** So many words before a sensitive one can bind it to a person. */
const NEAR = 6;

/**
 * What concerns one student's health, family or support (C10). "Students with an IEP" is said of nobody, “Marco’s
 * IEP” of one: only what is bound to one person is asked about. In a plan that is a plan for one student (an IEP),
 * and under `supports` also what else a school keeps (a diagnosis): elsewhere it may be what is learned about. Among
 * notes both are bound by any word for one student in the sentence, and what is a subject more often than a secret
 * (divorce, diabetes) by one close to it.
 */
export const sensitiveWords = privacyRule({
  code: 'privacy-sensitive-words',
  title: 'Something about one student’s health, family or support',
  about:
    'What a school knows about one student’s health, family or support is for the people who need it. In a shared folder more people can read it, and with what else is said there they may know whom it is about, with or without a name. What is said of a group (“students with an IEP”) is not asked about.',
  todo: 'Say what helps, and leave out whom it is for and why: “sentence starters at two tables”. What only you need, keep among your own notes.',
  kinds: ['project-spec', 'lesson-plan', 'rubric', 'coaching-agreement', 'collaboration-log', 'observation'],
  signs: (words, amongNotes) => [signOfWords(words), ...(amongNotes ? [signOf(words.personalMatters)] : [])],
  find: ({ text, path }, around) => {
    const { words, amongNotes } = around;
    const records = [
      ...findWords(text, words.supportPlans),
      ...(amongNotes || path.includes('supports') ? findWords(text, words.schoolRecords) : []),
    ].sort((a, b) => a.at - b.at);
    const matters = amongNotes ? findWords(text, words.personalMatters) : [];
    if (records.length + matters.length === 0) return [];
    const places = new Map<number, { readonly sentence: readonly Word[]; readonly index: number }>();
    for (const sentence of sentencesOf(text))
      for (const [index, { at }] of sentence.entries()) places.set(at, { sentence, index });
    const isKnownName = knownWords(around);
    const aboutOne = new Map<readonly Word[], boolean>();
    const isAboutOne = (sentence: readonly Word[]): boolean => {
      const known = aboutOne.get(sentence);
      if (known !== undefined) return known;
      const found = sentence.some((_, at) => isOneStudent(sentence, at, words, isKnownName));
      aboutOne.set(sentence, found);
      return found;
    };
    const isBound = ({ at }: Found, isRecord: boolean): boolean => {
      const place = places.get(at);
      if (!place) return false;
      const { sentence, index } = place;
      return (
        isBoundClosely(sentence, index, words, isKnownName, amongNotes) ||
        (isRecord && amongNotes && isAboutOne(sentence))
      );
    };
    const found = [
      records.find((each) => isBound(each, true)) ?? [],
      matters.find((each) => isBound(each, false)) ?? [],
    ]
      .flat()
      .sort((a, b) => a.at - b.at);
    // One question for one text: what is to be done about it is done at once.
    return found.slice(0, 1).map(({ at, written }) => ({
      at,
      length: written.length,
      message: `“${written.replace(/\s+/g, ' ')}” is said of one student here, and whoever can open this folder can read it. Could it say what helps, without whom?`,
    }));
  },
});

/** Whether a word names a grown-up, or somebody the plan is about; looked up only where a name has to be judged. */
function knownWords(around: Around): (word: Word) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    let is = known.get(word.written);
    if (is === undefined) known.set(word.written, (is = around.isKnown([word])));
    return is;
  };
}

type IsKnownName = (word: Word) => boolean;

/** `his IEP`, `Marco’s new diagnosis`, `she takes medication`, `S3 has ADHD`. */
function isBoundClosely(
  sentence: readonly Word[],
  index: number,
  words: Around['words'],
  isKnownName: IsKnownName,
  amongNotes: boolean,
): boolean {
  for (let at = index - 1; at >= Math.max(0, index - NEAR); at--) {
    const word = sentence[at] as Word;
    const owns =
      (words.possessives.includes(word.plain) && !isBoth(sentence, at, words)) ||
      (isOwner(sentence, at) && isStudentName(sentence, at, words, isKnownName)) ||
      (amongNotes && isOwner(sentence, at) && isStudentNoun(sentence, at, words));
    if (owns && index - at <= 3) return true;
    if (!words.having.includes(word.plain)) continue;
    for (let who = at - 1; who >= Math.max(0, at - 3); who--) {
      const subject = sentence[who] as Word;
      if (words.pronouns.includes(subject.plain) && !isBoth(sentence, who, words)) return true;
      // Any word is large at the beginning; a name there is followed by what it does, or by a comma.
      const leads = who > 0 || at === 1 || sentence[1]?.before?.startsWith(',') === true;
      if (leads && isStudentName(sentence, who, words, isKnownName)) return true;
      if (amongNotes && isStudentNoun(sentence, who, words)) return true;
    }
  }
  return false;
}

/** Any word for one student: a name, a label, `she`, `his`, `a student`. */
function isOneStudent(
  sentence: readonly Word[],
  at: number,
  words: Around['words'],
  isKnownName: IsKnownName,
): boolean {
  const { plain } = sentence[at] as Word;
  if (words.pronouns.includes(plain) || words.possessives.includes(plain))
    return !isBoth(sentence, at, words);
  if (isStudentNoun(sentence, at, words)) return true;
  const leads = at > 0 && words.towards.includes((sentence[at - 1] as Word).plain);
  return (leads || isOwner(sentence, at)) && isStudentName(sentence, at, words, isKnownName);
}

/** `he or she`, `his/her`: said of anyone. */
function isBoth(sentence: readonly Word[], at: number, words: Around['words']): boolean {
  const either = (word: Word | undefined): boolean =>
    word !== undefined && [...words.pronouns, ...words.possessives].includes(word.plain);
  const or = (word: Word | undefined): boolean => word?.plain === 'or' || word?.plain === 'and';
  const slash = (word: Word | undefined): boolean => /^\s*\/\s*$/.test(word?.before ?? '');
  return (
    (or(sentence[at + 1]) && either(sentence[at + 2])) ||
    (or(sentence[at - 1]) && either(sentence[at - 2])) ||
    (slash(sentence[at + 1]) && either(sentence[at + 1])) ||
    (slash(sentence[at]) && either(sentence[at - 1]))
  );
}

/** `a student`, `the new girl`, `one of my students`. */
function isStudentNoun(sentence: readonly Word[], at: number, words: Around['words']): boolean {
  const noun = (sentence[at] as Word).plain;
  const before = [1, 2, 3].map((back) => sentence[at - back]?.plain ?? '');
  if (words.students.includes(noun))
    return before.slice(0, 2).some((each, index) => words.oneOf.includes(each) && before[index - 1] !== 'or');
  const isMany = words.students.some((one) => noun === `${one}s` || (one === 'child' && noun === 'children'));
  return isMany && before[1] === 'of' && before[2] === 'one';
}

/** A label such as S3 or student 4, or a name of nobody who works here. */
function isStudentName(
  sentence: readonly Word[],
  at: number,
  words: Around['words'],
  isKnownName: IsKnownName,
): boolean {
  const word = sentence[at] as Word;
  const before = sentence[at - 1];
  if (/^S\d{1,3}$/.test(word.written)) return true;
  if (/^\d{1,3}$/.test(word.written)) return before !== undefined && words.students.includes(before.plain);
  if (!/^\p{Lu}\p{Ll}/u.test(word.written) || words.notNames.includes(word.plain) || isKnownName(word))
    return false;
  if (before && words.titles.includes(before.plain)) return false;
  const next = sentence[at + 1];
  return !(next && isCapital(next) && (words.notLastNames.includes(next.plain) || isKnownName(next)));
}
