// Names of lines and their words, offered where one writes; each is taken, and the whole text compared. | is the cursor.
import assert from 'node:assert/strict';
import { checkTaken } from '../support/accepting.ts';
import { accepted, foundBy, offeredIn, taking } from '../support/completing.ts';

type Row = readonly [name: string, marked: string, pick: string, after: string];

/** In a project plan, where nothing else is said. */
const tables: Readonly<Record<string, readonly Row[]>> = {
  'names of lines': [
    ['for the letters that are there', 'title: A\ngra|\n', 'grades', 'title: A\ngrades:\n  - \n'],
    [
      'by the words of the form',
      'title: A\nDriving qu|\n',
      'drivingQuestion',
      'title: A\ndrivingQuestion: \n',
    ],
    ['at the end without a line end', 'title: A\n|', 'subject', 'title: A\nsubject: '],
    ['between sections', 'title: A\n\n|\n\nnotes: x\n', 'safety', 'title: A\n\nsafety: \n\nnotes: x\n'],
    ['before all others', '|\ntitle: A\n', 'kind', 'kind: project-spec\ntitle: A\n'],
    [
      'the version of the form',
      'kind: project-spec\n|\n',
      'schemaVersion',
      'kind: project-spec\nschemaVersion: 1\n',
    ],
    ['in an entry', 'goals:\n  - id: g1\n    |\n', 'target', 'goals:\n  - id: g1\n    target: \n'],
    [
      'in an entry, between others',
      'goals:\n  - id: g1\n    ty|\n    target: x\n',
      'type',
      'goals:\n  - id: g1\n    type: \n    target: x\n',
    ],
    [
      'in an entry, too far right',
      'goals:\n  - id: g1\n      |\n    target: x\n',
      'type',
      'goals:\n  - id: g1\n    type: \n    target: x\n',
    ],
    [
      'in an entry, too far left',
      'goals:\n  - id: g1\n   |\n    target: x\n',
      'type',
      'goals:\n  - id: g1\n    type: \n    target: x\n',
    ],
    [
      'half typed and too far right',
      'goals:\n  - id: g1\n       ty|\n',
      'type',
      'goals:\n  - id: g1\n    type: \n',
    ],
    ['behind a dash', 'goals:\n  - |\n', 'target', 'goals:\n  - target: \n'],
    ['right behind a dash', 'goals:\n  -|\n', 'target', 'goals:\n  - target: \n'],
    ['half typed behind a dash', 'goals:\n  - ta|\n', 'target', 'goals:\n  - target: \n'],
    [
      'half typed behind a dash, above others',
      'goals:\n  - ta|\n    id: g1\n',
      'target',
      'goals:\n  - target: \n    id: g1\n',
    ],
    [
      'behind a dash, above others',
      'goals:\n  - |\n    id: g1\n',
      'target',
      'goals:\n  - target: \n    id: g1\n',
    ],
    ['below a name, without a dash', 'goals:\n  |\n', 'id', 'goals:\n  - id: g1\n'],
    ['below a name, with a tab', 'goals:\n\t|\n', 'id', 'goals:\n  - id: g1\n'],
    [
      'with dashes below their names’ beginnings',
      'goals:\n- id: g1\n  |\n- id: g2\n',
      'successCriteria',
      'goals:\n- id: g1\n  successCriteria:\n  - \n- id: g2\n',
    ],
    ['with wide dashes', 'checks:\n-   id: k1\n    |\n', 'name', 'checks:\n-   id: k1\n    name: \n'],
    [
      'with four columns',
      'summary:\n    role: x\nfinal:\n    |\n',
      'name',
      'summary:\n    role: x\nfinal:\n    name: \n',
    ],
    ['with the line ends of Windows', 'title: A\r\ngr|\r\n', 'grades', 'title: A\r\ngrades:\r\n  - \r\n'],
    ['in braces', 'goals:\n  - {id: g1, |}\n', 'target', 'goals:\n  - {id: g1, target: }\n'],
    [
      'in braces that are not closed',
      'goals:\n  - {id: g1, |\n',
      'target',
      'goals:\n  - {id: g1, target: }\n',
    ],
    [
      'in braces, as a list',
      'goals:\n  - {id: g1, |}\n',
      'successCriteria',
      'goals:\n  - {id: g1, successCriteria: []}\n',
    ],
    ['in the braces of everything', '{title: A, |}', 'subject', '{title: A, subject: }'],
    [
      'for another name',
      'goals:\n  - id: g1\n    ta|rgt: x\n',
      'target',
      'goals:\n  - id: g1\n    target: x\n',
    ],
    ['for another name in quotation marks', '"tit|": A\n', 'title', '"title": A\n'],
    ['for another name in braces', '{titl|: A}\n', 'title', '{title: A}\n'],
    [
      'above lines that wait for it',
      'title: A\nsess|\n  - id: s1\n',
      'sessions',
      'title: A\nsessions:\n  - id: s1\n',
    ],
    [
      'above entries at the same column',
      'title: A\ngo|\n- id: g1\n',
      'goals',
      'title: A\ngoals:\n- id: g1\n',
    ],
    [
      'of links, as a list in brackets',
      'checks:\n  - id: k1\n    |\n',
      'goals',
      'checks:\n  - id: k1\n    goals: []\n',
    ],
    [
      'of links, as the others are written',
      'checks:\n  - goals:\n      - g1\n  - |\n',
      'goals',
      'checks:\n  - goals:\n      - g1\n  - goals:\n      - \n',
    ],
    [
      'the next id',
      'goals:\n  - id: g1\n  - id: g4\n  - |\n',
      'id',
      'goals:\n  - id: g1\n  - id: g4\n  - id: g2\n',
    ],
    [
      'an id from the words',
      'choices:\n  - title: Which site will you watch?\n    |\n',
      'id',
      'choices:\n  - title: Which site will you watch?\n    id: which-site-will\n',
    ],
    ['beside the name they belong below', 'summary: |\n', 'role', 'summary:\n  role: \n'],
    [
      'before a note',
      'goals:\n  - id: g1\n    ty| # still open\n',
      'type',
      'goals:\n  - id: g1\n    type:  # still open\n',
    ],
    [
      'above a note',
      'goals:\n  - id: g1\n    |\n    # still open\n    target: x\n',
      'type',
      'goals:\n  - id: g1\n    type: \n    # still open\n    target: x\n',
    ],
    [
      'though another section is broken',
      'notes: "a\ngoals:\n  - id: g1\n    |\n',
      'target',
      'notes: "a\ngoals:\n  - id: g1\n    target: \n',
    ],
  ],
  words: [
    ['behind a colon', 'goals:\n  - type: |\n', 'skill', 'goals:\n  - type: skill\n'],
    [
      'right behind a colon',
      'goals:\n  - type:|\n    id: g1\n',
      'skill',
      'goals:\n  - type: skill\n    id: g1\n',
    ],
    ['half typed right behind a colon', 'status:dr|\n', 'draft', 'status: draft\n'],
    ['in the middle of another', 'goals:\n  - type: kno|wledge\n', 'skill', 'goals:\n  - type: skill\n'],
    ['before a note', 'status: | # for now\n', 'ready', 'status: ready # for now\n'],
    ['right before a note', 'status: |# for now\n', 'ready', 'status: ready # for now\n'],
    ['in quotation marks', 'status: "|"\n', 'ready', 'status: "ready"\n'],
    ['in single ones', "status: 'dr|'\n", 'draft', "status: 'draft'\n"],
    [
      'in quotation marks that are not closed',
      'goals:\n  - type: "sk|\n    id: g1\n',
      'skill',
      'goals:\n  - type: "skill"\n    id: g1\n',
    ],
    ['in braces', 'goals:\n  - {type: |, id: g1}\n', 'skill', 'goals:\n  - {type: skill, id: g1}\n'],
    ['right behind a colon in braces', 'goals:\n  - {type:|}\n', 'skill', 'goals:\n  - {type: skill}\n'],
    ['that are numbers', 'goals:\n  - dok: |\n', '3', 'goals:\n  - dok: 3\n'],
    ['in brackets', 'checks:\n  - assessors: [peer, |]\n', 'self', 'checks:\n  - assessors: [peer, self]\n'],
    [
      'right behind a comma',
      'checks:\n  - assessors: [peer,|]\n',
      'self',
      'checks:\n  - assessors: [peer, self]\n',
    ],
    [
      'in brackets that are not closed',
      'checks:\n  - assessors: [peer, |\n    id: k1\n',
      'self',
      'checks:\n  - assessors: [peer, self]\n    id: k1\n',
    ],
    ['as the first of a list', 'checks:\n  - assessors: |\n', 'self', 'checks:\n  - assessors: [self]\n'],
    [
      'behind dashes',
      'checks:\n  - assessors:\n      - peer\n      - |\n',
      'self',
      'checks:\n  - assessors:\n      - peer\n      - self\n',
    ],
    ['with the line ends of Windows', 'status: |\r\ntitle: A\r\n', 'ready', 'status: ready\r\ntitle: A\r\n'],
    [
      'that would be read as numbers',
      'choices:\n  - options:\n      - udl: [|]\n',
      '5.1',
      'choices:\n  - options:\n      - udl: ["5.1"]\n',
    ],
    ['of an id', 'goals:\n  - id: g1\n  - id: |\n', 'g2', 'goals:\n  - id: g1\n  - id: g2\n'],
  ],
};

