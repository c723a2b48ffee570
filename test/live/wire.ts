// A line between two programs on this machine: one JSON message a line, in the order in which they are said.
import { connect, type Socket } from 'node:net';

/** One end of the line. */
export class Wire<Heard, Said> {
  readonly #socket: Socket;
  readonly #listeners: ((message: Heard) => void)[] = [];
  #early: Heard[] = [];
  #rest = '';

  /** @param socket connected, or about to be */
  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8').setNoDelay(true);
    socket.on('data', (data: string) => {
      const lines = (this.#rest + data).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) this.#tell(JSON.parse(line) as Heard);
    });
    // Whoever is on the other end may leave at any time: what is said then is for nobody.
    socket.on('error', () => socket.destroy());
  }

  /** Hears every message from the first on. */
  onMessage(listener: (message: Heard) => void): void {
    this.#listeners.push(listener);
    for (const message of this.#early.splice(0)) listener(message);
  }

  onEnd(listener: () => void): void {
    this.#socket.once('close', listener);
  }

  say(message: Said): void {
    if (this.#socket.writable) this.#socket.write(`${JSON.stringify(message)}\n`);
  }

  end(): void {
    this.#socket.destroy();
  }

  #tell(message: Heard): void {
    if (this.#listeners.length === 0) this.#early.push(message);
    for (const listener of this.#listeners) listener(message);
  }
}

/** Where the relay listens, for all that this program starts. */
export const PORT_NAME = 'THIRD_POINT_RELAY';

/** The line from inside VS Code to the relay. */
export function toRelay<Heard, Said>(): Wire<Heard, Said> {
  return new Wire(connect(Number(process.env[PORT_NAME]), '127.0.0.1'));
}
