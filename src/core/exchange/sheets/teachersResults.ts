/** The first stage of a plan, for teachers: what it is, and what students will be able to do. */
import { planIn, type Goal } from '../../kinds/plan.ts';
import { splitReference } from '../../references/index.ts';
import { labelOf } from '../../view/values.ts';
import { itemsOf, scalarText, textOf, valueOf } from '../../yaml/navigate.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { Block, ListItem, Text } from '../sheet.ts';
import { facts, lines, listed, section, words } from './blocks.ts';
import { oneLine, type PlanFields } from './planFields.ts';
import { statusInWords } from './planWords.ts';

/** What the plan is, and for whom. */
export function overview(fields: PlanFields): readonly Block[] {
  const { root } = fields;
  const parts = valueOf(root, 'summary');
  const design = valueOf(root, 'designElements');
  const ofDesign = (key: string): readonly [string, Text] => [
    fields.called('designElements', key),
    fields.text(design, key),
  ];
  return [
    ...facts(
      [fields.called('teachers'), fields.lines(root, 'teachers').join(', '), fields.at('teachers')],
      [fields.called('status'), statusInWords(textOf(root, 'status')), fields.at('status')],
      [fields.called('topic'), fields.text(root, 'topic'), fields.at('topic')],
      [fields.called('partOf'), partOf(fields), fields.at('partOf')],
    ),
    ...section(3, fields.called('summary'), fields.at('summary'), [
      ...words(fields.text(root, 'summary')),
      ...facts(
        ['Students’ role', fields.text(parts, 'role')],
        ['Challenge', fields.text(parts, 'challenge')],
        ['What they do', fields.text(parts, 'action')],
        ['For whom, and why', fields.text(parts, 'purpose')],
      ),
    ]),
    ...section(
      3,
      fields.called('designElements'),
      fields.at('designElements'),
      facts(
        ...[ofDesign('challengingProblem'), ofDesign('sustainedInquiry'), ofDesign('authenticity')],
        ...[ofDesign('voiceAndChoice'), ofDesign('reflection'), ofDesign('critiqueAndRevision')],
        ofDesign('publicProduct'),
      ),
    ),
    ...paragraph(fields, 'safety'),
    ...paragraph(fields, 'notes'),
  ];
}

/** A text of the plan under what it is called. */
export function paragraph(fields: PlanFields, key: string): readonly Block[] {
  return section(3, fields.called(key), fields.at(key), words(fields.text(fields.root, key)));
}

/** A list of texts of the plan under what it is called. */
export function list(fields: PlanFields, key: string): readonly Block[] {
  return section(3, fields.called(key), fields.at(key), lines(fields.lines(fields.root, key)));
}

/** The project a lesson belongs to, and the class period it is; empty where the project is not at hand. */
function partOf(fields: PlanFields): Text {
  const { document, shelf, root } = fields;
  const parts = splitReference(textOf(root, 'partOf') ?? '', { form: 'file#id' });
  const project = parts?.file === undefined ? undefined : shelf.find(document.uri, parts.file);
  if (project?.kind !== 'project-spec') return '';
  const period = planIn(project).placeById.get(parts?.id ?? '')?.text ?? '';
  return [textOf(project.sound.root, 'title') ?? '', period]
    .map((text) => oneLine(fields.take(text)))
    .filter((text) => text !== '')
    .join(', ');
}

/** What students will be able to do, and what it rests on. */
export function results(fields: PlanFields): readonly Block[] {
  return [
    ...paragraph(fields, 'drivingQuestion'),
    ...list(fields, 'essentialQuestions'),
    ...paragraph(fields, 'phenomenon'),
    ...list(fields, 'understandings'),
    ...section(
      3,
      fields.called('goals'),
      fields.at('goals'),
      listed(
        'numbers',
        fields.plan.goals.flatMap((goal) => goalItem(fields, goal)),
      ),
    ),
    ...list(fields, 'keyPoints'),
    ...list(fields, 'priorKnowledge'),
  ];
}

function goalItem(fields: PlanFields, goal: Goal): readonly ListItem[] {
  const text = fields.nameOf(goal) || 'No learning target yet';
  const { node } = goal;
  const signs = fields.lines(node, 'successCriteria');
  const below = [
    ...facts(
      [fields.called('goals[]', 'type'), label(fields, node, 'type')],
      [fields.called('goals[]', 'bloom'), label(fields, node, 'bloom')],
      [fields.called('goals[]', 'dok'), fields.line(node, 'dok')],
      [fields.called('goals[]', 'successCriteria'), signs.join('; ')],
    ),
    ...facts(...standardFacts(fields, goal)),
  ];
  return [{ text, below, at: fields.atItem(goal) }];
}

/** The standards of a goal: codes with their words. */
export function standardFacts(
  fields: PlanFields,
  goal: Goal,
): readonly (readonly [string, Text, number | undefined])[] {
  const coverage = itemsOf(goal.node, 'standards')
    .filter(({ value }) => (scalarText(value) ?? textOf(value, 'code')) !== undefined)
    .map(({ value }) => textOf(value, 'coverage'));
  return goal.standards.map((standard, index) => {
    const statement = fields.statementOf(standard);
    const inPart = coverage[index] === 'part' ? ' (in part)' : '';
    const words = statement === '' ? 'its words are not at hand' : statement;
    return [oneLine(fields.take(standard.code)) || 'A standard', `${words}${inPart}`, undefined];
  });
}

/** A word of the form, as people say it: “Exit ticket”. */
export function label(fields: PlanFields, node: YamlNode | undefined, key: string): Text {
  const value = fields.line(node, key);
  return value === '' ? '' : labelOf(value);
}

/** Such words of a list. */
export function labels(fields: PlanFields, node: YamlNode | undefined, key: string): Text {
  return fields
    .lines(node, key)
    .map((value, index) => (index === 0 ? labelOf(value) : value.replaceAll('-', ' ')))
    .join(', ');
}
