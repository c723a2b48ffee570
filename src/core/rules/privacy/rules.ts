import type { Rule } from '../rule.ts';
import { dateOfBirth } from './dateOfBirth.ts';
import { email } from './email.ts';
import { familyNote } from './familyNote.ts';
import { fullName } from './fullName.ts';
import { nameWithScore } from './nameWithScore.ts';
import { phone } from './phone.ts';
import { privateMarker } from './privateMarker.ts';
import { sensitiveWords } from './sensitiveWords.ts';
import { socialSecurityNumber } from './socialSecurityNumber.ts';
import { studentName } from './studentName.ts';
import { studentNumber } from './studentNumber.ts';
import { widerThanAgreed } from './widerThanAgreed.ts';

/** What should not stand where others can read it. */
export const privacyRules: readonly Rule[] = [
  widerThanAgreed,
  studentName,
  fullName,
  nameWithScore,
  sensitiveWords,
  familyNote,
  privateMarker,
  studentNumber,
  socialSecurityNumber,
  dateOfBirth,
  email,
  phone,
];
