// A language server in a process of its own, with the bench in the place of an editor.
import { spawn, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import { memoryOf } from '../memory.ts';
import { listen, send, type Message } from './messages.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

const schema = pathToFileURL(join(root, 'schemas', 'project-spec.schema.json')).href;

/** The settings it is answered: our schema for our files, and no way into the net. */
const settings = { schemaStore: { enable: false }, schemas: { [schema]: '*.project.yaml' } };

interface Waiting<Told> {
  readonly done: (told: Told) => void;
  readonly fail: (error: Error) => void;
}

export class Client {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting<unknown>>();
  readonly #awaited = new Map<string, Waiting<readonly unknown[]>>();
  #requests = 0;
  #version = 1;

  private constructor(program: readonly string[]) {
    this.#child = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'ignore'] });
    if (this.#child.stdout) listen(this.#child.stdout, (message) => this.#hear(message));
    // What is written to a server that has ended goes nowhere; that it has ended is said below.
    this.#child.stdin?.on('error', () => undefined);
    this.#child.on('exit', () => {
      for (const { fail } of [...this.#waiting.values(), ...this.#awaited.values()])
        fail(new Error('The language server ended.'));
    });
  }

  /** @param program of the server, with its parameters */
  static async start(program: readonly string[]): Promise<Client> {
    const client = new Client(program);
    await client.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
        workspace: { configuration: true },
      },
      workspaceFolders: null,
    });
    client.#tell('initialized', {});
    client.#tell('workspace/didChangeConfiguration', { settings: {} });
    return client;
  }

  /** @returns what is said of it first */
  open(uri: string, text: string): Promise<readonly unknown[]> {
    const said = this.#next(uri);
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return said;
  }

  /** Changes a text. @returns what is said of it then */
  type(uri: string, start: Position, end: Position, text: string): Promise<readonly unknown[]> {
    const said = this.#next(uri);
    this.#tell('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range: { start, end }, text }],
    });
    return said;
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#requests;
    this.#send({ id, method, params });
    return new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
  }

  /** Its memory; see `memoryOf`. */
  memory(when: 'now' | 'most'): number {
    return memoryOf(this.#child.pid, when);
  }

  stop(): void {
    this.#child.kill();
  }

  #next(uri: string): Promise<readonly unknown[]> {
    return new Promise((done, fail) => this.#awaited.set(uri, { done, fail }));
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    if (this.#child.stdin) send(this.#child.stdin, message);
  }

  #hear({ id, method, params, result, error }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly unknown[] };
      this.#awaited.get(uri)?.done(diagnostics);
      this.#awaited.delete(uri);
    } else if (method !== undefined && id !== undefined) {
      const items = (params as { items?: readonly { section?: string }[] } | undefined)?.items ?? [];
      const answers = items.map(({ section }) => (section === 'yaml' ? settings : {}));
      this.#send({ id, result: method === 'workspace/configuration' ? answers : null });
    } else if (typeof id === 'number') {
      const { done, fail } = this.#waiting.get(id) ?? {};
      this.#waiting.delete(id);
      if (error) fail?.(new Error(error.message));
      else done?.(result);
    }
  }
}
