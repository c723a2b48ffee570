/** The words by which lesson and project plans name their parts, as the field’s own templates have them. */
import { plain } from '../../markdown/markdown.ts';
import { clockIn, minutesIn } from './amounts.ts';

/** What stands under a label. */
export interface Label {
  /** Where it belongs: the first of these that the kind of plan has. */
  readonly places: readonly string[];
  /** The label says more than the place, and stays with what stands under it. */
  readonly stays?: boolean;
  /** Begins a sentence that what stands under it ends: “Students will be able to”. */
  readonly stem?: boolean;
  /** A part of the lesson, with a name of its own. */
  readonly activity?: ActivityLabel;
}

export interface ActivityLabel {
  readonly part?:
    'opening' | 'work-time' | 'closing' | 'engage' | 'explore' | 'explain' | 'elaborate' | 'evaluate';
  readonly phase?: 'i-do' | 'we-do' | 'you-do-together' | 'you-do-alone';
}

/** Labels apart by commas, for each place or places. */
const naming: readonly (readonly [places: string, words: string])[] = [
  [
    'title',
    'title, lesson title, lesson plan template, lesson template, lesson plan form, lesson plan format, project plan template, project template, unit plan template, project planner, lesson planner, unit title, project title, project name, lesson name, unit name, name of project, name of lesson, title of lesson, lesson plan title, name of unit, lesson plan, project plan, unit plan, lesson, daily lesson plan, weekly lesson plan',
  ],
  [
    'subject',
    'subject, subjects, subject area, subject areas, content area, discipline, subject course, subject matter, subject grade, grade subject, subject and grade, grade and subject, subject grade level, grade level subject, subject and grade level, grade level and subject, subject area grade level, course grade, course grade level, grade course, grade level course',
  ],
  ['course', 'course, class, course title, course name'],
  [
    'topic',
    'topic, lesson topic, theme, unit topic, topic theme, central focus, unit, unit of study, topic of lesson',
  ],
  ['grades', 'grade, grades, grade level, grade levels, year, year level, grade band, year group'],
  [
    'teachers',
    'teacher, teachers, teacher name, teacher names, name of teacher, instructor, instructors, planned by, author, authors, taught by, designed by, project team, teacher candidate, created by',
  ],
  ['date', 'date, lesson date, date taught, date of lesson, teaching date, day and date'],
  [
    'minutes',
    'time, duration, length, length of lesson, lesson length, time needed, time required, time allotted, estimated time, total time, class time, lesson duration, time frame, timeframe, project duration, pacing, length of class, allotted time, approximate time, length of class period',
  ],
  [
    'drivingQuestion essentialQuestions',
    'driving question, driving questions, challenge question, project question',
  ],
  [
    'essentialQuestions drivingQuestion',
    'essential question, essential questions, guiding question, guiding questions, big question, big questions, focus question, focus questions, inquiry question, inquiry questions, eq, unit question, overarching question, overarching questions, compelling question, key questions, key question',
  ],
  ['phenomenon', 'phenomenon, anchoring phenomenon, investigative phenomenon, lesson phenomenon'],
  [
    'summary',
    'summary, overview, lesson overview, lesson summary, description, lesson description, project summary, project overview, project description, unit overview, unit summary, about the lesson, about this project, synopsis, project idea, lesson rationale',
  ],
  [
    'understandings',
    'understandings, enduring understanding, enduring understandings, big idea, big ideas, students will understand that, students will understand, key understandings, understanding',
  ],
  [
    'keyPoints',
    'key points, key point, key ideas, key learning points, key knowledge, students will know, key concepts, key concept, main ideas, takeaways, content knowledge, students will know that',
  ],
  [
    'goals',
    'objective, objectives, i can statement, i can statements, learning objective, learning objectives, lesson objective, lesson objectives, learning target, learning targets, learning goal, learning goals, lesson goal, lesson goals, goal, goals, target, targets, learning intention, learning intentions, learning outcome, learning outcomes, intended learning outcomes, outcome, outcomes, aim, aims, instructional objective, instructional objectives, student learning objective, student learning objectives, daily objective, learning aims, lesson target, slo, shared goals, unit goals, project goals, objectives and learning targets, measurable objective',
  ],
  [
    'successCriteria',
    'success criteria, success criterion, criteria for success, look fors, what success looks like, i know i am successful when, i will know i have it when, i can do it when',
  ],
  [
    'standards',
    'standard, standards, standards addressed, standards alignment, content standard, content standards, state standards, common core, common core standards, ccss, ngss, teks, standards covered, curriculum standards, learning standards, state standard, common core state standards, performance expectation, performance expectations, academic standards, priority standards, focus standards, supporting standards, alignment to standards, established goals, national standards, wida standards, standards and benchmarks, standards addressed in this lesson, sols, sol',
  ],
  [
    'priorKnowledge',
    'prior knowledge, background knowledge, prerequisites, prerequisite skills, prerequisite knowledge, previous learning, prior learning, building background, prior knowledge and skills',
  ],
  [
    'misconceptions',
    'misconception, misconceptions, common misconceptions, student misconceptions, anticipated misconceptions, common errors, possible misconceptions',
  ],
  [
    'vocabulary',
    'vocabulary, key vocabulary, academic vocabulary, vocab, key terms, key words, keywords, academic language, new vocabulary, terms, key term, word wall, vocabulary words, content vocabulary, words to know, target vocabulary, word, language demands',
  ],
  [
    'materials',
    'material, materials, supplies, materials needed, materials and resources, resources and materials, materials resources, equipment, equipment needed, instructional materials, tools, what you need, what you will need, you will need, required materials, materials and equipment, materials and technology, materials list, materials and supplies, handouts, teaching materials, teacher materials, student materials, technology, technology needed, technology tools',
  ],
  ['resources', 'resources, links, websites, references, online resources, web resources, sources'],
  ['safety', 'safety, safety notes, safety considerations, safety precautions'],
  ['accessibility', 'accessibility, access, access needs'],
  ['homework', 'homework, assignment, assignments, home learning, hw, for homework, take home'],
  [
    'checks',
    'formative assessment, formative assessments, formative check, formative checks, check for understanding, checks for understanding, checking for understanding, cfu, checkpoints, checkpoint, informal assessment, formative, evidence of learning, evidence, assessment, assessments, assessment evidence, assessment of learning, monitoring, assessment plan, formative assessment plan, evaluation and assessment',
  ],
  [
    'final',
    'summative assessment, summative assessments, summative, culminating event, final product, final products, performance task, performance tasks, culminating project, culminating product, final project, culminating activity, final assessment, culminating task, public product, final presentation, culminating assessment',
  ],
  ['entryEvent activities', 'entry event, project launch'],
  ['otherEvidence', 'other evidence'],
  ['products', 'product, products, student products, major products, deliverables'],
  ['milestones', 'milestones, milestone, key dates, timeline, project milestones, project timeline'],
  ['audience', 'audience, public audience, authentic audience'],
  ['critique', 'critique and revision, critique, peer critique, feedback and revision, critique protocol'],
  [
    'reflection',
    'student reflection, students reflection, reflection methods, student reflections, reflection questions',
  ],
  ['selfAssessment', 'self assessment, student self assessment, self evaluation'],
  [
    'supports',
    'differentiation, differentiated instruction, supports, support, scaffolds, scaffolding, adaptations, differentiation strategies, udl, universal design for learning, instructional strategies, differentiation and supports, scaffolds and supports, student supports',
  ],
  [
    'choices',
    'choice board, student choice, choices, choice menu, product choices, voice and choice, student voice and choice, choice options',
  ],
  [
    'rubric',
    'rubric, rubrics, scoring guide, scoring rubric, grading rubric, assessment rubric, project rubric',
  ],
  [
    'activities',
    'procedure, procedures, lesson procedure, lesson procedures, activities, activity, learning activities, lesson sequence, instructional sequence, lesson steps, steps, instructional procedure, instructional procedures, lesson outline, sequence of activities, instruction, agenda, lesson activities, learning plan, lesson flow, sequence, lesson body, step by step, instructional plan, lesson structure, teaching sequence, plan, learning experiences, instructional activities, teaching procedure, instructional steps, todays agenda, lesson agenda, what we will do, lesson development, schedule, daily schedule, lesson cycle, learning events',
  ],
  [
    'sessions activities',
    'calendar, project calendar, daily plan, day by day, weekly plan, unit calendar, daily plans, day by day plan, project schedule, lessons, class periods, sessions',
  ],
  [
    'notes',
    'notes, teacher notes, reflection, teacher reflection, reflections, comments, lesson reflection, additional notes, other, after the lesson, reflection on the lesson, notes and reflection',
  ],
];

