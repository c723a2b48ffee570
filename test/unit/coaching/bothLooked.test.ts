// Two people move what they look at, each in a window of their own, in the same notes.
import assert from 'node:assert/strict';
import * as Y from 'yjs';
import { begunTwice } from '../../../src/core/coaching/begunTwice.ts';
import { areTwo, lastOfBoth } from '../../../src/core/coaching/bothLooked.ts';
import { lookAt, openMeetingIn } from '../../../src/core/coaching/lookingAt.ts';
import { MeetingPointer, type Heard } from '../../../src/core/coaching/meetingPointer.ts';
import { sourceOf } from '../../../src/core/coaching/targets.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { Library } from '../../../src/core/library/library.ts';
import { applyEdits, inOrder } from '../../../src/core/text/edits.ts';
import type { Asked } from '../../../src/core/view/changes/asked.ts';
import { drawing } from '../../drawing.ts';

const FOLDER = 'file:///plans/';
const NOTES = `${FOLDER}n.collaboration.yaml`;
const PLAN = `kind: project-spec
schemaVersion: 1
title: A
goals:
  - {id: g1, target: One}
  - {id: g2, target: Two}
  - {id: k1, target: Three}
  - {id: k2, target: Four}
`;

const notes = (lookingAt: string, after = ''): string => `kind: collaboration-log
schemaVersion: 1
title: N
plans: [a.project.yaml]
meetings:
  - id: m1
    date: 2026-05-05
    open: true
${lookingAt}${after}`;

const AFTER = '    strengths:\n      - text: They argued from data.\n';

/** Everything in the order of its time. */
class Clock {
  now = 0;
  readonly #waiting: { at: number; act: () => void }[] = [];

  after(milliseconds: number, act: () => void): void {
    this.#waiting.push({ at: this.now + milliseconds, act });
  }

  /** Until nothing is to come any more. */
  run(): void {
    for (let steps = 0; this.#waiting.length > 0; steps++) {
      assert.ok(steps < 10_000, 'the windows push each other on for ever');
      this.#waiting.sort((one, other) => one.at - other.at);
      const next = this.#waiting.shift();
      this.now = next?.at ?? this.now;
      next?.act();
    }
  }
}

/** A person’s window on the notes. */
class Person {
  readonly shared = new Y.Doc();
  readonly library = new Library();
  readonly pointer = new MeetingPointer();
  readonly heard: Heard[] = [];
  /** How often this window has changed the notes. */
  changes = 0;
  readonly #clock: Clock;
  #choices = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.library.folders = [FOLDER];
    this.library.put(`${FOLDER}a.project.yaml`, PLAN, false);
    this.shared.getText().observe(() => this.hear());
  }

  get text(): string {
    return this.shared.getText().toJSON();
  }

  /** Looks at something; after a second the notes say so. */
  choose(target: string | undefined): void {
    const chosen = this.pointer.choose(target);
    const own = ++this.#choices;
    this.#clock.after(1_000, () => {
      if (own === this.#choices) this.#write(chosen, target, 10);
    });
  }

  #write(chosen: ReturnType<MeetingPointer['choose']>, target: string | undefined, tries: number): void {
    const log = this.library.get(NOTES);
    assert.ok(log);
    this.pointer.writes(chosen, target ?? '');
    const asked = lookAt(log, target);
    if ('refused' in asked || !this.#make(asked)) {
      if (tries > 0) this.#clock.after(30, () => this.#write(chosen, target, tries - 1));
      else this.pointer.wrote(chosen, false);
      return;
    }
    this.pointer.wrote(chosen, true);
    this.#clock.after(3_000, () => this.pointer.rests());
  }

  #make({ changes }: Asked): boolean {
    const log = this.library.get(NOTES);
    const planned = log && planEdits(log, changes);
    if (!planned || 'refused' in planned) return false;
    if (planned.edits.length > 0) this.changes++;
    const text = this.shared.getText();
    this.shared.transact(() => {
      for (const { start, end, text: words } of inOrder(planned.edits).reverse()) {
        text.delete(start, end - start);
        text.insert(start, words);
      }
    });
    return true;
  }

  hear(): void {
    this.library.put(NOTES, this.text, true);
    const log = this.library.get(NOTES);
    if (!log || log.broken) return;
    const meeting = openMeetingIn(log);
    const said = meeting && { meeting: meeting.id, lookingAt: meeting.lookingAt ?? '' };
    const names =
      said !== undefined &&
      sourceOf(said.lookingAt, this.library, NOTES).what !== 'gone' &&
      !areTwo(said.lookingAt, this.pointer.mine, log, this.library);
    this.heard.push(this.pointer.hear(said, names));
    const mend = lastOfBoth(log, this.pointer.mine, this.library);
    // As in VS Code: a change comes after what made it necessary.
    if (mend)
      this.#clock.after(1, () => {
        const now = this.library.get(NOTES);
        const still = now && lastOfBoth(now, this.pointer.mine, this.library);
        if (still) this.#make(still);
      });
  }
}

