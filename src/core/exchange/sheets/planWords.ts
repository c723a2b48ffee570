/** Words of a plan as students and their families understand them: no codes, no terms of planning. */
import { listed } from '../../words.ts';
import type { Text } from '../sheet.ts';

/** "Grade 9", "Grades 9 and 10"; what names itself, as "Year 9" does, as it is written. */
export function gradesInWords(grades: readonly string[]): string {
  if (grades.length === 0) return '';
  const bare = grades.every((grade) =>
    /^(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?|P?K(?:\s?[-–]\s?\d{1,2})?)$/i.test(grade),
  );
  const one = grades.length === 1 && !/[-–]/.test(grades[0] ?? '');
  return bare ? `${one ? 'Grade' : 'Grades'} ${listed(grades)}` : listed(grades);
}

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const inWords = (count: number): string => numbers[count] ?? String(count);

/** How many are chosen, as a sentence to students; empty where it is not said. */
export function pickSentence(min: number | undefined, max: number | undefined): string {
  const [fewest, most] = [min ?? 0, max ?? 0];
  if (max !== undefined && fewest > most) return '';
  if (fewest > 0 && most > fewest)
    return `Choose ${inWords(fewest)} ${most === fewest + 1 ? 'or' : 'to'} ${inWords(most)}.`;
  if (fewest > 0 && most === fewest) return `Choose ${inWords(fewest)}.`;
  if (fewest > 0 && max === undefined) return `Choose ${inWords(fewest)} or more.`;
  return most > 0 ? `Choose up to ${inWords(most)}.` : '';
}

/** How a check goes, to students. */
const ways = new Map([
  ['exit-ticket', 'A short written answer as you leave'],
  ['hinge-question', 'A question in the middle of class'],
  ['mini-whiteboard', 'Everyone writes and holds it up'],
  ['think-pair-share', 'Think alone, talk in twos, then share'],
  ['poll', 'Everyone votes'],
  ['quiz', 'A few short questions'],
  ['observation', 'While you work'],
  ['conference', 'A short talk about your work'],
  ['peer-feedback', 'You and your classmates respond to each other’s work'],
  ['self-assessment', 'You look at your own work'],
  ['draft', 'A first version, to be revised'],
  ['checkpoint', 'A piece of the project to hand in'],
  ['journal', 'You write down your thinking'],
  ['discussion', 'Talking with each other'],
]);

/** How a kind of check goes, said to students; empty for a kind that there is not. */
export function wayOf(type: string): string {
  return ways.get(type) ?? '';
}

/** Checks that work only where nobody has seen the question before. */
export const askedOnTheSpot: ReadonlySet<string> = new Set(['hinge-question', 'quiz', 'poll']);

/** A status, for those who do not plan. */
const statuses = new Map([
  ['ready', 'Ready to teach'],
  ['taught', 'Taught'],
  // That somebody looked back on it is theirs.
  ['reflected', 'Taught'],
]);

/** Where a plan is on its way, in words. */
export function statusInWords(status: string | undefined): string {
  return statuses.get(status ?? '') ?? 'A draft, still being written';
}

/** Beginnings that say what students will do; what follows is what each of them can say. */
const aboutStudents =
  /^(?:(?:the )?(?:students?|learners?|scholars?|pupils?) (?:will be able to|will|can|are able to|should be able to)|t?swbat|be able to|you (?:can|will be able to))\b[:,]?\s+/i;

/** Words that would speak of somebody else behind “I can”. */
const ofOthers = /\b(?:they|their|theirs|them|themselves|you|your|yours|yourself)\b/i;

/**
 * A target as a student says it: “Students will be able to explain …” becomes “I can explain …”. Anything else stays
 * as it is written, as does what would no longer be right.
 */
export function asICan(target: Text): Text {
  const begins = aboutStudents.exec(target)?.[0];
  if (begins === undefined) return target;
  const rest = target.slice(begins.length);
  return rest === '' || /^not\b/i.test(rest) || ofOthers.test(rest)
    ? target
    : `I can ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
}