/** Labels that say more than their place. */
const staying: readonly (readonly [places: string, words: string])[] = [
  [
    'goals',
    'language objective, language objectives, content objective, content objectives, swbat objectives, knowledge, skills, success skills, key skills, social emotional objective, sel objective, 21st century skills, academic objective, behavioral objective, language goal, language goals, content goal, content goals, language target, content target, sel goal, transfer goals',
  ],
  [
    'supports',
    'accommodations, modifications, extension, extensions, enrichment, remediation, intervention, interventions, ell, ells, ell supports, ell support, english learners, english language learners, eld support, supports for english learners, support for english learners, for english learners, ml, mls, multilingual learners, sped, special education, iep, 504, students with ieps, students with disabilities, gifted, gifted and talented, gt, advanced learners, struggling learners, struggling students, struggling readers, early finishers, fast finishers, for early finishers, accommodations and modifications, modifications and accommodations, extension activity, extension activities, for students who need more support, for students who are ready for more, on level, below level, above level, challenge, reteach, tier 2, tier 3, tier 1, differentiation for ells, newcomers, intermediate, entering, emerging, developing, expanding, bridging, beginners, advanced, special needs',
  ],
  [
    'checks',
    'exit ticket, exit tickets, exit slip, exit slips, quiz, hinge question, ticket out the door, ticket out, pre assessment, preassessment, diagnostic assessment, exit card',
  ],
];

