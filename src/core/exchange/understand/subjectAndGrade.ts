/** Takes apart what stands under “Subject/Grade”. */
import { gradesIn } from './amounts.ts';

/** “7th Grade Math”, “Science / 6”; undefined where it is not clear which is which. */
export function subjectAndGrade(
  words: string,
): { readonly subject: string; readonly grade: string } | undefined {
  // “Algebra 2” is a course.
  if (words.length > 80 || !/grade|\d(?:st|nd|rd|th)\b|[,/|–]|\s-\s/i.test(words)) return undefined;
  const one = String.raw`(?:pre-?k|k|kindergarten|\d{1,2}(?:st|nd|rd|th)?)`;
  const grade = String.raw`(?:grades?\s)?${one}(?:\s?[-–]\s?${one})?(?:\sgrades?)?`;
  const found =
    new RegExp(String.raw`^(${grade})[\s,/|–:-]+(\D+)$`, 'i').exec(words) ??
    new RegExp(String.raw`^(\D+?)[\s,/|–:-]+(${grade})$`, 'i').exec(words);
  const [, left = '', right = ''] = found ?? [];
  if (!found) return undefined;
  const [subject, written] = gradesIn(left) ? [right, left] : [left, right];
  return gradesIn(written) ? { subject: subject.trim(), grade: written } : undefined;
}
