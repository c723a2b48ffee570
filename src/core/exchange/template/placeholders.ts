/**
 * The places a school’s own template can have: `{{title}}`, `{{goals}}`, `{{goal_1}}` … This list is all there is:
 * whatever it does not name never gets into a template. The page of the documentation is written from it.
 */
import type { Reader, Text } from '../sheet.ts';
import type { PlanFields } from '../sheets/planFields.ts';
import * as taken from './taken.ts';

export interface Placeholder {
  /** As the documentation writes it. */
  readonly name: string;
  /** What it is called where it is empty. */
  readonly label: string;
  /** What stands there. */
  readonly about: string;
  /** Other names that schools use. Case, blanks and dashes make no difference. */
  readonly also: readonly string[];
  /** Names that take a number: `goal` is `{{goal_1}}`, `{{goal_2}}` … */
  readonly each?: readonly string[];
  /** Whose templates it is filled in; left out: everybody’s. */
  readonly for?: readonly Reader[];
  /** A text, or the items of a list. */
  readonly take: (fields: PlanFields, reader: Reader) => Text | readonly Text[];
}

const planners: readonly Reader[] = ['teachers'];
const adults: readonly Reader[] = ['teachers', 'administrators'];

/** A list under a key of the plan. */
const list = (key: string) => (fields: PlanFields) => fields.lines(fields.root, key);
/** A text under a key of the plan. */
const text = (key: string) => (fields: PlanFields) => fields.text(fields.root, key);

