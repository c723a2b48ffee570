/** Every label of the panel, in one place. Sentences about the plan itself come ready from the view. */
import type { Addable, MapGroup, Page, PlanView, TableReading, TableWay } from '../core/view/planView.ts';

/** The parts a plan is shown in. */
export type Section =
  | 'alignment'
  | 'goals'
  | 'choices'
  | 'checks'
  | 'sessions'
  | 'criteria'
  | 'levels'
  | 'differently'
  | 'taughtTo';

/** A list of short texts. */
export type ListName = keyof typeof words.lists;

/** What an item of the panel is. */
export type ItemKind = 'title' | 'stop' | Addable;

export const words = {
  panel: 'The plan',
  how:
    'Arrow keys go from item to item, Enter shows the item in the text, F2 changes its words, ' +
    'Shift+F10 lists everything that can be done with it.',

  sections: {
    alignment: 'Alignment',
    goals: 'Shared goals',
    choices: 'Choice options',
    checks: 'Formative checks',
    sessions: 'Class periods',
    criteria: 'Criteria',
    levels: 'Levels',
    differently: 'Taught it differently',
    taughtTo: 'Taught to',
  } satisfies Record<Section, string>,
  empty: {
    goals: 'No goals yet. What will students be able to do?',
    choices: 'No choices yet. What could students choose for themselves?',
    checks: 'No checks yet. How will students show along the way what they have learned?',
    sessions: 'No class periods yet. What happens when?',
    criteria: 'No criteria yet. What will you look for in the work?',
    levels: 'No levels yet. How far can the work come?',
    differently: 'One line after the lesson is enough.',
    taughtTo: 'No classes yet. Who is it taught to, and when?',
  } satisfies Record<Exclude<Section, 'alignment'>, string>,
  noOptions: 'No options yet. What can students choose from?',

  add: {
    goal: 'Add a goal',
    menu: 'Add a choice',
    option: 'Add an option',
    check: 'Add a check',
    session: 'Add a class period',
    activity: 'Add an activity',
    criterion: 'Add a criterion',
    level: 'Add a level',
    difference: 'Note what was different',
    section: 'Add a class',
  } satisfies Record<Addable, string>,
  newText: {
    goal: 'New goal: what will students be able to do?',
    menu: 'New choice: what do students choose?',
    option: 'New option',
    check: 'New check: what will students do?',
    session: 'New class period',
    activity: 'New activity: what happens?',
    criterion: 'New criterion',
    level: 'New level',
    difference: 'What went another way than planned?',
    section: 'Which class is it taught to?',
  } satisfies Record<Addable, string>,
  example: {
    goal: 'I can …',
    menu: 'e.g. How will you show what you found?',
    option: 'e.g. Podcast episode',
    check: 'e.g. Claim exit ticket',
    session: 'e.g. Walk the creek',
    activity: 'e.g. Sampling, shown and shared',
    criterion: 'e.g. Claim and evidence',
    level: 'e.g. Meets',
    difference: 'e.g. Rain; we used last year’s samples.',
    section: 'e.g. Period 3',
  } satisfies Record<Addable, string>,
  addAt: (stop: string) => `Add a check at ${stop}`,
  addTo: (menu: string) => (menu ? `Add an option to “${menu}”` : 'Add an option'),
  whichGoals: 'Which goals does it check?',

  kind: {
    title: 'title',
    goal: 'goal',
    menu: 'choice',
    option: 'option',
    stop: 'class period',
    check: 'check',
    session: 'class period',
    activity: 'activity',
    criterion: 'criterion',
    level: 'level',
    difference: 'note',
    section: 'class',
  } satisfies Record<ItemKind, string>,
  notWritten: {
    title: 'No title yet',
    goal: 'No learning target yet',
    menu: 'No question yet',
    option: 'No name yet',
    stop: 'No title yet',
    check: 'No name yet',
    session: 'No title yet',
    activity: 'No title yet',
    criterion: 'No name yet',
    level: 'No name yet',
    difference: 'Nothing written yet',
    section: 'No name yet',
  } satisfies Record<ItemKind, string>,
  goalNumber: (number: number) => `Goal ${number}`,

  /** The further texts of a check, by the field they stand in. */
  fields: {
    prompt: 'Students get',
    lookFor: 'Look for',
    ifNotYet: 'If not yet',
    ifAlreadyThere: 'If already there',
  },
  /** Class periods and the time there is. */
  activities: {
    heading: 'Activities',
    none: 'No activities yet. What happens, and how long does it take?',
    addTo: (period: string) => (period ? `Add an activity to “${period}”` : 'Add an activity'),
    of: (period: string) => (period ? `Activities of “${period}”` : 'Activities'),
    phaseOf: (text: string) => `Who does the thinking in “${text}”`,
    partOf: (text: string) => `Part of the lesson: “${text}”`,
  },
  minutes: 'min',
  minutesOf: (text: string) => (text ? `Minutes of “${text}”` : 'Minutes'),
  /** How the time of the activities fits into the time there is. */
  timeOf: 'of',
  time: (used: number, there: number | undefined) => {
    if (there === undefined) return used > 0 ? `${used} minutes planned` : '';
    return `${used} of ${there} minutes`;
  },
  timeOver: (over: number) => (over === 1 ? '1 minute over' : `${over} minutes over`),
  dayOf: (text: string) => (text ? `Day of “${text}”` : 'Day'),
  whichDay: 'which day?',
  whatWasDifferent: 'what was different?',
  wasDifferent: 'Different here',
  aboutIt: (what: string) => `about ${what}`,
  typeOf: (text: string) => (text ? `Type of “${text}”` : 'Type of this check'),
  timeline: {
    way: 'From the first class period to the end',
    noCheck: 'no check',
    also: 'Checks that belong to it, at their own time',
    endsIn: (name: string) => (name ? `Ends in: ${name}` : 'The end'),
    everyGoal: 'Every goal',
    oneGoal: 'Look at the checks of one goal',
    checkedAt: (goal: number, count: number, stops: readonly string[]) =>
      count === 0
        ? `Goal ${goal} has no check yet.`
        : `Goal ${goal} has ${count === 1 ? '1 check' : `${count} checks`}: ${stops.join(', ')}.`,
    nothingLater: 'Every check has its place.',
    open: 'What students get, and what to look for',
  },
  notSaid: 'not said',
  supports: 'Supports',
  description: 'In a sentence',
  sayIt: 'Say it in a sentence',
  /** Lists of short texts, by the field they stand in. */
  lists: {
    supports: {
      all: 'Supports',
      one: 'Support',
      add: 'Add a support',
      example: 'e.g. interview outline',
    },
    successCriteria: {
      all: 'Success criteria',
      one: 'Success criterion',
      add: 'Add a success criterion',
      example: 'e.g. names a land use',
    },
    standards: {
      all: 'Standards',
      one: 'Standard',
      add: 'Add a standard',
      example: 'Its code, e.g. HS-LS2-7',
    },
  },
  takeAway: (text: string) => `Take away “${text}”`,
  goalType: 'Kind of goal',
  about: 'What students choose',
  pick: {
    ask: 'how many do students pick?',
    legend: 'How many students pick',
    min: 'at least',
    max: 'at most',
  },
  choiceBoard: {
    noMenus:
      'Here you will see what students can choose. Ask what they choose, then write down the options they have.',
    noOptions: 'Here you will see what students can choose, once there are options to choose from.',
    choose: (min: number | undefined, max: number | undefined) => {
      if (max === undefined) return min === undefined || min === 0 ? '' : `Choose ${min} or more`;
      if (min === max) return `Choose ${max}`;
      if (min === undefined || min === 0) return `Choose up to ${max}`;
      return max === min + 1 ? `Choose ${min} or ${max}` : `Choose ${min} to ${max}`;
    },
    'can-show': 'What you can show with it',
    help: 'Help you can use',
  },
  shownWith: 'What students can show with it',
  notDescribed: 'not described yet',
  rubric: {
    criterion: 'Criterion',
    level: 'Level',
    /** The one row of a holistic rubric. */
    whole: 'The work as a whole',
    form: 'Form',
    scored: 'Gives points',
    points: 'points',
    pointsOf: (text: string) => `Points of “${text}”`,
    pointsSaid: (points: number) => (points === 1 ? '1 point' : `${points} points`),
    weight: 'Weight',
    weightOf: (text: string) => `Weight of “${text}” beside the others`,
    roomToWrite: 'room for writing in',
    roomToTick: 'room for a tick',
    keys:
      'Enter changes the words of a cell, Tab goes on to the next one, Esc leaves. Arrow keys go from cell to cell; ' +
      'with Alt they move the row or the column.',
    keysToRead: 'Arrow keys go from cell to cell.',
  },
  paste: {
    open: 'Paste a table…',
    title: 'Paste a table',
    about:
      'Copy a rubric’s table in Google Docs, Sheets, Word, Excel, Canvas or on a web page. Here you see first how it is read; nothing changes before you say so.',
    box: 'Paste the table here',
    press: (keys: string) => `Press ${keys}`,
    reading: 'Reading the table …',
    noTable:
      'There is no table in what you pasted. Select the table’s own cells where it is, copy them, and paste again.',
    tooLarge: 'This is far more than a rubric. Select only the rubric’s cells, copy them, and paste again.',
    preview: 'The table as it is read',
    size: ({ levels, criteria, form }: TableReading) =>
      form === 'holistic'
        ? `Read as a holistic rubric with ${levels.length} levels.`
        : form === 'checklist'
          ? `Read as a checklist with ${criteria.length === 1 ? '1 line' : `${criteria.length} lines`}.`
          : `Read as ${form === 'single-point' ? 'a single-point' : 'a'} rubric with ${
              criteria.length === 1 ? '1 criterion' : `${criteria.length} criteria`
            } and ${levels.length === 1 ? '1 level' : `${levels.length} levels`}.`,
    weight: (weight: number) => `weight ${weight}`,
    empty: 'nothing written',
    ticked: (names: readonly string[]) => `To tick: ${names.join(' · ')}`,
    notes: 'Please look at this',
    others: (count: number) =>
      count === 1
        ? 'There was another, smaller table beside it; it is left out.'
        : `There were ${count} smaller tables beside it; they are left out.`,
    where: 'Where should it go?',
    ways: { replace: 'In place of this rubric', add: 'Rows below' } satisfies Record<TableWay['how'], string>,
    choose: 'Choose first where it should go.',
    use: 'Use it',
    again: 'Paste another table',
  },
  successCriteria: (count: number) => (count === 1 ? '1 success criterion' : `${count} success criteria`),
  more: 'more',
  less: 'less',

  goals: 'Goals',
  goalsOf: (text: string) => `Goals of “${text}”`,
  linkedTo: (numbers: readonly number[]) =>
    numbers.length === 0 ? 'no goal yet' : `${numbers.length === 1 ? 'goal' : 'goals'} ${numbers.join(', ')}`,

  moreFor: (text: string) => `More for “${text}”`,
  editOf: (text: string) => `Change the words of “${text}”`,
  fieldOf: (label: string, text: string) => `${label}: “${text}”`,
  menu: {
    reveal: 'Show in the text',
    myNote: 'Note for myself about this',
    edit: 'Change the words',
    goals: 'Goals…',
    goalType: 'Kind of goal…',
    pick: 'How many students pick…',
    when: 'When…',
    day: 'Day…',
    phase: 'Who does the thinking…',
    part: 'Part of the lesson…',
    otherPeriod: 'To another class period…',
    wentDifferently: 'It went differently…',
    fields: {
      prompt: 'What students get…',
      lookFor: 'What to look for…',
      ifNotYet: 'If not yet…',
      ifAlreadyThere: 'If already there…',
    },
    addAfter: {
      goal: 'Add a goal below',
      menu: 'Add a choice below',
      option: 'Add an option below',
      check: 'Add a check below',
      session: 'Add a class period below',
      activity: 'Add an activity below',
      criterion: 'Add a criterion below',
      level: 'Add a level behind it',
      difference: 'Add another below',
      section: 'Add a class below',
    } satisfies Record<Addable, string>,
    up: 'Move up',
    down: 'Move down',
    left: 'Move left',
    right: 'Move right',
    earlier: 'Move to an earlier period',
    later: 'Move to a later period',
    remove: 'Remove',
  },

  save: 'Save',
  addIt: 'Add',
  leave: 'Cancel',
  saveKeys: 'Enter saves, Esc leaves',
  saveKeysLines: 'Enter saves, Shift+Enter starts a new line, Esc leaves',
  meanwhile: (text: string) =>
    text ? `Meanwhile the plan says: “${text}”` : 'Meanwhile these words were taken away.',
  bothChanged: 'Whose words go on?',
  choose: { mine: 'Use mine', theirs: 'Take theirs', both: 'Keep both' },
  leaveOut: 'Leave it out',
  waitForText: 'Your words are kept here. They can be saved once the text is mended.',
  notInPlan: (text: string) => `That place is no longer in the plan. Your words were: “${text}”`,

  notWrittenNow: (why: string, text: string) => `${why} Your words were: “${text}”`,

  removed: (kind: ItemKind, text: string) =>
    text ? `Removed “${text}”.` : `Removed the ${words.kind[kind]}.`,
  compare: 'Compare',
  together: 'Bring both together',
  notDone: 'That could not be done just now.',

  openPaper: (label: string) => `Open ${label}`,
  morePapers: (count: number) => `${count} more papers`,
  fewerPapers: 'Fewer papers',
  missing: 'not found yet',
  firstQuestion: 'Go to the next open question',
  litHere: 'the cursor is here',

  map: {
    title: 'Does everything in the plan serve the goals?',
    hint: 'Press a cell to link it, to add a check or to show it in the text. Space, or a second press, links it at once.',
    hintReadOnly: 'Press a cell to show it in the text.',
    grid: 'The goals and what serves them',
    goals: 'Goals',
    goal: (number: number, text: string) => `Goal ${number}, ${text}`,
    states: {
      linked: 'linked',
      asked: 'an open question',
      fine: 'not linked, and fine as it is',
      empty: 'not linked',
    },
    legend: {
      linked: 'serves this goal',
      asked: 'open question',
      fine: 'fine as it is',
      empty: 'not linked',
    },
    /** What is asked of a goal that nothing of a group serves, in the short form that fits over its cells. */
    asks: {
      standard: 'which one does it work towards?',
      check: 'how will students show this along the way?',
      option: 'which of these shows it?',
      criterion: 'what would good work on it look like?',
      session: 'when do students work on it?',
    } satisfies Record<MapGroup['kind'], string>,
    count: (count: number) => (count === 0 ? 'none linked' : `${count} linked`),
    open: (count: number) => (count === 1 ? '1 open question' : `${count} open questions`),
    openHere: 'open question',
    aboutPlan: (count: number) =>
      count === 1 ? '1 question about the plan as a whole' : `${count} questions about the plan as a whole`,
    link: 'Link it',
    unlink: 'Unlink it',
    fold: 'Fold',
    unfold: 'Unfold',
    addCheck: 'Add a check for this goal',
    addCheckAt: (stop: string) => `Add a check for this goal at ${stop}`,
    show: (text: string) => `Show “${text}” in the text`,
    showGoal: 'Show the goal in the text',
    inPlan: 'Go to it in the plan',
    openMap: 'Open the map',
    kinds: (kind: PlanView['kind']) =>
      ({
        standard: 'Standards',
        check: 'Checks',
        option: 'Choices',
        criterion: 'Rubric',
        session: kind === 'lesson-plan' ? 'Activities' : 'Periods',
      }) satisfies Record<MapGroup['kind'], string>,
  },

  pages: {
    plan: 'The plan',
    map: 'Alignment map',
    board: 'As students see it',
    together: 'Looking together',
    changes: 'What changed',
  } satisfies Record<Page, string>,
  pagesLabel: 'Pages of the plan',
  openAsText: 'Open as text',
  openAsPlan: 'Open as plan',

  waiting: 'Opening the plan …',
  welcome: {
    title: 'Plan a lesson together',
    about:
      'The plan lies on the table between you: what students will learn, what they choose, and how you see it on the way.',
    look: 'Look at the creek project',
    lookAbout: 'A ninth-grade science project, half planned, with room to try things out.',
    paste: 'Paste what I have',
    pasteAbout: 'A plan from Google Docs, Word or a web page. You look it over before anything is made.',
    fresh: 'Start fresh',
    freshAbout: 'A lesson, a project or a rubric of your own. A title is enough to begin.',
    recent: 'Plans in this folder',
    open: 'Open a plan …',
    openOther: 'Open another plan …',
  },
} as const;

/** The sections a kind of plan has. */
export function sectionsOf(kind: PlanView['kind']): readonly Exclude<Section, 'alignment'>[] {
  switch (kind) {
    case 'rubric':
      return ['criteria', 'levels'];
    case 'project-spec':
      return ['goals', 'choices', 'checks', 'sessions', 'differently'];
    case 'lesson-plan':
      return ['goals', 'choices', 'checks', 'sessions', 'taughtTo', 'differently'];
  }
}

/**
 * A key as this computer names it.
 * @param keys parts joined with `+`: `Alt+Up`, `Mod+Z` (Mod is Ctrl, or Command on a Mac).
 */
export function keyLabel(keys: string): string {
  const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent);
  const names: Readonly<Record<string, string>> = mac
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧', Up: '↑', Down: '↓', Left: '←', Right: '→', Delete: '⌘⌫' }
    : { Mod: 'Ctrl', Up: '↑', Down: '↓', Left: '←', Right: '→' };
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(mac ? '' : '+');
}
