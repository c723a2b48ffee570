// The language server protocol over two streams: a length, an empty line, JSON.
import type { Readable, Writable } from 'node:stream';

/** A request, an answer or a word that wants none. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Calls `hear` with each message that comes. */
export function listen(stream: Readable, hear: (message: Message) => void): void {
  // Pieces are put together once a message is whole, so that a long one costs no more than its length.
  let pieces: Buffer[] = [];
  let length = 0;
  let wanted = 0;
  stream.on('data', (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
    while (length >= wanted) {
      const whole: Buffer = Buffer.concat(pieces);
      pieces = [whole];
      const head = whole.indexOf('\r\n\r\n');
      if (head < 0) return;
      const size = Number(/Content-Length: (\d+)/i.exec(whole.toString('latin1', 0, head))?.[1]);
      wanted = head + 4 + size;
      if (length < wanted) return;
      pieces = [whole.subarray(wanted)];
      length -= wanted;
      hear(JSON.parse(whole.toString('utf8', head + 4, wanted)) as Message);
      wanted = 0;
      if (length === 0) return;
    }
  });
}

export function send(stream: Writable, message: Message): void {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  stream.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