// prettier-ignore
export const placeholders: readonly Placeholder[] = [
  { name: 'title', label: 'Title', about: 'the plan’s title', also: ['name', 'lesson', 'project', 'lesson_title', 'lesson_name', 'project_title', 'project_name', 'plan_title', 'unit_title'], take: (fields) => fields.title },
  { name: 'subject', label: 'Subject', about: 'its subjects', also: ['subjects', 'subject_area', 'content_area', 'discipline'], take: (fields) => fields.subjects.join(', ') },
  { name: 'course', label: 'Course', about: 'the course', also: ['course_name', 'class', 'class_name'], take: text('course') },
  { name: 'grades', label: 'Grades', about: 'the grades, as they are written', also: ['grade', 'grade_level', 'grade_levels', 'level', 'year', 'year_group', 'key_stage'], take: (fields) => fields.lines(fields.root, 'grades').join(', ') },
  { name: 'teachers', label: 'Teachers', about: 'who teaches it', also: ['teacher', 'teacher_name', 'teacher_names', 'instructor', 'instructors', 'educator'], take: (fields) => fields.lines(fields.root, 'teachers').join(', ') },
  { name: 'topic', label: 'Topic', about: 'a lesson’s topic', also: ['theme', 'lesson_topic'], take: text('topic') },
  { name: 'date', label: 'Date', about: 'a lesson’s day; of a project, its first and its last', also: ['day', 'lesson_date', 'dates', 'when'], take: (fields) => fields.days },
  { name: 'minutes', label: 'Minutes', about: 'how many minutes a lesson takes', also: ['time', 'length', 'lesson_length', 'time_allotted', 'class_length'], take: (fields) => fields.line(fields.root, 'minutes') },
  { name: 'duration', label: 'How long', about: 'how long it takes, in words', also: ['timeframe', 'time_frame', 'pacing', 'project_length'], take: text('duration') },
  { name: 'summary', label: 'Summary', about: 'the plan in a few sentences', also: ['overview', 'description', 'abstract', 'lesson_summary', 'project_summary', 'lesson_overview', 'project_overview'], take: taken.summary },
  { name: 'driving_question', label: 'Driving question', about: 'a project’s question', also: ['guiding_question', 'inquiry_question', 'project_question'], take: text('drivingQuestion') },
  { name: 'essential_questions', label: 'Essential questions', about: 'questions worth coming back to', also: ['essential_question', 'big_questions', 'key_questions', 'key_question'], each: ['essential_question'], take: list('essentialQuestions') },
  { name: 'phenomenon', label: 'Phenomenon', about: 'what students puzzle over', also: ['anchoring_phenomenon', 'anchor_phenomenon'], take: text('phenomenon') },
  { name: 'big_ideas', label: 'Big ideas', about: 'what stays for years', also: ['big_idea', 'understandings', 'enduring_understandings', 'enduring_understanding'], each: ['big_idea', 'understanding', 'enduring_understanding'], take: list('understandings') },
  { name: 'key_points', label: 'Key points', about: 'what everyone should take away', also: ['key_point', 'key_learning_points', 'key_learning', 'key_knowledge'], each: ['key_point', 'key_learning_point'], take: list('keyPoints') },
  { name: 'goals', label: 'Learning goals', about: 'what students will be able to do', also: ['goal', 'learning_goals', 'learning_goal', 'objectives', 'objective', 'learning_objectives', 'learning_objective', 'lesson_objectives', 'lesson_objective', 'content_objective', 'content_objectives', 'outcomes', 'outcome', 'learning_outcomes', 'learning_outcome', 'targets', 'target', 'learning_targets', 'learning_target', 'learning_intentions', 'learning_intention', 'aims', 'swbat', 'i_can', 'i_can_statements'], each: ['goal', 'learning_goal', 'objective', 'learning_objective', 'outcome', 'learning_outcome', 'learning_cycle_outcome', 'target', 'learning_target', 'learning_intention', 'aim', 'i_can'], take: taken.goals },
  { name: 'standards', label: 'Standards', about: 'the standards of the goals: codes with their words', also: ['standard', 'standards_addressed', 'state_standards', 'content_standards', 'standards_alignment'], each: ['standard'], for: adults, take: taken.standards },
  { name: 'standard_codes', label: 'Standards', about: 'the codes alone', also: ['standards_codes', 'codes'], for: adults, take: taken.standardCodes },
  { name: 'success_criteria', label: 'Success criteria', about: 'how everyone can see that a goal is reached', also: ['success_criterion', 'criteria_for_success', 'criteria'], each: ['success_criterion', 'success_criteria'], take: taken.successCriteria },
  { name: 'prior_knowledge', label: 'Prior knowledge', about: 'what students bring with them', also: ['prerequisites', 'prerequisite_knowledge', 'background_knowledge', 'prior_learning'], each: ['prior_knowledge'], for: adults, take: list('priorKnowledge') },
  { name: 'misconceptions', label: 'Misconceptions', about: 'what students may believe, and how you meet it', also: ['misconception', 'common_misconceptions', 'preconceptions'], each: ['misconception'], for: planners, take: taken.misconceptions },
  { name: 'vocabulary', label: 'Vocabulary', about: 'words with what they mean', also: ['keywords', 'keyword', 'key_words', 'key_vocabulary', 'academic_vocabulary', 'key_terms', 'words', 'academic_language'], take: taken.vocabulary },
  { name: 'terms', label: 'Vocabulary', about: 'the words alone, by number', also: [], each: ['word', 'term', 'keyword', 'vocabulary', 'vocabulary_word'], take: taken.terms },
  { name: 'word_meanings', label: 'Vocabulary', about: 'what the words mean, by number', also: ['definitions'], each: ['word_meaning', 'definition', 'keyword_definition', 'vocabulary_definition'], take: taken.definitions },
  { name: 'materials', label: 'Materials', about: 'what is needed', also: ['material', 'materials_needed', 'materials_and_equipment', 'equipment', 'supplies'], each: ['material'], take: list('materials') },
  { name: 'resources', label: 'Resources', about: 'books, pages, people', also: ['resource', 'references', 'sources'], each: ['resource'], for: adults, take: taken.resources },
  { name: 'safety', label: 'Safety', about: 'what keeps everyone safe', also: ['safety_notes'], take: text('safety') },
  { name: 'entry_event', label: 'Opening event', about: 'what makes students want to know', also: ['hook', 'anticipatory_set', 'launch', 'do_now', 'warm_up', 'bell_ringer', 'starter'], take: text('entryEvent') },
  { name: 'activities', label: 'Activities', about: 'what happens, in its order', also: ['activity', 'lesson_activities', 'learning_activities', 'procedure', 'procedures', 'lesson_procedure', 'lesson_sequence', 'instructional_sequence', 'sequence', 'steps', 'agenda', 'schedule', 'learning_plan', 'instruction', 'lesson_plan'], each: ['activity', 'step'], take: taken.activities },
  { name: 'class_periods', label: 'Class periods', about: 'a project’s class periods with their days', also: ['class_period', 'sessions', 'session', 'days', 'calendar', 'project_calendar'], each: ['class_period', 'session'], take: taken.sessions },
  { name: 'milestones', label: 'Milestones', about: 'a project’s milestones with their days', also: ['milestone', 'deadlines', 'checkpoints'], each: ['milestone'], take: taken.milestones },
  ...taken.partsOfALesson,
  { name: 'teacher_does', label: 'The teacher', about: 'what the teacher does in each activity', also: ['teacher_actions', 'teacher_activity', 'teacher_moves'], for: planners, take: taken.teacherDoes },
  { name: 'students_do', label: 'The students', about: 'what students do in each activity', also: ['student_actions', 'student_activity', 'student_activities'], take: taken.studentsDo },
  { name: 'choices', label: 'Choices', about: 'what students choose from', also: ['choice', 'choice_options', 'options', 'student_choice', 'choice_board'], each: ['choice', 'choice_option', 'option'], take: taken.choices },
  { name: 'checks', label: 'Formative checks', about: 'how learning is seen on the way', also: ['check', 'formative_checks', 'formative_assessment', 'formative_assessments', 'assessment', 'assessments', 'checks_for_understanding', 'check_for_understanding', 'evidence', 'evidence_of_learning', 'evaluation_plan'], each: ['check', 'formative_check', 'assessment', 'check_for_understanding', 'check_for_understanding_question'], take: taken.checks },
  { name: 'exit_ticket', label: 'Exit ticket', about: 'what the exit tickets ask', also: ['exit_tickets', 'exit_slip', 'exit_quiz', 'exit_question'], each: ['exit_ticket', 'exit_question', 'exit_quiz_question'], take: taken.exitTickets },
  { name: 'look_for', label: 'What to look for', about: 'what each check looks for', also: ['look_fors', 'success_look_fors'], for: planners, take: taken.ofChecks('lookFor') },
  { name: 'if_not_yet', label: 'If not yet', about: 'what happens where students are not there yet', also: ['reteach', 'reteaching', 'intervention', 'interventions', 'remediation'], for: planners, take: taken.ofChecks('ifNotYet') },
  { name: 'if_already_there', label: 'If already there', about: 'what comes for those who are there', also: ['extension', 'extensions', 'enrichment', 'early_finishers'], for: planners, take: taken.ofChecks('ifAlreadyThere') },
  { name: 'supports', label: 'Supports', about: 'what helps, and whom', also: ['support', 'differentiation', 'scaffolds', 'scaffolding', 'accommodations', 'modifications', 'supports_for_learners', 'accommodations_and_modifications'], each: ['support'], for: planners, take: taken.supports },
  { name: 'accessibility', label: 'Accessibility', about: 'how everyone can take part', also: ['access'], for: adults, take: list('accessibility') },
  { name: 'final_product', label: 'Final product', about: 'what it ends in', also: ['final', 'summative_assessment', 'summative', 'culminating_product', 'culminating_event', 'final_performance', 'public_product'], take: taken.final },
  { name: 'products', label: 'Products', about: 'what students make', also: ['product', 'student_products', 'deliverables'], each: ['product'], take: taken.products },
  { name: 'audience', label: 'Audience', about: 'who sees it in the end', also: ['public_audience'], take: taken.audience },
  { name: 'rubric', label: 'Rubric', about: 'the rubric, as a table where it stands alone', also: ['rubrics', 'scoring_guide', 'assessment_rubric', 'grading_rubric'], take: taken.rubric },
  { name: 'reflection', label: 'Reflection', about: 'what students are asked when they look back', also: ['student_reflection', 'reflection_questions', 'reflection_prompts'], each: ['reflection'], take: taken.reflection },
  { name: 'homework', label: 'Homework', about: 'what is done at home', also: ['assignment', 'home_learning'], take: text('homework') },
  { name: 'notes', label: 'Notes', about: 'the plan’s own notes', also: ['note', 'teacher_notes', 'comments', 'additional_notes'], for: planners, take: text('notes') },
];

/** All that leads to a placeholder by its name alone, and by its name with a number. */
const byName = new Map(placeholders.flatMap((each) => [each.name, ...each.also].map((name) => [name, each])));
const byNumber = new Map(
  placeholders.flatMap((each) => (each.each ?? []).map((name) => [name, each] as const)),
);

/** A name as it is compared: “Learning Goals”, “learning-goals” and “learningGoals” are one. */
function compared(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/[^\p{L}\d]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** What is meant by what stands between two braces. @returns undefined where it is none of ours */
export function placeholderOf(
  written: string,
): { readonly placeholder: Placeholder; /** From 1. */ readonly number?: number } | undefined {
  const name = compared(written);
  const placeholder = byName.get(name) ?? byName.get(`${name}s`);
  if (placeholder) return { placeholder };
  const numbered = /^([^\d]+?)_?(\d{1,2})(?:_([^\d]+))?$/.exec(name);
  if (!numbered) return undefined;
  const [, before = '', digits = '', after] = numbered;
  const base = after === undefined ? before : `${before}_${after}`;
  const meant = byNumber.get(base) ?? byNumber.get(base.replace(/s$/, ''));
  return meant && Number(digits) > 0 ? { placeholder: meant, number: Number(digits) } : undefined;
}
