import { ticket, type Example } from '../example.ts';

/** A page of notes from one meeting. */
const notes = (lines: string): Example => ({
  file: 'creek.collaboration.yaml',
  whole: true,
  text: `kind: collaboration-log
schemaVersion: 1
title: Our notes
meetings:
  - id: m-2026-05-05
    date: 2026-05-05
${lines}`,
});

/** An example of each rule about what should not stand where others can read it. */
export const privacyExamples: { readonly [code: string]: Example } = {
  'privacy-wider-than-agreed': {
    file: 'may-12.visit.yaml',
    whole: true,
    text: `kind: observation
schemaVersion: 1
title: Visit on May 12
agreement: ana-lee.agreement.yaml
visibility: team
`,
    beside: {
      'ana-lee.agreement.yaml':
        'kind: coaching-agreement\nschemaVersion: 1\ntitle: How we work together\nvisibility: pair\n',
    },
  },
  'privacy-student-name': { ...notes('    strengths: ["The map was Marco’s idea."]\n'), roster: 'Marco Diaz' },
  'privacy-full-name': notes('    strengths: [Marco Diaz asked for the map again.]\n'),
  'privacy-name-with-score': notes('    challenges: ["Exit ticket: Marco 2/10"]\n'),
  'privacy-sensitive-words': notes('    challenges: ["S3 has a new IEP, so more time for the letter."]\n'),
  'privacy-family-note': notes('    challenges: [Time at the creek is short.] # call his mom\n'),
  'privacy-marker': notes('    challenges: ["Do not share: table 3 was rough on everyone."]\n'),
  'privacy-student-number': { text: 'materials:\n  - tablet for student ID 104233\n' },
  'privacy-social-security-number': {
    text: 'safety: Gloves and closed shoes # permission slip of 219-09-9123 is missing\n',
  },
  'privacy-date-of-birth': { text: `${ticket}    ifNotYet: sorting cards again # DOB 5/12/2011, repeats the year\n` },
  'privacy-email': { text: 'safety: Questions to parent19@mail.com\n' },
  'privacy-phone': { text: 'safety: "In case of rain: 415-273-9164"\n' },
};
