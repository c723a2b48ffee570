/** What the panel is shown on its page: plans of every kind and in every state, as the extension would send them. */
import type {
  CheckItem,
  GoalItem,
  LinkableGoal,
  PanelState,
  PlanView,
  Question,
  Stop,
} from '../../../src/core/view/planView.ts';

const land = 'I can explain how land use changes water quality, using our own data.';
const plan = "I can plan and carry out an investigation of our creek's water.";
const feedback = 'I can give feedback that helps a team improve.';

/** The creek project's goals, to which its items and its rubric's are linked. */
const linkable: readonly LinkableGoal[] = [
  { id: 'g1', label: land },
  { id: 'g2', label: plan },
  { id: 'g3', label: feedback },
];

const alongTheWay: Question = {
  code: 'align-goal-without-check',
  text: '“Plan and carry out an investigation”: how will students show this along the way?',
  actions: [
    { label: 'Add a check', intent: { do: 'add', what: 'check', text: '', goals: ['g2'] } },
    { label: 'Not needed here', intent: { do: 'accept', ref: 'goals/g2', code: 'align-goal-without-check' } },
  ],
};

const letterShows: Question = {
  code: 'align-choice-shows-goal',
  text: "As planned, the letter doesn't show the investigation. Is that fine?",
  actions: [
    { label: 'Link it', intent: { do: 'link', ref: 'choices/show/options/letter', goal: 'g2', on: true } },
    {
      label: 'Fine as is',
      intent: { do: 'accept', ref: 'choices/show/options/letter', code: 'align-choice-shows-goal' },
    },
  ],
};

const exitTicket: CheckItem = {
  ...{
    ref: 'checks/k1',
    text: 'Claim exit ticket',
    field: 'name',
    type: 'Exit ticket',
    when: 'Period 2',
    questions: [],
  },
  linked: ['g1'],
  prompt: 'What changed the creek most, and how do you know?',
  alongTheWay: true,
  lookFor: 'a claim with one measurement behind it',
  ifNotYet: 'small group with the sorting cards at the start of period 3',
  ifAlreadyThere: 'find a measurement that speaks against your claim',
};

const peerFeedback: CheckItem = {
  ...{
    ref: 'checks/k2',
    text: 'Peer feedback on the claim',
    field: 'name',
    type: 'Peer feedback',
    when: 'Period 5',
  },
  linked: ['g1', 'g3'],
  ...{
    alongTheWay: true,
    lookFor: '',
    ifNotYet: 'conference during work time',
    ifAlreadyThere: '',
    questions: [],
  },
};

/** A class period and its checks. */
function period(number: number, title: string, ...checks: CheckItem[]): Stop {
  return { ref: `sessions/s${number}`, when: `s${number}`, label: `Period ${number}`, title, checks };
}

/** What these plans have none of. */
const none = {
  ...{ language: '', sessions: [], differently: [], taughtTo: [], criteria: [], levels: [] },
  ...{ map: { groups: [], columns: [], rows: [], questions: [] }, form: '', scored: false, values: {} },
  standardsAtHand: 0,
};

