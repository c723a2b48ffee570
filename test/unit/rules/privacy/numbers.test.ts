// Addresses and numbers that lead to one person.
import { project } from '../../support/findings.ts';
import { notes, notesWith, visit, visitWith } from '../../support/privacyTexts.ts';
import { testRule } from '../../support/ruleRows.ts';

testRule(
  'privacy-email',
  [
    {
      name: 'in a text of a plan',
      text: project('safety: Write to «marco.d@students.lakeview.org» about the slips.'),
      says: [/^Whoever can open this folder can read this e-mail address\. Is it meant for all of them\?$/],
      fix: [/^Take the address out$/, 'safety: Write to … about the slips.'],
    },
    {
      name: 'in a note behind a #',
      text: project('subject: Science # ask «jo_99@mail.com» first'),
      says: [/e-mail address/],
    },
    {
      name: 'two in one list of a meeting',
      file: notes,
      text: notesWith('challenges: ["«a@b.org», «c.d+e@f.co.uk»"]'),
      says: [/e-mail/, /e-mail/],
    },
  ],
  [
    {
      name: 'that of a resource',
      text: project('resources: {people: ["Ms. Ortiz, ortiz@town.gov"]}'),
    },
    { name: 'of an example domain', text: project('safety: name@example.org') },
    { name: 'an @ without an address', text: project('safety: Meet @ the bridge, 9@10') },
  ],
);

testRule(
  'privacy-phone',
  [
    {
      name: 'with dashes',
      text: project('safety: "In case of rain: «415-273-9164»"'),
      says: [/phone number/],
      fix: [/^Take the number out$/, 'In case of rain: …'],
    },
    {
      name: 'with brackets, dots, a country',
      file: notes,
      text: notesWith('challenges: ["«(415) 273-9164»", "«415.273.9164»", "«+49 170 1234567»"]'),
      says: [/phone/, /phone/, /phone/],
    },
    {
      name: 'seven digits behind a word that says so',
      text: project('subject: Science # text grandma at «273-9164»'),
      says: [/phone/],
    },
  ],
  [
    { name: 'a date, a time, an ISBN', text: project('safety: 2026-05-12, 10:42, ISBN 978-0-13-468599-1') },
    { name: 'a row of measurements', text: project('safety: "Turbidity 120 350 1200 NTU, then 300-2500"') },
    { name: 'codes of standards', text: project('summary: {role: "D2.His.11.9-12, HS-LS2-7, 5.NBT.A.1"}') },
    { name: 'of a resource', text: project('resources: {people: ["Ms. Ortiz, 415-273-9164"]}') },
    { name: 'seven digits of something else', text: project('safety: Sheets 100-2400 in the box') },
    { name: 'a number that is free for everyone', text: project('safety: Crisis line 1-800-273-8255') },
  ],
);

testRule(
  'privacy-social-security-number',
  [
    {
      name: 'with dashes',
      text: project('safety: "«219-09-9123»"'),
      says: [/looks like a social security number.*Is it one\?$/],
      fix: [/^Take the number out$/, 'safety: "…"'],
    },
    { name: 'without, behind its name', text: project('safety: SSN «219099123»'), says: [/social security/] },
    {
      name: 'in a comment, with blanks',
      text: project('# his social security number is «219 09 9123»', 'subject: Science'),
      says: [/social security/],
    },
  ],
  [
    { name: 'nine digits of something else', text: project('safety: Box 219099123') },
    {
      name: 'a number that is never given out',
      text: project('safety: 000-12-3456, 666-12-3456, 900-12-3456'),
    },
    { name: 'part of a longer number', text: project('safety: 1-219-09-9123-4') },
  ],
);

testRule(
  'privacy-student-number',
  [
    {
      name: 'behind student ID',
      text: project('safety: "Tablet for student ID «104233»"'),
      says: [/student’s number.*label such as S3 say enough\?$/],
      fix: [/^Take the number out$/, 'student ID …'],
    },
    { name: 'behind ID', file: visit, text: visitWith('"Signed in late, ID: «88213»"'), says: [/number/] },
    { name: 'under a line that is called so', text: project('x-studentId: «104233»'), says: [/number/] },
    {
      name: 'in a list that is called so',
      text: project('x-student-ids: [«104233», «104234»]'),
      says: [/number/, /number/],
    },
    {
      name: 'behind lunch number, in a comment',
      text: project('# lunch number #«4417»', 'subject: Science'),
      says: [/number/],
    },
  ],
  [
    { name: 'a year and a date', text: project('safety: Student numbers grew 2024 to 2026; see 2026-05-12') },
    {
      name: 'the ID of a meeting',
      text: project('safety: Zoom ID 8392838112, sample ID 10422, cart ID 3321'),
    },
    { name: 'how many students', text: project('safety: "Student number of tables: 1200"') },
    { name: 'a count behind another word', text: project('safety: 1042 students, ID cards for 1042') },
  ],
);

testRule(
  'privacy-date-of-birth',
  [
    { name: 'DOB', text: project('# DOB «5/12/2011»', 'subject: Science'), says: [/date of birth/] },
    {
      name: 'in words',
      text: project('safety: Date of birth of the new student is «May 12, 2011»'),
      says: [/date of birth.*Is it needed here\?$/],
      fix: [/^Take the date out$/, 'new student is …'],
    },
    {
      name: 'born, in notes, with a year of today’s students',
      file: notes,
      text: notesWith('challenges: ["S3 was born «2012-03-04» and is new here."]'),
      says: [/date of birth/],
    },
    {
      name: 'a birthday, in notes',
      file: visit,
      text: visitWith('They sang for a birthday on «May 12»'),
      says: [/date of birth/],
    },
  ],
  [
    { name: 'somebody in history', text: project('phenomenon: Lincoln was born February 12, 1809.') },
    {
      name: 'somebody in history, in notes',
      file: notes,
      text: notesWith('challenges: ["They asked why Douglass, born Feb 14, 1818, kept that birthday."]'),
    },
    { name: 'a holiday', text: project('safety: No class on the King birthday, January 19') },
    {
      name: 'a day in the next sentence',
      file: notes,
      text: notesWith('challenges: ["A birthday cake. We meet 5/12."]'),
    },
  ],
);
