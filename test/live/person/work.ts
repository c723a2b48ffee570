import type { Addable, Intent, ItemBase, PlanView } from '../../../src/core/view/planView.ts';
import type { Draw } from '../../drawing.ts';
import type { Deed, Report, Side } from '../messages.ts';
import type { Desk } from './desk.ts';
import type { Hands } from './hands.ts';

/** The longest rest between two things that a person does, in milliseconds. */
const REST = 120;

/** Where each of the two types words: at the ends of lines that nobody changes in the panel. */
const lines: Readonly<Record<Side, readonly string[]>> = {
  host: ['# What the host', 'summary:', 'name: Which of two', 'name: Poster'],
  guest: ['# What the guest', 'drivingQuestion:', 'lookFor:', 'response:'],
};

/** Below which line each of them types new ones. */
const newLines: Readonly<Record<Side, string>> = {
  host: '- {term: turbidity',
  guest: '- {term: runoff',
};

/** What can be added, with where it goes. */
const places: readonly { readonly what: Addable; readonly into?: string }[] = [
  { what: 'goal' },
  { what: 'check' },
  { what: 'option', into: 'choices/show' },
  { what: 'activity', into: 'sessions/s1' },
  { what: 'activity', into: 'sessions/s2' },
  { what: 'session' },
];

const goals = ['g1', 'g2', 'g3'];

/** An item of the panel that this person has added, and words in it that nobody else uses. */
interface Own extends ItemBase {
  readonly words: string;
}

/**
 * What a person does, drawn at random. What they change in the panel is theirs alone, so that it is known what must be
 * there in the end; where they do it is everybody’s: the same lists, and lines beside those the other one writes in.
 */
export class Work {
  readonly #side: Side;
  readonly #desk: Desk;
  readonly #hands: Hands;
  readonly #draw: Draw;
  #count = 0;
  #reports: Report[] = [];

  constructor(side: Side, desk: Desk, hands: Hands, draw: Draw) {
    this.#side = side;
    this.#desk = desk;
    this.#hands = hands;
    this.#draw = draw;
  }

  /** Types and presses. @returns what was done */
  atRandom(steps: number): Promise<readonly Report[]> {
    return this.#do(steps, () => (this.#draw(5) < 2 ? this.#type() : this.#press()));
  }

  /** Only presses. */
  inPanel(steps: number): Promise<readonly Report[]> {
    return this.#do(steps, () => this.#press());
  }

  async #do(steps: number, act: () => Promise<void>): Promise<readonly Report[]> {
    for (let step = 0; step < steps; step++) {
      await act();
      await new Promise((resolve) => setTimeout(resolve, this.#draw(REST)));
    }
    return this.#reports.splice(0);
  }

  /** A word that nobody has written yet. */
  #word(): string {
    return `${this.#side}${++this.#count}x`;
  }

  async #type(): Promise<void> {
    const words = this.#word();
    if (this.#draw(3) === 0)
      await this.#hands.type(newLines[this.#side], `\n  - {term: ${words}, definition: how it is}`);
    else await this.#hands.type(this.#one(lines[this.#side]), ` ${words} too`);
    this.#reports.push({ deed: { did: 'type', words } });
  }

  async #press(): Promise<void> {
    const plan = await this.#desk.plan();
    const own = this.#own(plan);
    const item = own.length > 0 ? this.#one(own) : undefined;
    const { deed, intent } = (item && this.#change(plan, item)) ?? this.#add();
    const refused = await this.#desk.press(intent);
    this.#reports.push({ deed, ...(refused === undefined ? {} : { refused }) });
    // Now and then two things are pressed in one go: the second is asked for before the first is to be seen.
    if (this.#draw(4) === 0) {
      const more = [this.#add(), this.#add()];
      const answers = await Promise.all(more.map((each) => this.#desk.press(each.intent)));
      for (const [index, answer] of answers.entries()) {
        const { deed: done } = more[index]!;
        this.#reports.push({ deed: done, ...(answer === undefined ? {} : { refused: answer }) });
      }
    }
  }

  #add(): { readonly deed: Deed; readonly intent: Intent } {
    const words = this.#word();
    const { what, into } = this.#one(places);
    return {
      deed: { did: 'add', words },
      intent: {
        ...{ do: 'add', what, text: `${words} is new` },
        ...(into === undefined ? {} : { into }),
        ...(what === 'check' ? { goals: [this.#one(goals)] } : {}),
      },
    };
  }

  #change(
    plan: PlanView,
    { ref, text, field, words }: Own,
  ): { readonly deed: Deed; readonly intent: Intent } | undefined {
    const kind = ref.split('/').at(-2);
    switch (this.#draw(7)) {
      case 0:
      case 1: {
        const now = this.#word();
        return {
          deed: { did: 'reword', was: words, words: now },
          intent: { do: 'set-text', ref, field, text: `${now} is better`, was: text },
        };
      }
      case 2:
        return { deed: { did: 'remove', words }, intent: { do: 'remove', ref } };
      case 3:
        return {
          deed: { did: 'move', words },
          intent: { do: 'move', ref, by: this.#draw(2) === 0 ? -1 : 1 },
        };
      case 4: {
        if (kind !== 'checks' && kind !== 'activities') return undefined;
        const goal = this.#one(goals);
        const on = !this.#linked(plan, ref).includes(goal);
        return { deed: { did: 'link', words, goal, on }, intent: { do: 'link', ref, goal, on } };
      }
      default:
        return undefined;
    }
  }

  #linked(plan: PlanView, ref: string): readonly string[] {
    return [...checksOf(plan), ...activitiesOf(plan)].find((each) => each.ref === ref)?.linked ?? [];
  }

  /** What this person has added, as the panel shows it. */
  #own(plan: PlanView): readonly Own[] {
    const items: readonly ItemBase[] = [
      ...plan.goals,
      ...plan.menus.flatMap(({ options }) => options),
      ...checksOf(plan),
      ...plan.sessions,
      ...activitiesOf(plan),
    ];
    return items.flatMap((item) => {
      const [words = ''] = item.text.split(' ');
      return words.startsWith(this.#side) ? [{ ...item, words }] : [];
    });
  }

  #one<Each>(all: readonly Each[]): Each {
    return all[this.#draw(all.length)]!;
  }
}

const checksOf = (plan: PlanView) => plan.stops.flatMap(({ checks }) => checks);

const activitiesOf = (plan: PlanView) => plan.sessions.flatMap(({ activities }) => activities);