export const creek: PlanView = {
  ...none,
  uri: 'file:///plans/water-study.project.yaml',
  version: 7,
  kind: 'project-spec',
  kindLabel: 'Project plan',
  title: 'How healthy is our creek?',
  titleRef: 'title',
  status: 'Draft',
  subtitle: 'Science · grade 9 · 3 weeks · 8 class periods',
  summary: '3 goals, 3 options, 2 checks, 1 rubric',
  openLine: '2 questions still open',
  openCount: 2,
  questions: [],
  linkable,
  goals: [
    {
      ...{ ref: 'goals/g1', id: 'g1', text: land, field: 'target', questions: [], type: '' },
      standards: [
        {
          code: 'HS-LS2-7',
          statement:
            'Design, evaluate, and refine a solution for reducing the impacts of human activities on the environment and biodiversity.',
        },
      ],
      successCriteria: [
        'names a land use',
        'uses at least two of our measurements',
        'says how one leads to the other',
      ],
      served: [
        {
          ...{ label: '2 checks', there: true },
          by: [
            { ref: 'checks/k1', label: 'Claim exit ticket' },
            { ref: 'checks/k2', label: 'Peer feedback on the claim' },
          ],
        },
        {
          ...{ label: '3 choices', there: true },
          by: [
            { ref: 'choices/show/options/podcast', label: 'Podcast episode' },
            { ref: 'choices/show/options/poster', label: 'Data poster' },
            { ref: 'choices/show/options/letter', label: 'Letter to the town council' },
          ],
        },
        {
          ...{ label: '2 rubric rows', there: true },
          by: [{ ref: 'water-study.rubric.yaml#claim', label: 'Claim and evidence' }],
        },
      ],
    },
    {
      ...{ ref: 'goals/g2', id: 'g2', text: plan, field: 'target', questions: [alongTheWay], type: '' },
      standards: [
        {
          code: 'HS-ESS2-5',
          statement:
            'Plan and conduct an investigation of the properties of water and its effects on Earth materials.',
        },
      ],
      successCriteria: [],
      served: [
        { label: 'no check yet', there: false, by: [] },
        {
          label: '2 choices',
          there: true,
          by: [{ ref: 'choices/show/options/podcast', label: 'Podcast episode' }],
        },
      ],
    },
    {
      ...{ ref: 'goals/g3', id: 'g3', text: feedback, field: 'target', questions: [], type: '' },
      standards: [],
      successCriteria: [],
      served: [
        { label: '1 check', there: true, by: [{ ref: 'checks/k2', label: 'Peer feedback on the claim' }] },
      ],
    },
  ],
  menus: [
    {
      ...{ ref: 'choices/show', text: 'How will you show what you found?', field: 'title', questions: [] },
      about: '',
      pick: 'students pick 1',
      options: [
        {
          ...{ ref: 'choices/show/options/podcast', text: 'Podcast episode', field: 'name', questions: [] },
          ...{ description: '', shows: 'shows 2 of 3 goals', linked: ['g1', 'g2'] },
          supports: ['interview outline', 'recording corner'],
        },
        {
          ...{ ref: 'choices/show/options/poster', text: 'Data poster', field: 'name', questions: [] },
          ...{ description: '', shows: 'shows 2 of 3 goals', linked: ['g1', 'g2'], supports: [] },
        },
        {
          ...{ ref: 'choices/show/options/letter', text: 'Letter to the town council', field: 'name' },
          ...{
            description: '',
            shows: 'shows 1 of 3 goals',
            linked: ['g1'],
            supports: [],
            questions: [letterShows],
          },
        },
      ],
    },
  ],
  stops: [
    period(1, 'Walk the creek'),
    period(2, 'What does the data say?', exitTicket),
    period(3, 'Land and water'),
    period(4, 'Reading the map'),
    period(5, 'First drafts', peerFeedback),
    { ref: 'milestones/m1', when: 'm1', label: 'May 18', title: 'First draft', checks: [] },
    period(6, 'Work time'),
    period(7, 'Rehearsal'),
    period(8, 'Public evening'),
  ],
  criteria: [],
  papers: [
    { label: 'Creek project rubric', target: 'water-study.rubric.yaml', exists: true },
    { label: 'ngss.standards.yaml', target: 'ngss.standards.yaml', exists: false },
  ],
};

const empty: PlanView = {
  ...creek,
  ...{ uri: 'file:///plans/new.project.yaml', title: 'Bridges', subtitle: '', summary: '', status: '' },
  ...{ openLine: '', openCount: 0, goals: [], linkable: [], menus: [], stops: [], papers: [] },
};

