import { plainOrQuoted } from '../../yaml/quote.ts';
import { entries, entry, head, OPEN_TO_ALL, textOf, type LineEnd, type Lines } from '../template-parts.ts';

/** What one is asked about a new agreement. */
export interface AgreementAnswers {
  readonly title: string;
  /** The two who work together, in any order. */
  readonly partners?: readonly PartnerAnswer[];
  /** What they want to work on. */
  readonly purpose?: string;
  /** When they meet, as people say it: `Tuesdays 15:10`. */
  readonly meetings?: string;
  /** Where their papers live, and who else can open that folder. */
  readonly keptIn?: string;
  /** The day on which they look at it again, as an ISO date. */
  readonly reviewOn?: string;
}

export interface PartnerAnswer {
  readonly name: string;
  readonly role?: 'teacher' | 'coach' | 'peer';
}

/**
 * An agreement to start from: a proposal that treats both alike, and a question for all they have to
 * settle themselves.
 * @param end how lines end
 * @returns the text of the document; each answer stands in it exactly as given
 */
export function agreementTemplate(answers: AgreementAnswers, end: LineEnd = '\n'): string {
  const lines: Lines = [
    head('coaching-agreement', answers.title),
    '',
    `# ${OPEN_TO_ALL}`,
    '#',
    '# Talk about these questions together. What is written already is a proposal: change what does not fit.',
    partners(answers.partners ?? []),
    purpose(answers.purpose),
    together,
    boundaries,
    meetings(answers.meetings),
    visitsAndNotes,
    place(answers.keptIn),
    review(answers.reviewOn),
    agreed(answers.partners ?? []),
  ];
  return textOf(lines, end);
}

function partners(given: readonly PartnerAnswer[]): Lines {
  const named = given.filter(({ name }) => name !== '');
  return [
    '',
    '# Who are the two of you? Either may teach, watch and coach, whatever the role says.',
    named.length === 0
      ? ['# partners:', '#   - {name: Ana, role: teacher}', '#   - {name: Lee, role: coach}']
      : entries(
          'partners',
          named.map(({ name, role }) => [
            ['name', name],
            ['role', role],
          ]),
        ),
  ];
}

function purpose(given: string | undefined): Lines {
  return [
    '',
    '# What do you want for students? What would you like to work on together?',
    entry('purpose', given) ?? '# purpose: We want more students to argue from their own data.',
  ];
}

const together: Lines = [
  '',
  '# What is coaching here, and what is it not?',
  'whatCoachingIsHere: >-',
  '  We think about the plan and the learning together. Either of us may teach, watch and coach.',
  '  Nobody is evaluated.',
  '',
  '# What will each of you do? For example:',
  '# iWill:',
  '#   - {who: Ana, text: choose what we work on}',
  '#   - {who: Lee, text: "come prepared, ask before offering"}',
];

const boundaries: Lines = [
  '',
  '# What stays between the two of you?',
  'staysBetweenUs:',
  '  - what we say in meetings',
  '  - notes from class visits',
  '  - drafts',
  '',
  '# What may others see, and who? For example:',
  '# mayBeShared:',
  '#   - {what: the finished project plan, with: [department]}',
  '',
  '# What would have to be passed on? How would the other one know?',
  'mustBePassedOn: What the law requires about the safety of a student. We tell each other first.',
  '',
  '# What will those who lead the school hear, and from whom? For example:',
  '# administrators:',
  '#   see: [that we meet, our focus]',
  '#   from: "either of us, together"',
];

function meetings(when: string | undefined): Lines {
  return [
    '',
    '# When do you meet? What if one of you cannot come?',
    when === undefined || when === ''
      ? ['# meetings:', '#   when: Tuesdays 15:10', '#   ifWeCannot: we write by noon']
      : ['meetings:', entry('  when', when), '#   ifWeCannot: we write by noon'],
  ];
}

const visitsAndNotes: Lines = [
  '',
  '# In a class visit: who says what to watch for? Whose are the notes?',
  'visits:',
  '  focusChosenBy: the one who teaches',
  '  notesBelongTo: the one who teaches',
  '',
  '# May each of you keep notes of your own? Where? Both of you may, unless you agree otherwise.',
  'ownNotes: Each of us may keep own notes; they are never in this folder.',
];

function place(keptIn: string | undefined): Lines {
  return [
    '',
    '# Where do you keep the notes you share? Who else can open that folder?',
    entry('keptIn', keptIn) ?? '# keptIn: In a folder that only the two of us can open.',
    '',
    '# Whom are notes and visits meant for, where they say nothing else? pair, team, school or everyone.',
    'visibility: pair',
  ];
}

function review(day: string | undefined): Lines {
  return [
    '',
    '# When will you look at this again, and ask each other whether it still fits?',
    day === undefined || day === '' ? '# reviewOn: [2027-01-15]' : `reviewOn: [${day}]`,
  ];
}

function agreed(given: readonly PartnerAnswer[]): Lines {
  const names = given.flatMap(({ name }) => (name === '' ? [] : shortName(name)));
  return [
    '',
    '# Once both of you agree, each for themselves:',
    '# agreed:',
    (names.length === 0 ? ['Ana', 'Lee'] : names).map((name) => `#   - {name: ${name}, on: 2026-09-02}`),
  ];
}

/** A name as it can stand behind a `#`: on one line, in quotation marks where it needs them. */
function shortName(name: string): string {
  return plainOrQuoted(name.replace(/\s+/g, ' ').trim(), true);
}