/** Beginnings of goals. */
const stems =
  'students will be able to, swbat, students will, i can, students can, the student will be able to, the students will be able to, tswbat, learners will be able to, the learner will, by the end of this lesson students will be able to, by the end of the lesson students will be able to, by the end of the lesson students will, by the end of this lesson students will, by the end of this unit students will be able to, students should be able to, the student will, we are learning to, by the end of class students will be able to, after this lesson students will be able to, at the end of this lesson students will be able to, at the end of the lesson students will be able to, pupils will be able to, you will be able to, today i will, i will be able to';

/** Parts of a lesson: Hunter’s, the workshop’s, gradual release, 5E, and everybody’s own. */
const parts: readonly (readonly [ActivityLabel, words: string])[] = [
  [
    { part: 'opening' },
    'warm up, warmup, do now, bell ringer, bellringer, bell work, bellwork, hook, opening, anticipatory set, introduction, intro, launch, starter, morning meeting, opener, engagement, set induction, activating prior knowledge, activate prior knowledge, motivation, entry task, entrance ticket, opening activity, warm up activity, lesson opening, number talk, connection, attention grabber, introductory activity, getting started, review, preview, anticipatory set hook, daily review, opening routine',
  ],
  [
    { part: 'work-time', phase: 'i-do' },
    'i do, direct instruction, mini lesson, minilesson, modeling, teacher modeling, teacher input, input, focus lesson, focused instruction, presentation, explicit instruction, teach, instructional input, teaching, input and modeling, think aloud, modelling, lecture, demonstration, new material, introduction of new material, introduction to new material',
  ],
  [
    { part: 'work-time', phase: 'we-do' },
    'we do, guided practice, guided instruction, guided work, shared practice, active engagement, practice together, structured practice, shared reading, shared writing, practice and application, guided reading',
  ],
  [
    { part: 'work-time', phase: 'you-do-together' },
    'you do together, collaborative learning, group work, partner work, collaborative practice, small group work, small groups, partner practice, cooperative learning, stations, learning stations, group practice, small group, centers',
  ],
  [
    { part: 'work-time', phase: 'you-do-alone' },
    'you do, you do alone, independent practice, independent work, independent learning, independent reading, independent writing, individual work, individual practice, on your own',
  ],
  [
    { part: 'work-time' },
    'work time, workshop, main activity, activity time, work period, main task, investigation, lab, discussion, conferring, practice, application, development, body, during reading, production, task',
  ],
  [
    { part: 'closing' },
    'closure, closing, wrap up, share, debrief, conclusion, lesson closure, share out, summation, sharing, closing circle, plenary, closing meeting, lesson closing, group share, after reading, review and assessment, summarize, author share',
  ],
  [{ part: 'opening' }, 'before reading'],
  [{ part: 'engage' }, 'engage'],
  [{ part: 'explore' }, 'explore, exploration'],
  [{ part: 'explain' }, 'explain, explanation'],
  [{ part: 'elaborate' }, 'elaborate, extend, elaboration'],
  [{ part: 'evaluate' }, 'evaluate, evaluation'],
];