/** Two windows on the same notes; what the one writes is in the other after a moment. */
function meet(begin: string, delay: () => number): { clock: Clock; people: readonly [Person, Person] } {
  const clock = new Clock();
  const people = [new Person(clock), new Person(clock)] as const;
  people[0].shared.getText().insert(0, begin);
  Y.applyUpdate(people[1].shared, Y.encodeStateAsUpdate(people[0].shared), 'far');
  for (const [from, to] of [people, [people[1], people[0]]] as const)
    from.shared.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'far') clock.after(delay(), () => Y.applyUpdate(to.shared, update, 'far'));
    });
  return { clock, people };
}

/** What both windows look at in the end, and that nothing is wrong in the notes. */
function together(people: readonly [Person, Person], of: string): string {
  const [one, other] = people;
  assert.equal(one.text, other.text, of);
  for (const { library, pointer, text } of people) {
    const wrong = library.findings(NOTES).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      wrong.map(({ message }) => message),
      [],
      `${of}\n${text}`,
    );
    assert.equal(pointer.chosen, undefined, of);
    assert.equal(pointer.lookingAt, one.pointer.lookingAt, of);
  }
  return one.pointer.lookingAt;
}

const targets = [
  ...['a.project.yaml#g1', 'a.project.yaml#g2', 'a.project.yaml#k1', 'a.project.yaml#k2', 'a.project.yaml'],
  ...['https://example.org/creek', 'https://example.org/water?a=b', undefined],
];

describe('Two people in one meeting', () => {
  it('who go on at the same moment look at the same thing in the end, whatever it is', () => {
    for (let seed = 0; seed < 200; seed++) {
      const draw = drawing(seed);
      const begin = draw(2) === 0 ? '    lookingAt: a.project.yaml#g1\n' : '';
      const { clock, people } = meet(notes(begin, draw(2) === 0 ? AFTER : ''), () => 20 + draw(480));
      const chosen = new Set<string>(['a.project.yaml#g1', '']);
      const count = 2 + draw(6);
      for (let each = 0; each < count; each++) {
        const target = targets[draw(targets.length)];
        chosen.add(target ?? '');
        const person = people[draw(2)] ?? people[0];
        clock.after(draw(1_500), () => person.choose(target));
      }
      clock.run();
      const of = `seed ${seed}`;
      const end = together(people, of);
      assert.ok(chosen.has(end), `${of}: nobody chose ${end}`);
      // Nothing is written because of what was heard, but to take out one of two names.
      assert.ok(people[0].changes + people[1].changes <= 2 * count, of);
      assert.match(people[0].text, /argued from data|open: true/, of);
    }
  });

  it('look where the last one went', () => {
    for (let seed = 0; seed < 50; seed++) {
      const draw = drawing(seed);
      const { clock, people } = meet(notes('', AFTER), () => 20 + draw(480));
      let at = 0;
      let last: string | undefined;
      for (let each = 0; each < 5; each++) {
        // One after the other has heard.
        at += 600 + draw(1_500);
        last = targets[draw(targets.length)];
        const [target, person] = [last, people[draw(2)] ?? people[0]];
        clock.after(at, () => person.choose(target));
      }
      clock.run();
      assert.equal(together(people, `seed ${seed}`), last ?? '', `seed ${seed}`);
    }
  });

  it('are taken along only by the other one, and once', () => {
    const { clock, people } = meet(notes('    lookingAt: a.project.yaml#g1\n'), () => 200);
    people[0].choose('a.project.yaml#g2');
    clock.run();
    assert.deepEqual(people[0].heard, ['changed', 'changed']);
    assert.deepEqual(people[1].heard, ['changed', 'moved']);
  });
});

