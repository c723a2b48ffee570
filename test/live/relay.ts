// Carries what two windows say to each other, as a net does: late, and not in the order in which it was said.
import { createServer, type Server } from 'node:net';
import type { Draw } from '../drawing.ts';
import type { Answer, Hello, Order, Shared, Side } from './messages.ts';
import { Wire } from './wire.ts';

/** The shortest and the longest way, in milliseconds: those that were measured in sessions of real tools. */
const NEAR = 30;
const FAR = 200;
/** Questions about files have a way too, but no more than this. */
const FILES = 10;

type FromWindow = Hello | Shared | Answer;

/** The relay, and those who are connected to it. */
export class Relay {
  readonly #draw: Draw;
  readonly #server: Server;
  readonly #wires = new Map<string, Wire<FromWindow, Shared | Order>>();
  readonly #comers = new Map<string, () => void>();
  readonly #answers = new Map<Side, (answer: Answer) => void>();
  readonly #underWay = new Set<ReturnType<typeof setTimeout>>();
  /** What was said to somebody who is not there yet. */
  readonly #kept = new Map<Side, Shared[]>();

  /** @param draw says how long each message is on its way */
  constructor(draw: Draw) {
    this.#draw = draw;
    this.#server = createServer((socket) => {
      const wire = new Wire<FromWindow, Shared | Order>(socket);
      let from: Hello | undefined;
      wire.onMessage((message) => {
        if ('part' in message) {
          from = message;
          this.#welcome(message, wire);
        } else if (from && 'type' in message) this.#carry(from.as, message);
        else if (from && !('type' in message)) this.#hear(from.as, message);
      });
      wire.onEnd(() => {
        if (from?.part === 'person') this.#hear(from.as, { error: 'The window is gone.' });
      });
    });
  }

  /** Begins to listen on this machine. @returns the port */
  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
    return address.port;
  }

  /** Waits until the person at a window is there. */
  person(side: Side): Promise<void> {
    const name = nameOf({ as: side, part: 'person' });
    return this.#wires.has(name)
      ? Promise.resolve()
      : new Promise((resolve) => this.#comers.set(name, resolve));
  }

  /** Has a person do something. @throws Error with what went wrong there */
  async order(side: Side, order: Order): Promise<Answer> {
    const answered = new Promise<Answer>((resolve) => this.#answers.set(side, resolve));
    this.#wires.get(nameOf({ as: side, part: 'person' }))?.say(order);
    const answer = await answered;
    if (answer.error !== undefined) throw new Error(`At the ${side}’s window: ${answer.error}`);
    return answer;
  }

  /** Whether nothing is on its way. */
  get isQuiet(): boolean {
    return this.#underWay.size === 0;
  }

  async stop(): Promise<void> {
    for (const timer of this.#underWay) clearTimeout(timer);
    for (const wire of this.#wires.values()) wire.end();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #welcome(hello: Hello, wire: Wire<FromWindow, Shared | Order>): void {
    const name = nameOf(hello);
    this.#wires.set(name, wire);
    if (hello.part === 'session') for (const early of this.#kept.get(hello.as) ?? []) wire.say(early);
    this.#comers.get(name)?.();
  }

  #carry(from: Side, message: Shared): void {
    const to: Side = from === 'host' ? 'guest' : 'host';
    const way = message.type === 'written' ? NEAR + this.#draw(FAR - NEAR) : this.#draw(FILES);
    const timer = setTimeout(() => {
      this.#underWay.delete(timer);
      const wire = this.#wires.get(nameOf({ as: to, part: 'session' }));
      if (wire) wire.say(message);
      else this.#kept.set(to, [...(this.#kept.get(to) ?? []), message]);
    }, way);
    this.#underWay.add(timer);
  }

  #hear(from: Side, answer: Answer): void {
    this.#answers.get(from)?.(answer);
    this.#answers.delete(from);
  }
}

function nameOf({ as, part }: Hello): string {
  return `${part} of the ${as}`;
}
