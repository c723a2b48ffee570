import { Uri, window, workspace } from 'vscode';
import { idFrom } from '../core/ids.ts';
import { factsOf, kinds, type Kind } from '../core/kinds/kind.ts';
import { lessonTemplate } from '../core/kinds/lesson-plan/template.ts';
import { planIn } from '../core/kinds/plan.ts';
import { projectTemplate } from '../core/kinds/project-spec/template.ts';
import { rubricTemplate, type RubricForm } from '../core/kinds/rubric/template.ts';
import { relativeName } from '../core/references/files.ts';
import type { PlanDocument } from '../core/document.ts';
import { Left, Questions } from './ask.ts';
import type { CurrentPlan } from './currentPlan.ts';
import type { Documents } from './documents.ts';

/** What there is to say about each kind when one chooses. */
const about: { readonly [kind in Kind]: string } = {
  'project-spec': 'Several class periods with shared goals, choices for students and checks along the way',
  'lesson-plan': 'One lesson: its goals, what happens step by step, and how you see the learning',
  rubric: 'What good work looks like, criterion by criterion, level by level',
};

/** `Third Point: New document…`: a few questions, then a valid document to go on with, opened. */
export async function newDocument(documents: Documents, current: CurrentPlan): Promise<void> {
  try {
    const { what: kind } = await new Questions('New document', 1).pick(
      'What do you want to plan?',
      kinds.map(({ kind: each, label }) => ({ label, detail: about[each], what: each })),
    );
    const folder = folderFor(current);
    const { title, text } = await answersFor(kind, documents, folder);
    await openNew(folder, title, kind, text);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

interface Made {
  readonly title: string;
  readonly text: string;
}

async function answersFor(kind: Kind, documents: Documents, folder: Uri | undefined): Promise<Made> {
  switch (kind) {
    case 'project-spec':
      return project();
    case 'lesson-plan':
      return lesson(documents, folder);
    case 'rubric':
      return rubric(documents, folder);
  }
}

const needed = (words: string): string | undefined =>
  words === '' ? 'A few words are enough; you can change them later.' : undefined;

async function project(): Promise<Made> {
  const ask = new Questions('New project plan', 5);
  const title = await ask.words('What is the project called?', 'How healthy is our creek?', needed);
  const { subject, grades } = await classOf(ask);
  const target = await ask.words(
    'What will students be able to do? One goal to begin with.',
    'I can explain how land use changes water quality',
  );
  const periods = await ask.number('How many class periods will it take?', '8');
  return {
    title,
    text: projectTemplate({
      title,
      subject,
      grades,
      targets: [target],
      ...(periods === undefined ? {} : { periods }),
    }),
  };
}

async function classOf(ask: Questions): Promise<{ subject: string; grades: string[] }> {
  const subject = await ask.words('Which subject?', 'Science');
  const grades = await ask.words('Which grade or grades?', '9, 10');
  return { subject, grades: grades.split(/\s*[,;]\s*/).filter(Boolean) };
}

async function lesson(documents: Documents, folder: Uri | undefined): Promise<Made> {
  const plans = [...documents.library.all()].filter(({ kind }) => kind === 'project-spec');
  const ask = new Questions('New lesson plan', plans.length > 0 ? 6 : 5);
  const title = await ask.words('What is the lesson called?', 'Walk the creek', needed);
  const partOf = plans.length > 0 ? await belongsTo(ask, plans, folder) : undefined;
  const { subject, grades } = await classOf(ask);
  const target = await ask.words(
    'What will students be able to do? One goal to begin with.',
    'I can take a water sample that others can trust',
  );
  const minutes = await ask.number('How many minutes does it last?', '50');
  return {
    title,
    text: lessonTemplate({
      title,
      subject,
      grades,
      targets: [target],
      ...(partOf === undefined ? {} : { partOf }),
      ...(minutes === undefined ? {} : { minutes }),
    }),
  };
}

async function belongsTo(
  ask: Questions,
  plans: readonly PlanDocument[],
  folder: Uri | undefined,
): Promise<string | undefined> {
  const choices = plans.flatMap((plan) => {
    const name = nameFrom(folder, plan);
    if (name === undefined) return [];
    const sessions = planIn(plan).places.filter(({ list, id }) => list === 'sessions' && id !== undefined);
    return [
      { label: plan.title, detail: 'The project as a whole', name },
      ...sessions.map(({ id, text, index }) => ({
        label: `${plan.title}: period ${index + 1}`,
        detail: text,
        name: `${name}#${id ?? ''}`,
      })),
    ];
  });
  const none = { label: 'A lesson of its own', detail: 'It belongs to no project', name: undefined };
  return (await ask.pick('Does it belong to a project?', [none, ...choices])).name;
}

const forms: readonly { label: string; detail: string; form: RubricForm }[] = [
  {
    label: 'Level by level',
    detail: 'Each criterion is described at each level (analytic)',
    form: 'analytic',
  },
  {
    label: 'Single-point',
    detail: 'Only the goal is described; room for what is not there yet and for what goes beyond',
    form: 'single-point',
  },
  {
    label: 'As a whole',
    detail: 'One description of the whole work for each level (holistic)',
    form: 'holistic',
  },
  { label: 'Checklist', detail: 'There, or not yet', form: 'checklist' },
];

async function rubric(documents: Documents, folder: Uri | undefined): Promise<Made> {
  const plans = [...documents.library.all()].filter(({ kind }) => kind !== 'rubric');
  const ask = new Questions('New rubric', plans.length > 0 ? 3 : 2);
  const title = await ask.words('What is the rubric called?', 'Creek project rubric', needed);
  const none = { label: 'A rubric of its own', detail: 'It belongs to no plan yet', plan: undefined };
  const choices = plans.map((plan) => ({ label: plan.title, detail: factsOf(plan.kind).label, plan }));
  const plan =
    plans.length > 0 ? (await ask.pick('Which plan is it for?', [...choices, none])).plan : undefined;
  const { form } = await ask.pick('How should it describe the work?', forms);
  const name = plan && nameFrom(folder, plan);
  const goals = plan
    ? planIn(plan).goals.flatMap(({ id, text }) => (id === undefined ? [] : [{ id, target: text }]))
    : [];
  return {
    title,
    text: rubricTemplate({ title, form, ...(name === undefined ? {} : { for: name, goals }) }),
  };
}

/** How a document in the folder would name a plan. */
function nameFrom(folder: Uri | undefined, plan: PlanDocument): string | undefined {
  return folder && relativeName(Uri.joinPath(folder, 'new').toString(), plan.uri);
}

/** Beside the plan on the table, else in the first folder of the workspace, else nowhere yet. */
function folderFor(current: CurrentPlan): Uri | undefined {
  const plan = current.uri === undefined ? undefined : Uri.parse(current.uri);
  if (plan && plan.scheme !== 'untitled') return Uri.joinPath(plan, '..');
  return workspace.workspaceFolders?.[0]?.uri;
}

/** Opens the text as a new file beside the others; where no folder is open, as one that still has to be saved. */
async function openNew(folder: Uri | undefined, title: string, kind: Kind, text: string): Promise<void> {
  // “Podcast rubric” need not become podcast-rubric.rubric.yaml.
  const name = idFrom(title, 'plan').replace(/-(rubric|project|lesson|plan)$/, '');
  const ending = `${factsOf(kind).suffix}.yaml`;
  if (!folder) {
    const document = await workspace.openTextDocument({ language: 'yaml', content: text });
    await window.showTextDocument(document);
    return;
  }
  const uri = await freeFile(folder, name, ending);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await window.showTextDocument(uri, { preview: false });
}

async function freeFile(folder: Uri, name: string, ending: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
    try {
      await workspace.fs.stat(uri);
    } catch {
      return uri;
    }
  }
}
