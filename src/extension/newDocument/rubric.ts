import { factsOf, isPlan } from '../../core/kinds/kind.ts';
import { planIn } from '../../core/kinds/plan.ts';
import { rubricTemplate, type RubricForm } from '../../core/kinds/rubric/template.ts';
import { Questions } from '../ask.ts';
import { named, needed, type Made, type Place } from './made.ts';

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

/** A few questions for a rubric. */
export async function rubric(place: Place): Promise<Made> {
  const plans = named(
    place,
    [...place.documents.library.all()].filter(({ kind }) => isPlan(kind)),
  );
  const ask = new Questions('New rubric', plans.length > 0 ? 3 : 2);
  const title = await ask.words('What is the rubric called?', 'Creek project rubric', needed);
  const none = { label: 'A rubric of its own', detail: 'It belongs to no plan yet', plan: undefined };
  const choices = plans.map((plan) => ({
    label: plan.document.title,
    detail: factsOf(plan.document.kind).label,
    plan,
  }));
  const plan =
    plans.length > 0 ? (await ask.pick('Which plan is it for?', [...choices, none])).plan : undefined;
  const { form } = await ask.pick('How should it describe the work?', forms);
  const goals = plan
    ? planIn(plan.document).goals.flatMap(({ id, text }) => (id === undefined ? [] : [{ id, target: text }]))
    : [];
  return {
    title,
    text: rubricTemplate({ title, form, ...(plan ? { for: plan.name, goals } : {}) }),
  };
}
