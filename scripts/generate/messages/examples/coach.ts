import type { Example } from '../example.ts';

const notes = (text: string): Example => ({
  file: 'our-notes.collaboration.yaml',
  text: `kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\n${text}`,
  whole: true,
});
/** Notes whose agreement says who coaches. */
const ours = (text: string): Example => ({
  ...notes(`agreement: ana-lee.agreement.yaml\n${text}`),
  beside: {
    'ana-lee.agreement.yaml':
      'kind: coaching-agreement\nschemaVersion: 1\ntitle: How we work together\npartners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]\n',
  },
});
const visit = (text: string): Example => ({
  file: 'may-12.visit.yaml',
  text: `kind: observation\nschemaVersion: 1\ntitle: Visit on May 12\non: 2026-05-12\nteaching: Ana\nwatching: Lee\n${text}`,
  whole: true,
});

const focus = 'ourFocus:\n  text: More students argue from their own data\n';
const asked = 'beforehand:\n  watchFor:\n    - {id: w1, text: Who talks at table 3?, by: Ana}\n';
const met = 'meetings:\n  - id: m-2026-05-05\n    date: 2026-05-05\n    strengths: [The sorting cards got every table talking.]\n';

/** An example of each rule about the language of notes and visits. */
export const coachExamples: { readonly [code: string]: Example } = {
  'coach-focus-without-measure': notes(`${focus}  measure: better exit tickets\n`),
  'coach-focus-without-start': notes(`${focus}  measure: 20 of 27 exit tickets with a measurement\n`),
  'coach-focus-without-strategy': notes(focus),
  'coach-focus-without-reason': notes(focus),
  'coach-focus-about-teaching': notes('ourFocus:\n  text: I lecture less\n'),
  'coach-evidence-with-judgment': visit(
    `${asked}seen:\n  - {id: e1, at: "10:42", who: students, text: Table 3 was engaged., watchFor: w1}\n`,
  ),
  'coach-meeting-without-strengths': notes(
    'meetings:\n  - id: m-2026-05-05\n    date: 2026-05-05\n    open: true\n    challenges: [Time at the creek is short.]\n',
  ),
  'coach-remark-about-person': ours(
    'meetings:\n  - id: m-2026-05-05\n    date: 2026-05-05\n    open: true\n    challenges:\n      - {text: You rushed the closing., by: Lee}\n',
  ),
  'coach-question-with-why': ours(
    'meetings:\n  - id: m-2026-05-05\n    date: 2026-05-05\n    open: true\n    wonderings:\n      - {text: Why did you switch sites?, by: Lee}\n',
  ),
  'coach-meeting-without-next-step': ours(
    `${met}    nextSteps:\n      - {id: n1, who: Ana, what: draft the peer feedback form, when: 2026-05-12}\n    next: {date: 2026-05-12, focus: First drafts}\n`,
  ),
  'coach-meeting-without-next': notes(met),
  'coach-next-step-open-ended': notes(
    `${met}    nextSteps:\n      - {id: n1, who: Ana, what: draft the peer feedback form}\n    next: {date: 2026-05-12, focus: First drafts}\n`,
  ),
  'coach-visit-without-watch-for': visit(''),
  'coach-seen-beyond-watch-for': visit(
    `${asked}seen:\n  - {id: e1, who: students, type: words, text: “Ours is cloudier.”, watchFor: w1}\n  - {id: e2, who: teacher, type: action, text: The closing began at 11:20.}\nnoticed: [Three of four spoke when the cards were out.]\n`,
  ),
  'coach-visit-with-rating': visit(`${asked}x-rating: 3\n`),
  'coach-question-closed': visit(`${asked}wondered: [Did you think about wait time?]\n`),
  'coach-question-long': visit(
    `${asked}wondered:\n  - What might happen at table 3 and at the tables next to it if the cards and the map and the sensors were all handed out before the first question?\n`,
  ),
};
