// Of every kind of completion one, in the real editor: written as a person writes it, taken from VS Code’s own list.
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, open, remove } from '../helpers.ts';

const FOLDER = 'completing';

const PLAN = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - id: g1
    target: I can explain how land use changes water.
  - id: g2
    target: I can plan an investigation.
sessions:
  - id: s1
    title: Walk the creek
    date: 2026-05-04
    goals: [g1]
`;

/** What lies beside the document that is written. */
const others: Readonly<Record<string, string>> = {
  'creek.project.yaml': PLAN,
  'creek.rubric.yaml': `kind: rubric
schemaVersion: 1
title: Creek rubric
for: creek.project.yaml
criteria:
  - id: claim
    name: Claim
`,
  'our.standards.yaml': `kind: standards
schemaVersion: 1
title: NGSS, excerpt
items:
  - {code: HS-ESS2-5, statement: Plan and conduct an investigation of the properties of water.}
`,
  'us.agreement.yaml': `kind: coaching-agreement
schemaVersion: 1
title: How we work together
partners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]
`,
};

interface Sample {
  readonly name: string;
  readonly file?: string;
  /** `|` is the cursor, or `«…»` what is chosen. */
  readonly text: string;
  /** Typed there, letter by letter. */
  readonly types: string;
  /** What must be offered then; it is taken. */
  readonly take: string;
  /** Whether it comes second, behind what stands there already. */
  readonly second?: boolean;
  /** All of the text afterwards; `|` is the cursor, or `«…»` what is chosen. */
  readonly becomes: string;
}

const check = `${PLAN}checks:\n  - id: k1\n    name: Exit ticket\n`;

const samples: readonly Sample[] = [
  {
    name: 'all that a document begins with, in an empty file',
    file: 'which-number.lesson.yaml',
    text: '|',
    types: '',
    take: 'A lesson plan to start with',
    becomes: `kind: lesson-plan
schemaVersion: 1
title: «Which number»
status: draft

# Begin with what students will be able to do: add the first goal in the panel beside this text.

# What happens, step by step: what you do, what students do, who does the thinking.
activities:
  - id: a1
    title: Opening
    part: opening
  - id: a2
    title: Work time
    part: work-time
  - id: a3
    title: Closing
    part: closing

