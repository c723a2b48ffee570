/** The plan that the panel has while there is none. */
import type { PlanView, Together } from '../core/view/planView.ts';

export const noPlan: PlanView = {
  ...{
    uri: '',
    version: 0,
    kind: 'lesson-plan',
    kindLabel: '',
    language: '',
    title: '',
    titleRef: '',
    status: '',
    subtitle: '',
  },
  ...{
    summary: '',
    openLine: '',
    openCount: 0,
    questions: [],
    goals: [],
    linkable: [],
    menus: [],
    stops: [],
    sessions: [],
    differently: [],
    taughtTo: [],
    criteria: [],
    levels: [],
    papers: [],
  },
  ...{ map: { groups: [], columns: [], rows: [], questions: [] }, form: '', scored: false, values: {} },
  standardsAtHand: 0,
};

/** What goes with looking together before anybody has said. */
export const noTogether: Together = { questions: [], stems: [], seenBy: '', follows: true, notes: [] };