const lesson: PlanView = {
  ...empty,
  ...{
    uri: 'file:///plans/energy.lesson.yaml',
    kind: 'lesson-plan',
    kindLabel: 'Lesson plan',
    status: 'Ready',
  },
  ...{
    title: 'Where does the energy go?',
    subtitle: 'Science · grade 7 · 50 minutes',
    summary: '1 goal, 1 check',
  },
  openLine: 'Each goal has a check.',
  linkable: [{ id: 'g1', label: 'I can follow energy through a system and show where it goes.' }],
  goals: [
    {
      ...{
        ref: 'goals/g1',
        id: 'g1',
        text: 'I can follow energy through a system and show where it goes.',
        field: 'target',
      },
      ...{
        standards: [{ code: 'MS-PS3-5' }],
        successCriteria: ['draws each transfer'],
        questions: [],
        type: '',
      },
      served: [{ label: '1 check', there: true, by: [{ ref: 'checks/k1', label: 'Exit ticket' }] }],
    },
  ],
  stops: [
    {
      ...{ label: 'Not yet planned', title: '', when: '' },
      checks: [
        {
          ...{
            ref: 'checks/k1',
            text: 'Exit ticket',
            field: 'name',
            type: 'Exit ticket',
            when: '',
            questions: [],
          },
          linked: ['g1'],
          ...{ alongTheWay: true, lookFor: 'heat is drawn', ifNotYet: '', ifAlreadyThere: '' },
        },
      ],
    },
  ],
  papers: [{ label: 'How healthy is our creek?', target: 'water-study.project.yaml#s1', exists: true }],
};

const levelNames = ['Not yet', 'Approaching', 'Meets', 'Exceeds'];

/** A criterion with a descriptor for each level, the missing ones empty. */
function criterion(
  id: string,
  text: string,
  linked: string[],
  descriptors: string[],
  questions: Question[] = [],
) {
  const levels = levelNames.map((name, index) => ({
    ...{ name, descriptor: descriptors[index] ?? '', field: `descriptors/${index}`, questions: [] },
  }));
  return { ref: `criteria/${id}`, text, field: 'name', questions, linked, levels };
}

export const rubric: PlanView = {
  ...empty,
  ...{ uri: 'file:///plans/water-study.rubric.yaml', kind: 'rubric', kindLabel: 'Rubric', status: 'Draft' },
  ...{ title: 'Creek project rubric', subtitle: 'Analytic · not scored', summary: '3 criteria, 4 levels' },
  ...{ openLine: '1 question still open', openCount: 1 },
  linkable,
  criteria: [
    criterion(
      'claim',
      'Claim and evidence',
      ['g1'],
      [
        'States an opinion about the creek',
        'States a claim and names one measurement',
        'States a claim and links two measurements to it',
        'Weighs measurements that disagree and says why the claim still holds',
      ],
    ),
    criterion(
      'method',
      'Method',
      ['g2'],
      [
        '',
        '',
        'Describes where, when and how each sample was taken',
        'Says what could have changed the result',
      ],
      [
        {
          code: 'quality-rubric-parallel',
          text: '“Method” is described at levels 3 and 4. What does it look like at 1 and 2?',
          actions: [
            {
              label: 'Add the descriptors',
              intent: { do: 'set-text', ref: 'criteria/method', field: 'descriptors/0', text: '', was: '' },
            },
          ],
        },
      ],
    ),
    criterion('feedback', 'Feedback to a team', [], ['', '', 'Names one strength and asks one question', '']),
  ],
  papers: [{ label: 'How healthy is our creek?', target: 'water-study.project.yaml', exists: true }],
};

