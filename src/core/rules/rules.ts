import type { PlanDocument } from '../document.ts';
import type { Severity } from '../finding.ts';
import { rubricRules } from '../kinds/rubric/rules.ts';
import type { Shelf } from '../library/shelf.ts';
import { suggestionRules } from '../suggestions/rules/rules.ts';
import { contains } from '../text/ranges.ts';
import { resolve, textOf } from '../yaml/navigate.ts';
import type { Path } from '../yaml/tree.ts';
import { alignRules } from './align/rules.ts';
import { coachRules } from './coach/rules.ts';
import { privacyRules } from './privacy/rules.ts';
import { qualityRules } from './quality/rules.ts';
import { familyOf, type OpenQuestion, type Rule, type RuleFinding } from './rule.ts';

/** Every rule, family by family, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  ...alignRules,
  ...qualityRules,
  ...suggestionRules,
  ...rubricRules,
  ...coachRules,
  ...privacyRules,
];

/** What is still open in a document. Hints about the language of coaching are not among it: see `coachHints`. */
export function ruleFindings(document: PlanDocument, shelf: Shelf): readonly RuleFinding[] {
  return findingsOf(open, document, shelf);
}

const open = rules.filter(({ code }) => familyOf(code) !== 'coach');

/** Hints for the person who writes notes, while writing. They are for that person alone. */
export function coachHints(document: PlanDocument, shelf: Shelf): readonly RuleFinding[] {
  return findingsOf(coachRules, document, shelf);
}

function findingsOf(some: readonly Rule[], document: PlanDocument, shelf: Shelf): readonly RuleFinding[] {
  return some.flatMap((rule) => {
    if (!rule.kinds.includes(document.kind)) return [];
    const severity = severityOf(rule, document, shelf);
    if (severity === undefined) return [];
    return rule.check(document, shelf).map(({ fine = 'Fine as is', ...question }) => {
      const path = placeToAccept(document, question);
      const accept = { title: fine, changes: [{ do: 'accept' as const, path, code: rule.code }] };
      return {
        ...question,
        code: rule.code,
        severity,
        // A comment that belongs to no entry has no place for another one that speaks about it.
        fixes: path.length === 0 ? question.fixes : [...question.fixes, accept],
      };
    });
  });
}

/** A note cannot stand above a whole document: what is asked about all of it is accepted at the line it is asked at. */
function placeToAccept(document: PlanDocument, { item, span }: Pick<OpenQuestion, 'item' | 'span'>): Path {
  if (item.length > 0) return item;
  const root = resolve(document.sound.root);
  const line = root?.type === 'map' ? root.pairs.find((pair) => contains(pair.span, span)) : undefined;
  return line ? [line.key.text] : item;
}

/** Kinds whose `status` says how far they are. */
const withStatus = new Set(['project-spec', 'lesson-plan', 'rubric']);

/**
 * How weighty a rule's findings are in a document; undefined where it is switched off. Its level counts once
 * a plan is ready; before that and after teaching, its questions are invitations. Privacy does not wait.
 */
function severityOf(rule: Rule, document: PlanDocument, shelf: Shelf): Severity | undefined {
  const level = shelf.levelOf(rule, document.uri);
  if (level === 'off') return undefined;
  const waits = withStatus.has(document.kind) && familyOf(rule.code) !== 'privacy';
  return waits && textOf(document.sound.root, 'status') !== 'ready' ? 'info' : level;
}