describe('Lines and words where one writes', () => {
  for (const [what, rows] of Object.entries(tables))
    for (const [name, marked, pick, after] of rows)
      it(`${what} ${name}`, () => {
        const offered = offeredIn({ file: 'a.project.yaml', marked });
        const proposal = offered.proposals.find(({ label }) => label === pick);
        assert.ok(proposal, offered.proposals.map(({ label }) => label).join());
        assert.equal(taking(offered.text, proposal), after);
        checkTaken(offered.text, offered.offset, proposal);
      });

  it('are in the order of the form, each with what it is, without those that are there', () => {
    const { proposals } = offeredIn({
      file: 'a.project.yaml',
      marked: 'goals:\n  - id: g1\n    |\n    type: skill\n',
    });
    assert.deepEqual(
      proposals.slice(0, 3).map(({ label, detail }) => `${label}: ${detail}`),
      ['target: Learning target', 'bloom: Bloom’s level', 'dok: Depth of knowledge'],
    );
    assert.ok(proposals.every(({ label }) => label !== 'id' && label !== 'type'));
    assert.equal(proposals.find(({ preferred }) => preferred)?.label, 'target');
  });

  it('lead on where there is something to choose from', () => {
    const { proposals } = offeredIn({ file: 'a.project.yaml', marked: 'goals:\n  - id: g1\n    |\n' });
    const on = proposals.filter(({ goesOn }) => goesOn).map(({ label }) => label);
    assert.ok(on.includes('type') && on.includes('target') && !on.includes('successCriteria'), on.join());
  });

  it('are not offered twice where the first of them has a list below it', () => {
    for (const marked of [
      'reflection:\n  |wentWell:\n    - {text: a}\n    - {text: b}\n  change:\n    text: c\n',
      'reflection:\n  went|\n    - {text: a}\n    - {text: b}\n  change:\n    text: c\n',
    ]) {
      const { proposals } = offeredIn({ file: 'a.visit.yaml', marked });
      const labels = proposals.map(({ label }) => label);
      assert.ok(labels.includes('wentWell') && !labels.includes('change'), labels.join());
    }
  });

  for (const [name, marked, standing, other] of [
    ['a word of a few', 'goals:\n  - bloom: apply|\n', 'apply', 'analyze'],
    ['a word in quotation marks', 'goals:\n  - bloom: "apply|"\n', 'apply', 'analyze'],
    ['a link', 'goals:\n  - id: g1\n  - id: g2\nchecks:\n  - goals: [g2|]\n', 'g2', 'g1'],
  ] as const)
    it(`stand beside what is written in full already: ${name}`, () => {
      const { proposals } = offeredIn({ file: 'a.project.yaml', marked });
      assert.equal(proposals[0]?.label, standing);
      assert.ok(proposals[0].preferred);
      assert.ok(foundBy(proposals, standing).includes(other));
    });

  it('begin an empty lesson as a new one does, called as its file', () => {
    const offered = offeredIn({ file: 'walk-the-creek.lesson.yaml', marked: '|' });
    const after = accepted(offered, 'A lesson plan to start with');
    assert.match(after, /^kind: lesson-plan\nschemaVersion: 1\ntitle: Walk the creek\n/);
    assert.match(after, /activities:\n {2}- id: a1/);
  });

  for (const [name, marked] of [
    ['in a note', '# ti|\n'],
    ['in a note behind a word', 'status: draft # re|\n'],
    ['in front of a dash', 'goals:\n |  - id: g1\n'],
    ['between a colon and its word', 'status: | draft\n'],
    ['behind a word and a blank', 'status: draft |\n'],
    ['in a long text', 'notes: >-\n  one\n  |\n  two\n'],
    ['in another’s document', 'kind: rubric\nschemaVersion: 1\n|\n'],
    ['in a newer form', 'kind: project-spec\nschemaVersion: 2\n|\n'],
    ['in two versions of a text', '<<<<<<< HEAD\n|\n=======\n>>>>>>> x\n'],
    ['behind the end of the document', 'title: A\n...\n|\n'],
    ['in lines of one’s own', 'x-ours:\n  ti|\n'],
  ] as const)
    it(`are not offered ${name}`, () => {
      assert.deepEqual(
        offeredIn({ file: 'a.project.yaml', marked }).proposals.map(({ label }) => label),
        [],
      );
    });
});
