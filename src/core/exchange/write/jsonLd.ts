/**
 * A plan as a schema.org LearningResource, so that a search engine or a library of resources finds it. It says what is
 * learned, in what, by whom and for how long; nobody is named in it.
 */
import { minutesOf, sessionsOf } from '../../kinds/plan.ts';
import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import { plain } from '../../markdown/markdown.ts';
import { textOf, valueOf } from '../../yaml/navigate.ts';
import { oneLine, PlanFields } from '../sheets/planFields.ts';

/** A thing of schema.org; what is undefined is left out of the text. */
type Thing = Readonly<Record<string, unknown>>;

/** The text of a JSON-LD file. It can also stand between `<script>` tags as it is. */
export function jsonLd(plan: PlanDocument, shelf: Shelf): string {
  const fields = new PlanFields(plan, shelf, false);
  const { root } = fields;
  const { language } = fields.sheet([], []);
  const topics = [...fields.subjects, fields.line(root, 'topic')].map(said).filter((text) => text !== '');
  const resource: Thing = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: said(fields.title),
    learningResourceType: plan.kind === 'project-spec' ? 'project plan' : 'lesson plan',
    abstract: nothing(said(fields.text(root, 'drivingQuestion'))),
    inLanguage: language ?? 'en',
    about: some(topics.map((name) => ({ '@type': 'Thing', name }))),
    educationalLevel: nothing(said(fields.grades)),
    timeRequired: timeOf(fields),
    creativeWorkStatus: isDraft(fields) ? 'Draft' : undefined,
    teaches: some(goals(fields, () => true)),
    assesses: some(goals(fields, assessed(fields))),
    educationalAlignment: some(alignment(fields)),
  };
  return `${escaped(JSON.stringify(resource, undefined, 2))}\n`;
}

/** The words of a text, without its marks, on one line. */
function said(text: string): string {
  return oneLine(plain(text));
}

const nothing = (text: string): string | undefined => (text === '' ? undefined : text);

const some = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

function isDraft({ root }: PlanFields): boolean {
  return (textOf(root, 'status') ?? 'draft') === 'draft';
}

/** How long it takes, where the plan says so for all of it: "PT50M". */
function timeOf({ root, plan }: PlanFields): string | undefined {
  const periods = sessionsOf(plan);
  const each = periods.length > 0 ? periods.map(({ minutes }) => minutes) : [minutesOf(root)];
  let sum = 0;
  for (const minutes of each) {
    if (minutes === undefined) return undefined;
    sum += minutes;
  }
  return Number.isSafeInteger(Math.round(sum)) ? `PT${Math.max(1, Math.round(sum))}M` : undefined;
}

/** Goals as terms, each with the codes of what it works towards. */
function goals(fields: PlanFields, wanted: (id: string | undefined) => boolean): readonly Thing[] {
  return fields.plan.goals.flatMap((goal): readonly Thing[] => {
    const name = wanted(goal.id) ? said(fields.nameOf(goal)) : '';
    return name === '' ? [] : [{ '@type': 'DefinedTerm', name }];
  });
}

/** Whether a check, or what it all ends in, shows a goal. */
function assessed({ plan }: PlanFields): (id: string | undefined) => boolean {
  const shown = new Set([...plan.checks.flatMap((check) => check.goals), ...(plan.final?.goals ?? [])]);
  return (id) => id !== undefined && shown.has(id);
}

/** The standards that goals work towards, each once. */
function alignment(fields: PlanFields): readonly Thing[] {
  const found = new Map<string, Thing>();
  for (const goal of fields.plan.goals) {
    for (const standard of goal.standards) {
      const code = oneLine(fields.take(standard.code));
      const statement = nothing(said(fields.statementOf(standard)));
      const before = found.get(code);
      if (code === '' || (before && (before.targetDescription !== undefined || statement === undefined)))
        continue;
      const known = fields.shelf.standard(standard.code)?.document;
      const source = valueOf(known?.sound.root, 'source');
      found.set(code, {
        '@type': 'AlignmentObject',
        alignmentType: 'teaches',
        educationalFramework: known
          ? nothing(said(fields.line(source, 'document')) || said(fields.titleOf(known)))
          : undefined,
        targetName: code,
        targetDescription: statement,
        targetUrl: webAddress(fields.line(source, 'url')),
      });
    }
  }
  return [...found.values()];
}

/** Only what a page on the web may be: nothing of this computer. */
function webAddress(text: string): string | undefined {
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(text) ? text : undefined;
}

const asCode = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON in which nothing can end the element it stands in. */
function escaped(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, asCode);
}