/** What names a column of a schedule, and nothing else. */
export type ColumnLabel = 'time' | 'title' | 'teacher' | 'students' | 'day';

const columnWords: readonly (readonly [ColumnLabel, words: string])[] = [
  ['time', 'time, minutes, min, mins, duration, timing, pacing, length, time frame, how long'],
  [
    'title',
    'activity, activities, task, tasks, what, step, steps, phase, procedure, lesson part, component, stage, learning activity, learning activities, part, event, lesson component, 5e, 5e phase, agenda, section, part of lesson, lesson phase, e, lesson section, segment, focus, lesson, topic, what we do, classwork, in class, procedures, what we will do, description',
  ],
  [
    'teacher',
    'teacher, teacher does, teacher actions, teacher action, what the teacher does, teacher activity, teacher will, teacher moves, the teacher, teacher activities, what the teacher will do, teacher role',
  ],
  [
    'students',
    'student, students, students do, student actions, student action, what students do, what the students do, student activity, students will, the students, student activities, what students will do, student role',
  ],
  [
    'day',
    'day, date, week, session, class period, days, dates, class, period, lesson number, weeks, days of week',
  ],
];

const labels = new Map<string, Label>();

function add(words: string, label: Label): void {
  for (const word of words.split(',')) labels.set(word.trim(), label);
}

for (const [places, words] of naming) add(words, { places: places.split(' ') });
for (const [places, words] of staying) add(words, { places: places.split(' '), stays: true });
add(stems, { places: ['goals'], stem: true });
for (const [activity, words] of parts) add(words, { places: ['activities'], activity });

const columns = new Map(
  columnWords.flatMap(([column, words]) => words.split(',').map((word) => [word.trim(), column] as const)),
);

/** A label as it was found. */
export interface Labelled {
  readonly label: Label;
  /** Whether the words are nothing but the label. */
  readonly exact: boolean;
}

/** Longer headings are no labels. */
const LONGEST_LABEL = 90;

/** What a heading, a line’s beginning or a cell names; undefined where it is none of the field’s words. */
export function labelIn(text: string): Labelled | undefined {
  if (text.length > LONGEST_LABEL || text.includes('\n')) return undefined;
  const whole = bare(text);
  const label = found(whole);
  // A link says more than its words.
  if (label) return { label, exact: !text.includes('](') };
  // “Warm-up (5 min)”: how long it takes is no part of the name.
  const short = bare(withoutAmounts(text));
  const named = found(short);
  if (named) return { label: named, exact: named.activity !== undefined };
  // “Direct instruction (I do)”, “Objectives (SWBAT)”.
  const bracket = /\(((?!e?s\))[^()]{1,60})\)/.exec(text);
  const outside = bracket && found(bare(withoutAmounts(text.replace(bracket[0], ' '))));
  if (outside) {
    const inside = found(bare(bracket[1] ?? ''));
    const exact = outside.activity !== undefined || inside?.places[0] === outside.places[0];
    return { label: outside, exact };
  }
  const loose = looselyFound(short === '' ? whole : short);
  return loose && { label: loose, exact: false };
}