/** A plan of 300 items: 60 goals, 120 options, 120 checks. */
function large(): PlanView {
  const list = Array.from({ length: 60 }, (_, index) => index + 1);
  const many: GoalItem[] = list.map((number) => ({
    ...{
      ref: `goals/g${number}`,
      id: `g${number}`,
      text: `I can do thing ${number} and say why.`,
      field: 'target',
    },
    ...{
      standards: [{ code: `S.${number}`, statement: 'Words of the standard.' }],
      successCriteria: ['says why'],
      type: '',
    },
    served: [
      { label: '2 checks', there: true, by: [{ ref: `checks/k${number}`, label: `Check ${number}` }] },
    ],
    questions: [],
  }));
  const linked = ['g1', 'g2'];
  const check = (number: number): CheckItem => ({
    ...{
      ref: `checks/k${number}`,
      text: `Check ${number}`,
      field: 'name',
      type: 'Exit ticket',
      when: '',
      linked,
    },
    ...{ alongTheWay: true, lookFor: 'a reason', ifNotYet: 'small group', ifAlreadyThere: '', questions: [] },
  });
  return {
    ...creek,
    ...{
      uri: 'file:///plans/large.project.yaml',
      title: 'A long year',
      goals: many,
      linkable: many.map(({ id = '', text }) => ({ id, label: text })),
      openLine: '',
      openCount: 0,
      questions: [],
    },
    menus: list.slice(0, 12).map((number) => ({
      ...{
        ref: `choices/m${number}`,
        text: `Choice ${number}`,
        field: 'title',
        about: '',
        pick: 'students pick 1',
        questions: [],
      },
      options: Array.from({ length: 10 }, (_, index) => ({
        ...{
          ref: `choices/m${number}/options/o${index}`,
          text: `Option ${index}`,
          field: 'name',
          questions: [],
        },
        ...{ description: '', shows: 'shows 2 goals', linked, supports: [] },
      })),
    })),
    stops: list.map((number) => period(number, `Day ${number}`, check(number), check(number + 100))),
  };
}

const unbroken =
  'https://example.org/donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft/readings/2026';

/** Words no one planned for: very long ones without a space, several lines, none at all, another direction. */
const unruly: PlanView = {
  ...creek,
  ...{ uri: 'file:///plans/unruly.project.yaml', title: unbroken, subtitle: unbroken },
  goals: creek.goals.map((goal, index) => ({
    ...goal,
    text: [unbroken, '', 'أستطيع أن أشرح كيف يغيّر استخدام الأرض جودة الماء'][index] ?? '',
    standards: [{ code: unbroken, statement: unbroken }],
    successCriteria: [unbroken],
    type: '',
  })),
  stops: creek.stops.map((stop) => ({
    ...{ ...stop, title: unbroken },
    checks: stop.checks.map((check) => ({
      ...check,
      text: '',
      ifNotYet: `one\ntwo ${unbroken}`,
      type: unbroken,
    })),
  })),
};

/** The states by name, as the page's address names them. */
export const states = {
  creek: { show: 'plan', plan: creek, lit: 'goals/g2' },
  empty: { show: 'plan', plan: empty },
  lesson: { show: 'plan', plan: lesson },
  rubric: { show: 'plan', plan: rubric, lit: 'criteria/claim' },
  broken: {
    ...{ show: 'plan', plan: creek },
    broken: {
      message: 'This is the plan as it looked at 10:42. A quotation mark is missing at line 12.',
      show: 'Show me',
    },
  },
  readOnly: {
    ...{ show: 'plan', plan: creek },
    readOnly: 'This plan was written with a newer Third Point. It can be read here, not changed.',
  },
  large: { show: 'plan', plan: large() },
  unruly: { show: 'plan', plan: unruly },
  waiting: { show: 'waiting' },
  welcome: { show: 'welcome', hasPlans: false, recent: [] },
  welcomeBack: {
    ...{ show: 'welcome', hasPlans: true },
    recent: [
      { title: 'How healthy is our creek?', uri: creek.uri },
      { title: 'Where does the energy go?', uri: lesson.uri },
    ],
  },
} satisfies Record<string, PanelState>;

export type StateName = keyof typeof states;
