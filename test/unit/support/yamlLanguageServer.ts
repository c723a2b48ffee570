// The language server of Red Hat’s YAML extension, with a test in the place of that extension.
import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What it says of a document. */
export interface YamlProblem {
  readonly message: string;
  readonly range: { readonly start: YamlPosition; readonly end: YamlPosition };
}

export interface YamlPosition {
  readonly line: number;
  readonly character: number;
}

/** What its extension answers for other extensions that have a schema to contribute. */
export interface YamlContributor {
  /** @returns the address of the schema, or nothing */
  readonly requestSchema: (resource: string) => string | undefined;
  /** @returns the schema at an address that `requestSchema` gave */
  readonly requestSchemaContent: (address: string) => string;
}

interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A way to the server’s program without a path of this repository in it. */
const program = join(
  createRequire(import.meta.url).resolve('yaml-language-server'),
  '../../../bin/yaml-language-server',
);

/** One server, started for a test, with no way into the net: no schema store, no telemetry. */
export class YamlLanguageServer {
  /** Every address it wanted the text of, from the net or from its extension. */
  readonly wanted: string[] = [];
  readonly #child: ChildProcess;
  readonly #contributor: YamlContributor | undefined;
  readonly #schemas: Readonly<Record<string, string>>;
  readonly #waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();
  readonly #awaited = new Map<string, (problems: readonly YamlProblem[]) => void>();
  #requests = 0;

  private constructor(contributor: YamlContributor | undefined, schemas: Readonly<Record<string, string>>) {
    this.#contributor = contributor;
    this.#schemas = schemas;
    this.#child = fork(program, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#child.on('message', (message) => this.#hear(message as Message));
    this.#child.on('exit', () => {
      for (const { fail } of this.#waiting.values()) fail(new Error('The YAML language server ended.'));
    });
  }

  /**
   * Starts one.
   * @param contributor what other extensions have registered with its extension
   * @param schemas what the person has set: patterns of files by the address of the schema for them
   */
  static async start(
    contributor?: YamlContributor,
    schemas: Readonly<Record<string, string>> = {},
  ): Promise<YamlLanguageServer> {
    const server = new YamlLanguageServer(contributor, schemas);
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true } },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
        workspace: { configuration: true },
      },
      workspaceFolders: null,
    });
    server.tell('initialized', {});
    if (contributor) server.tell('yaml/registerCustomSchemaRequest', undefined);
    // As its extension does: so every address in the net is asked for here, and seen.
    server.tell('yaml/registerContentRequest', undefined);
    // The settings hold once it has asked for them; what is asked after this comes after that.
    server.tell('workspace/didChangeConfiguration', { settings: {} });
    return server;
  }

  /** Opens a text. @returns what is said of it */
  open(uri: string, text: string): Promise<readonly YamlProblem[]> {
    const said = new Promise<readonly YamlProblem[]>((done) => this.#awaited.set(uri, done));
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return said;
  }

  /** @param method a request of the language server protocol, or one of its own */
  ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#requests;
    this.#send({ jsonrpc: '2.0', id, method, params });
    return new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
  }

  tell(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  stop(): void {
    this.#child.kill();
  }

  #send(message: Message): void {
    this.#child.send(message);
  }

  #hear({ id, method, params, result, error }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly YamlProblem[] };
      this.#awaited.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) this.#answer(id, method, params);
    else if (method === undefined && typeof id === 'number') {
      const { done, fail } = this.#waiting.get(id) ?? {};
      this.#waiting.delete(id);
      if (error) fail?.(new Error(error.message));
      else done?.(result);
    }
  }

  #answer(id: number | string, method: string, params: unknown): void {
    const answer = (result: unknown): void => this.#send({ jsonrpc: '2.0', id, result });
    switch (method) {
      case 'workspace/configuration': {
        const { items } = params as { items: readonly { section?: string }[] };
        const yaml = { schemaStore: { enable: false }, schemas: this.#schemas };
        return answer(items.map(({ section }) => (section === 'yaml' ? yaml : {})));
      }
      case 'custom/schema/request': {
        const address = this.#contributor?.requestSchema(only(params));
        return answer(address === undefined || address === '' ? [] : [address]);
      }
      case 'custom/schema/content':
      case 'vscode/content':
        this.wanted.push(only(params));
        return answer(this.#contributor?.requestSchemaContent(only(params)) ?? '');
      default:
        return answer(null);
    }
  }
}

/** One parameter, sent as it is or as the only one of a list. */
function only(params: unknown): string {
  return String(Array.isArray(params) ? params[0] : params);
}