# Next, in the panel: how you see during the lesson who is there already, and what happens then.`,
  },
  {
    name: 'a line, found by its name',
    text: `${PLAN}|`,
    types: 'subj',
    take: 'subject',
    becomes: `${PLAN}subject: |`,
  },
  {
    name: 'a line, found by what people call it',
    text: `${PLAN}|`,
    types: 'formative',
    take: 'checks',
    becomes: `${PLAN}checks:\n  - |`,
  },
  {
    name: 'a line of an entry, with the line ends of the file',
    text: `${check}    |\n`.replaceAll('\n', '\r\n'),
    types: 'lookf',
    take: 'lookFor',
    becomes: `${check}    lookFor: |\n`.replaceAll('\n', '\r\n'),
  },
  {
    name: 'a word that can be chosen, half typed',
    text: `${check}    type: |\n`,
    types: 'exit',
    take: 'exit-ticket',
    becomes: `${check}    type: exit-ticket|\n`,
  },
  {
    name: 'a word in quotation marks',
    text: `${check}    type: "|"\n`,
    types: 'hin',
    take: 'hinge-question',
    becomes: `${check}    type: "hinge-question"|\n`,
  },
  {
    name: 'another word than the one that stands there in full',
    text: PLAN.replace('water.\n', 'water.\n    bloom: apply|\n'),
    types: '',
    take: 'remember',
    second: true,
    becomes: PLAN.replace('water.\n', 'water.\n    bloom: remember|\n'),
  },
  {
    name: 'a link, by the words behind it, in brackets',
    text: `${check}    goals: [g1, |]\n`,
    types: 'invest',
    take: 'g2',
    becomes: `${check}    goals: [g1, g2|]\n`,
  },
  {
    name: 'a link into another document',
    file: 'walk.lesson.yaml',
    text: 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\npartOf: |\n',
    types: 'walk',
    take: 'creek.project.yaml#s1',
    becomes: 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk\npartOf: creek.project.yaml#s1|\n',
  },
  {
    name: 'a document, by its title',
    text: `${PLAN}final:\n  rubric: |\n`,
    types: 'creek',
    take: 'creek.rubric.yaml',
    becomes: `${PLAN}final:\n  rubric: creek.rubric.yaml|\n`,
  },
  {
    name: 'a standard, by its words',
    text: PLAN.replace('water.\n', 'water.\n    standards: [|]\n'),
    types: 'properties',
    take: 'HS-ESS2-5',
    becomes: PLAN.replace('water.\n', 'water.\n    standards: [HS-ESS2-5|]\n'),
  },
  {
    name: 'a verb that can be seen, in place of one that can’t',
    text: PLAN.replace('explain how', 'under|stand how'),
    types: '',
    take: 'explain',
    becomes: PLAN.replace('explain how', 'explain| how'),
  },
  {
    name: 'how a target begins',
    text: `${PLAN.slice(0, PLAN.indexOf('sessions'))}  - target: |\n`,
    types: 'I',
    take: 'I can …',
    becomes: `${PLAN.slice(0, PLAN.indexOf('sessions'))}  - target: I can |\n`,
  },
  {
    name: 'a day of the plan',
    text: `${PLAN}milestones:\n  - id: m1\n    date: |\n`,
    types: '2026-05',
    take: '2026-05-04',
    becomes: `${PLAN}milestones:\n  - id: m1\n    date: 2026-05-04|\n`,
  },
  {
    name: 'a partner’s name',
    file: 'our.collaboration.yaml',
    text: 'kind: collaboration-log\nschemaVersion: 1\nagreement: us.agreement.yaml\nmeetings:\n  - id: m1\n    nextSteps:\n      - who: |\n',
    types: 'Le',
    take: 'Lee',
    becomes:
      'kind: collaboration-log\nschemaVersion: 1\nagreement: us.agreement.yaml\nmeetings:\n  - id: m1\n    nextSteps:\n      - who: Lee|\n',
  },
  {
    name: 'a whole item, in a list that is not set in',
    text: `${PLAN}checks:\n- |\n`,
    types: 'investigation',
    take: 'A new check for “I can plan an investigation”',
    becomes: `${PLAN}checks:
- id: k1
  name: «Claim exit ticket»
  type: exit-ticket
  when: s1
  goals: [g2]
  prompt: What students are asked
  lookFor: what tells you they are there
  ifNotYet: what happens next for them, and when
  ifAlreadyThere: what they go on to
`,
  },
  {
    name: 'how a question is asked, in the settings of a folder',
    file: 'third-point.config.yaml',
    text: 'rules:\n  align-goal-without-check: |\n',
    types: 'warn',
    take: 'warning',
    becomes: 'rules:\n  align-goal-without-check: warning|\n',
  },
];

/** Takes the marks off a text. @returns the text, and where the cursor or what is chosen begins and ends */
function unmarked(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const [before = '', chosen = '', after = ''] = marked.split(/[«»|]/);
  return marked.includes('|')
    ? { text: before + chosen, start: before.length, end: before.length }
    : { text: before + chosen + after, start: before.length, end: before.length + chosen.length };
}

/** The text with what is chosen marked, as in the samples. */
function marked({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  return selection.isEmpty
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}

/** The words on what is offered at the cursor. */
async function offeredIn({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('completion in the editor', () => {
  before(async () => {
    for (const [name, text] of Object.entries(others))
      await vscode.workspace.fs.writeFile(inWorkspace(FOLDER, name), new TextEncoder().encode(text));
  });
  after(() => remove(inWorkspace(FOLDER)));
  afterEach(closeAll);

  for (const { name, file = 'creek.project.yaml', text, types, take, second, becomes } of samples)
    it(name, async () => {
      const uri = inWorkspace(FOLDER, file);
      const begun = unmarked(text);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(begun.text));
      const document = await open(uri);
      // The file may be known with its text from before.
      await eventually('the text', () => document.getText() === begun.text);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const at = document.positionAt(begun.start);
      editor.selection = new vscode.Selection(at, at);
      for (const letter of types) await vscode.commands.executeCommand('type', { text: letter });
      await eventually(`“${take}” to be offered`, async () => (await offeredIn(editor)).includes(take));
      const typed = document.getText();
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await eventually(`“${take}” to be taken`, async () => {
        if (second) await vscode.commands.executeCommand('selectNextSuggestion');
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        if (document.getText() !== typed) return true;
        // What stands there may have been taken once more, before the list was there to go down in.
        if (second) await vscode.commands.executeCommand('editor.action.triggerSuggest');
        return false;
      });
      await vscode.commands.executeCommand('hideSuggestWidget');
      assert.strictEqual(marked(editor), becomes);
      // Taking it was one step.
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), typed);
    });
});
