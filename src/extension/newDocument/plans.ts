import { lessonTemplate } from '../../core/kinds/lesson-plan/template.ts';
import { planIn } from '../../core/kinds/plan.ts';
import { projectTemplate } from '../../core/kinds/project-spec/template.ts';
import { Questions } from '../ask.ts';
import { named, needed, type Made, type Place } from './made.ts';

/** A few questions for a project plan. */
export async function project(): Promise<Made> {
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

/** A few questions for a lesson plan. */
export async function lesson(place: Place): Promise<Made> {
  const plans = named(place, place.documents.library.ofKind('project-spec'));
  const ask = new Questions('New lesson plan', plans.length > 0 ? 6 : 5);
  const title = await ask.words('What is the lesson called?', 'Walk the creek', needed);
  const partOf = plans.length > 0 ? await belongsTo(ask, plans) : undefined;
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

async function belongsTo(ask: Questions, plans: ReturnType<typeof named>): Promise<string | undefined> {
  const choices = plans.flatMap(({ document: plan, name }) => {
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
