/** What others have written in agreements: offered where nothing is written yet, to take or to change. */

export const ideas = {
  purpose: [
    'We want more students to argue from their own data.',
    'We want every student to say more in class, and to more than the teacher.',
    'We want students to have real choices, and to show the same learning in each.',
  ],
  whatCoachingIsHere: [
    'We think about the plan and the learning together. Nobody is evaluated.',
    'We plan a lesson together, one of us teaches it, and we look at what students did.',
  ],
  teacherWill: [
    'choose what we work on',
    'bring student work',
    'say so when a meeting is one thing too many that week',
  ],
  coachWill: [
    'come prepared, ask before offering',
    'try with students what I suggest',
    'say what I saw before what I think of it',
  ],
  peerWill: ['bring student work', 'ask before I change a lesson we both teach', 'come prepared'],
  bothWill: ['be on time', 'look at the plan, not at each other'],
  staysBetweenUs: [
    'what we say in meetings',
    'notes from class visits',
    'drafts',
    'what went wrong on the first try',
  ],
  mayBeShared: [
    { text: 'the finished project plan and its rubric', with: 'our department', askFirst: false },
    { text: 'student work without names', with: 'our department', askFirst: true },
    { text: 'our focus and what became of it', with: 'the principal', askFirst: true },
  ],
  mustBePassedOn: ['What the law requires about the safety of a student. We tell each other first.'],
  see: ['that we meet', 'our focus'],
  from: ['either of us, together'],
  will: ['keep our meeting time free', 'cover a class once a month so that one of us can watch'],
  when: ['Tuesdays 15:10', 'every second week, in the planning period'],
  where: ['the classroom of the one who teaches'],
  ifWeCannot: ['we write by noon, and nobody has to say why'],
  focusChosenBy: ['the one who teaches'],
  beforehand: ['we look at the lesson together, and the one who teaches says what to watch for'],
  visitorDoes: ['writes, talks with students when they ask', 'helps a group where they are asked to'],
  notesBelongTo: ['the one who teaches'],
  ownNotes: ['Each of us may keep own notes; they are never in this folder.'],
  keptIn: [
    'In a folder that only the two of us can open.',
    'Beside the plans. Our department can open it too.',
  ],
} as const;
