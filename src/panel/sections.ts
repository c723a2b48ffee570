/** The sections of a plan, in their order, and what belongs to which. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Addable } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { checksSection } from './checks.ts';
import { choicesSection } from './choices.ts';
import { compactMap } from './compactMap.ts';
import { goalsSection } from './goals.ts';
import { criteriaSection, levelsSection } from './rubric.ts';
import { sessionsSection } from './sessions.ts';
import { sinceLine } from './changes/sinceLine.ts';
import { setUpLine } from './together/setUpLine.ts';
import { differentlySection, taughtToSection } from './taught.ts';
import { sectionsOf, type Section } from './words.ts';

const drawSection: Readonly<
  Record<Exclude<Section, 'alignment'>, (board: Board) => TemplateResult | typeof nothing>
> = {
  goals: goalsSection,
  choices: choicesSection,
  checks: checksSection,
  sessions: sessionsSection,
  differently: differentlySection,
  taughtTo: taughtToSection,
  criteria: criteriaSection,
  levels: levelsSection,
};

/** The section an item is added to. */
export const sectionOf: Readonly<Record<Addable, Section>> = {
  ...{ goal: 'goals', menu: 'choices', option: 'choices', check: 'checks', session: 'sessions' },
  ...{ activity: 'sessions', criterion: 'criteria', level: 'levels', difference: 'differently' },
  section: 'taughtTo',
};

/** All sections of the plan that is shown. @param lastGood as it was before its text was broken */
export function drawSections(board: Board, lastGood: boolean): TemplateResult {
  const { plan, wide } = board;
  return html`${wide ? nothing : html`${setUpLine(board)}${sinceLine(board)}`}${wide ? nothing : compactMap(board)}
    <div class="sections ${plan.kind} ${lastGood ? 'last-good' : ''}">
      ${sectionsOf(plan.kind).map((section) => drawSection[section](board))}
    </div>`;
}
