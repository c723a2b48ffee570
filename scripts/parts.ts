/**
 * Packs the extension as one file that is loaded first, and one for each part that is loaded when it is first used.
 *
 * A part is whatever the sources ask for with `import()`. esbuild splits only ES modules, into files that import each
 * other, while the extension host of browsers knows one file of an extension, in CommonJS. So what esbuild has split is
 * packed once more: what several need comes with the first file, which lends it to the parts (src/extension/parts.ts).
 */
import { basename, join, resolve } from 'node:path';
import {
  build,
  type BuildFailure,
  type BuildOptions,
  type Message,
  type Metafile,
  type OnResolveArgs,
  type OnResolveResult,
  type PartialMessage,
  type Plugin,
} from 'esbuild';
import { root } from './paths.ts';

/** Brings parts in. It is never split off: there has to be one of it. */
const loader = join(root, 'src', 'extension', 'parts.ts');

const NAME = 'in-parts';

/** The name by which what is split asks for it. */
const LOADER = './parts.js';

export interface PartsOptions {
  /** What is loaded first: its name in dist, and its module. */
  readonly first: readonly [name: string, module: string];
  /** The parts that share with it: their modules by their names in dist. */
  readonly parts: Readonly<Record<string, string>>;
  /** The parts that share nothing, and are built by themselves: their modules by their names in dist. */
  readonly alone: Readonly<Record<string, string>>;
}

/** What esbuild made of the sources: its files by name. */
interface Split {
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: Message[];
  /** Parts that are loaded with the first file, because something there imports them. */
  readonly misplaced: PartialMessage[];
  /** What it has read. */
  readonly inputs: Metafile['inputs'];
  /** Where to look for changes. */
  readonly sources: readonly string[];
}

/** What there is where the sources hold errors. */
const nothing: Split = { texts: new Map(), warnings: [], misplaced: [], inputs: {}, sources: [] };

/** The entry points of a bundle packed so. */
export function entryPointsOf({ first: [first], parts }: PartsOptions): Record<string, string> {
  return Object.fromEntries([first, ...Object.keys(parts)].map((name) => [name, `${name}.js`]));
}

/** The plugin that packs so. Its build fails where a part would be loaded with the first file. */
export function inParts(options: PartsOptions): Plugin {
  const first = `${options.first[0]}.js`;
  const isPart = (file: string): boolean => file.replace(/\.js$/, '') in options.parts;
  return {
    name: NAME,
    setup(outer) {
      let split: Split = nothing;
      outer.onStart(async () => {
        try {
          split = await splitUp(outer.initialOptions, options);
          return { warnings: split.warnings, errors: split.misplaced };
        } catch (error) {
          if (!isFailure(error)) throw error;
          split = { ...nothing, sources: [...split.sources, ...placesOf(error)] };
          return { errors: error.errors, warnings: error.warnings };
        }
      });
      outer.onResolve({ filter: /.*/ }, (asked): OnResolveResult | undefined => {
        if (asked.kind === 'entry-point')
          return { path: asked.path, namespace: asked.path === first ? 'entry' : 'part' };
        if (asked.namespace === 'file') return undefined;
        return asked.namespace.startsWith('part') ? fromPart(asked) : fromFirst(asked);
      });
      outer.onLoad({ filter: /.*/, namespace: 'entry' }, () => {
        const lent = [...split.texts.keys()].filter((file) => file !== first && !isPart(file)).sort();
        // Built anew when a source changes, none of which the outer build sees.
        const watchFiles = split.sources.map((file) => resolve(root, file));
        return { contents: entryText(first, lent), watchFiles };
      });
      for (const namespace of ['first', 'part'])
        outer.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: split.texts.get(path) ?? '' }));
      for (const namespace of ['first-asks', 'part-asks'])
        outer.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: askedText(path) }));
      outer.onEnd(({ metafile }) => {
        // What is packed are the sources, not what was made of them on the way.
        if (metafile) Object.assign(metafile.inputs, split.inputs);
      });
    },
  };
}

/** What the first file imports comes into it. */
function fromFirst({ path, kind }: OnResolveArgs): OnResolveResult | undefined {
  if (kind === 'dynamic-import') return { path: basename(path), namespace: 'first-asks' };
  if (path === LOADER) return { path: loader };
  return path.startsWith('./') ? { path: basename(path), namespace: 'first' } : undefined;
}

/** What a part imports is lent to it. */
function fromPart({ path, kind }: OnResolveArgs): OnResolveResult | undefined {
  if (kind === 'dynamic-import') return { path: basename(path), namespace: 'part-asks' };
  return path.startsWith('./') ? { path, external: true } : undefined;
}

/** The first file: what it lends to parts, and what VS Code finds in it. */
function entryText(first: string, lent: readonly string[]): string {
  const imports = lent.map((file, index) => `import * as lent${index} from './${file}';`);
  const names = lent.map((file, index) => `'./${file}': lent${index}`);
  return [
    `import * as vscode from 'vscode';`,
    `import * as parts from '${LOADER}';`,
    ...imports,
    `parts.lend({ vscode, '${LOADER}': parts, ${names.join(', ')} });`,
    `export * from './${first}';`,
  ].join('\n');
}

/**
 * What stands for a part where it is asked for. `import()` ends with whatever a module’s own `then` ends with: so it
 * ends with the part, once that has come.
 */
function askedText(file: string): string {
  return [
    `import { bringIn } from '${LOADER}';`,
    `export const then = (done, failed) => bringIn('${file}').then(done, failed);`,
  ].join('\n');
}

function isFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error;
}

/** The files in which the errors are. */
function placesOf({ errors }: BuildFailure): string[] {
  return errors.flatMap(({ location }) => (location ? [location.file] : []));
}

/** Has esbuild split the sources. @throws BuildFailure where they hold errors */
async function splitUp(
  outer: BuildOptions,
  { first: [name, module], parts, alone }: PartsOptions,
): Promise<Split> {
  const { outputFiles, metafile, warnings } = await build({
    ...outer,
    entryPoints: { [name]: module, ...parts },
    plugins: [...(outer.plugins ?? []).filter((plugin) => plugin.name !== NAME), staysOutside(alone)],
    format: 'esm',
    splitting: true,
    sourcemap: outer.sourcemap ? 'inline' : false,
    metafile: true,
    write: false,
    // The outer build says it.
    logLevel: 'silent',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), inAscii(text)]));
  const outputs = Object.values(metafile.outputs);
  const misplaced = Object.values(parts)
    .filter((from) => outputs.every(({ entryPoint, inputs }) => entryPoint !== from || !(from in inputs)))
    .map((from) => ({ text: `${from} would be loaded at once: ask for what is in it with import().` }));
  const { inputs } = metafile;
  return { texts, warnings, misplaced, inputs, sources: Object.keys(inputs) };
}

/**
 * A text of JavaScript that V8 can hold in half the room, and reads faster. esbuild itself leaves patterns as they are
 * written; signs stand there, and in the raw templates patterns are put together from, which read escapes as well.
 */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Leaves the loader, and what is built by itself, to the second time. */
function staysOutside(alone: PartsOptions['alone']): Plugin {
  const files = new Map(Object.entries(alone).map(([name, module]) => [join(root, module), `./${name}.js`]));
  return {
    name: 'stays-outside',
    setup(inner) {
      inner.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        const outside = file === loader ? LOADER : files.get(file);
        return outside === undefined ? undefined : { path: outside, external: true };
      });
    },
  };
}