/** What a column of a schedule is for. */
export function columnIn(text: string): ColumnLabel | undefined {
  return text.length > LONGEST_LABEL ? undefined : columns.get(bare(text));
}

/** The words of a label in small letters, without signs, numbers before it and what is said of whose it is. */
function bare(text: string): string {
  const words = plain(text)
    .toLowerCase()
    .replace(/\(s\)|\(es\)/g, 's')
    .replace(/[’']/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}/,]+/gu, ' ')
    .trim();
  // “I do” begins with no number.
  if (labels.has(words)) return words;
  return words
    .replace(/^(?:(?:step|part|section|stage) )?(?:\d{1,2}|[ivx]{1,4}(?= )|[a-h](?= )) (?=\p{L}{2})/u, '')
    .trim();
}

function found(words: string): Label | undefined {
  const own = labels.get(words) ?? labels.get(words.replace(/[/,]/g, ' ').replace(/ +/g, ' ').trim());
  if (own) return own;
  // “By the end of the period students will be able to”.
  const ending =
    /^(?:by|at) the end (?:of (?:\w+ ){1,3}?)?(?:all )?(?=(?:the )?(?:students?|pupils?|learners?|you|i) )/;
  const stem = labels.get(words.replace(/ ?, ?/g, ' ').replace(ending, ''));
  if (stem?.stem === true) return stem;
  const light = words.replace(/^(?:the|my|our|your|student|students|lesson|unit|project|todays|daily) /, '');
  if (light !== words && labels.has(light)) return labels.get(light);
  const trimmed = words.replace(
    / (?:needed|list|section|for the lesson|for this lesson|for today|for the unit|for the project|addressed|covered|required)$/,
    '',
  );
  if (trimmed !== words && labels.has(trimmed)) return labels.get(trimmed);
  // “Objectives / Learning targets”, “Hook and warm-up”: names of one thing.
  const named = words.split(/ ?[/,] ?| (?:and|or) /).map((part) => labels.get(part.trim()));
  const [first] = named;
  const alike =
    first && named.length > 1 && named.every((one) => one !== undefined && one.places[0] === first.places[0]);
  if (alike) return first;
  // “Closure / Exit ticket”: a part of the lesson, and how learning is seen in it.
  const inLesson = named.every((one) => one?.activity !== undefined || one?.places[0] === 'checks');
  return inLesson ? named.find((one) => one?.activity !== undefined) : undefined;
}

/** “Materials for each group”, “Differentiation strategies for today”. */
function looselyFound(words: string): Label | undefined {
  const all = words.split(' ');
  if (all.length > 8) return undefined;
  for (let count = Math.min(all.length - 1, 4); count > 0; count--) {
    const label = labels.get(all.slice(0, count).join(' '));
    const next = all[count] ?? '';
    if (label && label.stem !== true && ['for', 'of', 'and', 'per', 'to', 'in', 'with'].includes(next))
      return count > 1 || telling.has(all[0] ?? '') ? label : undefined;
  }
  // “5E Engage”, “Friday exit ticket”.
  const last = labels.get(all.slice(1).join(' '));
  return all.length <= 3 &&
    last?.activity &&
    /^\d|^phase$|^block$|^reading$|^writing$|^math$/.test(all[0] ?? '')
    ? last
    : undefined;
}

/** Single words that name a part of a plan wherever they begin a heading. */
const telling = new Set(
  'objectives materials vocabulary standards differentiation accommodations modifications homework misconceptions rubric'.split(
    ' ',
  ),
);

/** A heading without its minutes and times. */
export function withoutAmounts(text: string): string {
  return minutesIn(clockIn(text).rest).rest;
}