describe('What a window hears of a meeting', () => {
  const said = (lookingAt: string, meeting = 'm1') => ({ meeting, lookingAt });

  it('takes nobody along who has just come to it', () => {
    const pointer = new MeetingPointer();
    assert.equal(pointer.hear(said('a#g1'), true), 'changed');
    assert.equal(pointer.lookingAt, 'a#g1');
    assert.equal(pointer.hear(said('a#g2'), true), 'moved');
  });

  it('stays where it was while a name arrives in pieces', () => {
    const pointer = new MeetingPointer();
    pointer.hear(said('a#g1'), true);
    assert.equal(pointer.hear(said('a#k'), false), 'waits');
    assert.equal(pointer.hear(said('a#k1'), false), 'waits');
    assert.equal(pointer.lookingAt, 'a#g1');
    assert.equal(pointer.hear(said('a#k12'), true), 'moved');
    assert.equal(pointer.lookingAt, 'a#k12');
    // What does not come is said to be missing.
    assert.equal(pointer.hear(said('a#gone'), false), 'waits');
    assert.equal(pointer.waited(), true);
    assert.equal(pointer.lookingAt, 'a#gone');
  });

  it('goes along once what is named has come, too', () => {
    const pointer = new MeetingPointer();
    pointer.hear(said('a#g1'), true);
    pointer.hear(said('a#new'), false);
    assert.equal(pointer.hear(said('a#new'), true), 'moved');
  });

  it('ends what was chosen for it when the meeting ends', () => {
    const pointer = new MeetingPointer();
    pointer.hear(said('a#g1'), true);
    pointer.choose('a#g2');
    assert.equal(pointer.hear(undefined, false), 'changed');
    assert.equal(pointer.chosen, undefined);
    assert.equal(pointer.hear(said('', 'm2'), true), 'moved');
  });

  it('keeps what is chosen here while the other one goes on, until it is written', () => {
    const pointer = new MeetingPointer();
    pointer.hear(said('a#g1'), true);
    const chosen = pointer.choose('a#g2');
    assert.equal(pointer.hear(said('a#g3'), true), 'changed');
    assert.equal(pointer.chosen, chosen);
    pointer.writes(chosen, 'a#g2');
    assert.equal(pointer.hear(said('a#g2'), true), 'changed');
    assert.equal(pointer.chosen, undefined);
  });

  it('gives up what could not be written once the meeting goes on', () => {
    const pointer = new MeetingPointer();
    pointer.hear(said('a#g1'), true);
    assert.equal(pointer.wrote(pointer.choose('a#g2'), false), true);
    assert.deepEqual(pointer.chosen, { target: 'a#g2', onlyHere: true });
    assert.equal(pointer.hear(said('a#g3'), true), 'moved');
    assert.equal(pointer.chosen, undefined);
  });
});

describe('Two names where one is meant', () => {
  const mended = (text: string, mine: string): string | undefined => {
    const person = new Person(new Clock());
    person.library.put(NOTES, text, true);
    const log = person.library.get(NOTES);
    assert.ok(log);
    const asked = lastOfBoth(log, mine, person.library);
    const planned = asked && planEdits(log, asked.changes);
    if (!planned) return undefined;
    assert.ok('edits' in planned);
    return applyEdits(text, planned.edits);
  };
  const one = (value: string) => notes(`    lookingAt: ${value}\n`, AFTER);

  it('become the last one, by the window that wrote it', () => {
    const both = one('a.project.yaml#g1a.project.yaml#g2');
    assert.equal(mended(both, 'a.project.yaml#g2'), one('a.project.yaml#g2'));
    assert.equal(mended(both, 'a.project.yaml#g1'), undefined);
    const lines = notes('    lookingAt: a.project.yaml#g1\n    lookingAt: a.project.yaml#g2\n', AFTER);
    assert.equal(mended(lines, 'a.project.yaml#g2'), one('a.project.yaml#g2'));
    assert.equal(mended(lines, 'a.project.yaml#g1'), undefined);
  });

  it('are left alone where they may be one, or where more stands on the line', () => {
    for (const [value, mine] of [
      ['https://example.org/creek', 'https://example.org'],
      ['a.project.yaml', '.yaml'],
      ['a.project.yaml#g2', 'a.project.yaml#g2'],
    ] as const)
      assert.equal(mended(one(value), mine), undefined, value);
    const noted = notes('    lookingAt: x # from the day before\n    lookingAt: a.project.yaml\n');
    assert.equal(mended(noted, 'a.project.yaml'), undefined);
  });
});

describe('A meeting that both have begun at the same moment', () => {
  const meeting = (id: string, more = '', date = '2026-05-05') =>
    `  - id: ${id}\n    date: ${date}\n    open: true\n${more}`;
  const log = (...meetings: readonly string[]): string =>
    `kind: collaboration-log\nschemaVersion: 1\ntitle: N\nmeetings:\n${meetings.join('')}`;
  const once = (text: string): string => {
    const library = new Library();
    library.put(NOTES, text, true);
    const document = library.get(NOTES);
    assert.ok(document);
    const asked = begunTwice(document);
    if (!asked) return text;
    const planned = planEdits(document, asked.changes);
    assert.ok('edits' in planned);
    return applyEdits(text, planned.edits);
  };

  it('is one', () => {
    assert.equal(once(log(meeting('m1'), meeting('m1'))), log(meeting('m1')));
    const focus = '    focus: First drafts\n';
    assert.equal(once(log(meeting('m1'), meeting('m2', focus))), log(meeting('m2', focus)));
    const before = '  - {id: m0, date: 2026-05-04}\n';
    assert.equal(once(log(before, meeting('m1'), meeting('m2'))), log(before, meeting('m2')));
  });

  it('stays two where anything would be lost, or where they are of two days', () => {
    for (const text of [
      log(meeting('m1', '    strengths: [They argue.]\n'), meeting('m2')),
      log(meeting('m1', '    focus: First drafts\n'), meeting('m2')),
      log(meeting('m1', '', '2026-05-04'), meeting('m2')),
      log(meeting('m1')),
      log(),
    ])
      assert.equal(once(text), text);
  });
});
