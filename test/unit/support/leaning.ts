// Documents that lean on each other, and what can become of them.
import fc from 'fast-check';

/** Documents that lean on each other across folders, each in several wordings. */
export const texts: Readonly<Record<string, readonly string[]>> = {
  'third-point.config.yaml': [
    'rules: {align: off}\nfiles: {"**/*.yml": lesson-plan}\n',
    'ignore: [old/, "!old/keep*"]\nfiles: {"plans/*.yml": project-spec, "plans/b*": rubric}\n',
    'rules: {align-goal-without-standard: off, nothing: off}\nignore: [plans/*.rubric.yaml]\n',
  ],
  'plans/third-point.config.yaml': [
    'rules: {align-goal-without-check: warning}\n',
    'ignore: ["*.standards.yaml"]\nfiles: {"*.yml": rubric}\n',
  ],
  'plans/a.project.yaml': [
    'kind: project-spec\nschemaVersion: 1\ntitle: A\nstatus: ready\ngoals:\n  - {id: g1, target: I can explain water, standards: [X-1]}\n  - {id: g2, target: I can plan a trip}\nfinal: {name: Evening, rubric: ../rubrics/r.rubric.yaml, goals: [g1]}\n',
    'kind: project-spec\nschemaVersion: 1\ntitle: A2\ngoals:\n  - {id: g1, target: I can explain water}\nsessions:\n  - {id: s1, title: One, minutes: 10}\nfinal: {name: Evening, rubric: q.rubric.yaml}\n',
  ],
  'plans/b.yml': [
    'kind: lesson-plan\nschemaVersion: 1\ntitle: B\npartOf: a.project.yaml#s1\nminutes: 50\ngoals:\n  - {id: g1, target: I can list, standards: [X-1, X-2]}\n',
    'kind: rubric\nschemaVersion: 1\ntitle: B\nfor: a.project.yaml\ncriteria:\n  - {id: c1, name: Claim, goals: [g1, g2]}\n',
  ],
  'plans/q.rubric.yaml': [
    'kind: rubric\nschemaVersion: 1\ntitle: Q\nfor: a.project.yaml\ncriteria:\n  - {id: c1, name: Claim, goals: [g2]}\n  - {id: c2, name: Color}\n',
  ],
  'rubrics/r.rubric.yaml': [
    'kind: rubric\nschemaVersion: 1\ntitle: R\nfor: ../plans/a.project.yaml\ncriteria:\n  - {id: c1, name: Claim, goals: [g1]}\n  - {id: c2, name: Color}\n',
    'kind: rubric\nschemaVersion: 1\ntitle: R\ncriteria:\n  - {id: c1, name: Claim}\n',
  ],
  'lessons/l.lesson.yaml': [
    'kind: lesson-plan\nschemaVersion: 1\ntitle: L\npartOf: ../plans/a.project.yaml#s1\ngoals:\n  - {id: g1, target: I can explain water, standards: [X-1]}\nchecks:\n  - {id: k1, name: Ticket, goals: [g1]}\n',
    'kind: lesson-plan\nschemaVersion: 1\ntitle: L\npartOf: ../plans/a.project.yaml\ngoals:\n  - {id: g1, target: I can explain water, standards: [X-9]}\nactivities:\n  - {title: Go, minutes: 20, goals: [g1]}\n',
  ],
  'x.standards.yaml': [
    'kind: standards\nschemaVersion: 1\ntitle: X\nitems:\n  - {code: X-1, statement: One}\n  - {code: X-2, statement: Two}\n',
    'kind: standards\nschemaVersion: 1\ntitle: X\nitems:\n  - {code: X-2, statement: Two and more}\n',
    'kind: standards\nschemaVersion: 1\ntitle: X\nitems:\n  - {code: X-1, statement: One}\n  - {code: X-2, statement: Two and more}\n',
  ],
  'plans/y.standards.yaml': [
    'kind: standards\nschemaVersion: 1\ntitle: Y\nitems:\n  - {code: X-1, statement: Another one}\n',
  ],
  'old/c.agreement.yaml': [
    'kind: coaching-agreement\nschemaVersion: 1\ntitle: C\npartners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]\nvisibility: pair\n',
  ],
  'we.agreement.yaml': [
    'kind: coaching-agreement\nschemaVersion: 1\ntitle: W\npartners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]\nvisibility: school\n',
    'kind: coaching-agreement\nschemaVersion: 1\ntitle: W\npartners: [{name: Bo, role: teacher}, {name: Lee, role: coach}]\nvisibility: team\n',
  ],
  'n.collaboration.yaml': [
    'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nagreement: we.agreement.yaml\nplans: [plans/a.project.yaml]\nmeetings:\n  - {id: m1, date: 2026-05-05, visibility: school, lookedAt: [plans/a.project.yaml#g2]}\n',
    'kind: collaboration-log\nschemaVersion: 1\ntitle: N\nagreement: old/c.agreement.yaml\nplans: [plans/a.project.yaml]\nmeetings:\n  - {id: m1, date: 2026-05-05, visibility: team}\n',
  ],
  'v.visit.yaml': [
    'kind: observation\nschemaVersion: 1\ntitle: V\nfor: plans/a.project.yaml\non: 2026-05-05\nteaching: Ana\nwatching: Lee\nsession: s1\nvisibility: school\nseen:\n  - {id: e1, text: Bo and Cy talk, about: g2}\n',
    'kind: observation\nschemaVersion: 1\ntitle: V\nfor: lessons/l.lesson.yaml\nteaching: Bo\nwatching: Lee\nvisibility: team\nseen:\n  - {id: e1, text: Bo and Cy talk, about: k1}\n',
  ],
};

const names = Object.keys(texts);

/** One of them written, in one of its wordings, or (without a text) taken away. */
export const written = fc.constantFrom(...names).chain((name) =>
  fc.record({
    name: fc.constant(name),
    text: fc.option(fc.constantFrom(...(texts[name] ?? [])), { nil: undefined, freq: 3 }),
  }),
);
