// How the product's files are put together: a bundle each for VS Code on Node, VS Code in a browser, the command line, Word files, and the pages in webviews.
import type { BuildOptions, OnResolveArgs, Plugin } from 'esbuild';
import { entryPointsOf, inParts, type PartsOptions } from './parts.ts';
import { root } from './paths.ts';

/** CommonJS, as the loaders of Node and of VS Code's web worker want it. So the manifest must not say "module", which each folder of sources says for itself: VS Code in a browser starts no such extension. */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  outdir: 'dist',
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' },
  // As soon as V8 reads a file it reads the patterns in it, and lays out each class of letters (`\p{L}`) there is in
  // one. Written as calls, they are read where they are made. (Node has them all, whatever is said here.)
  supported: { 'regexp-sticky-and-unicode-flags': false },
} satisfies BuildOptions;

/** Whether something is asked for by Markdown’s parser. */
const byMarkdown = ({ importer }: OnResolveArgs): boolean =>
  /[\\/]node_modules[\\/]markdown-it[\\/]/.test(importer);

/**
 * What Markdown’s parser brings along and we hardly need. It only reads entities: their library’s index brings what
 * writes them along, and a table of all there are is laid out as soon as it is there, so it is asked for with the first
 * of them. And it prepares to look for addresses in texts, which we never ask of it.
 */
const lightMarkdown: Plugin = {
  name: 'light-markdown',
  setup: (build) => {
    build.onResolve({ filter: /^(?:entities|linkify-it)$/ }, (asked) =>
      byMarkdown(asked)
        ? { path: asked.path, namespace: 'light-markdown', pluginData: asked.resolveDir }
        : undefined,
    );
    build.onLoad({ filter: /^entities$/, namespace: 'light-markdown' }, ({ pluginData }) => ({
      contents: `export const decodeHTML = (text) => require('entities/lib/decode.js').decodeHTML(text);`,
      resolveDir: pluginData as string,
    }));
    build.onLoad({ filter: /^linkify-it$/, namespace: 'light-markdown' }, () => ({
      contents: 'export default class {}',
    }));
  },
};

/** The command line finds it beside itself. */
const withTheOffice: Plugin = {
  name: 'with-the-office',
  setup: (build) => {
    build.onResolve({ filter: /\/office\/office\.ts$/ }, () => ({ path: './office.js', external: true }));
  },
};

/** What the extension is made of. */
const extension: PartsOptions = {
  first: ['browser', 'src/extension/browser.ts'],
  parts: {
    'part-exchange': 'src/extension/exchange/part.ts',
    'part-making': 'src/extension/newDocument/part.ts',
    'part-merging': 'src/extension/merging/part.ts',
  },
  alone: { office: 'src/office/office.ts' },
};

export const bundles = {
  node: {
    ...common,
    entryPoints: { node: 'src/extension/node.ts' },
    platform: 'node',
    external: ['vscode'],
  },
  browser: {
    ...common,
    entryPoints: entryPointsOf(extension),
    plugins: [lightMarkdown, inParts(extension)],
    platform: 'browser',
    // `yaml` has a build of its own for browsers; the plain one asks Node for its environment.
    conditions: ['browser'],
    external: ['vscode'],
  },
  cli: {
    ...common,
    entryPoints: { cli: 'src/cli/main.ts' },
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    // Node finds no names in a bundle for browsers that it imports; it does where it requires one.
    supported: { ...common.supported, 'dynamic-import': false },
    plugins: [lightMarkdown, withTheOffice],
  },
  // What only large libraries can do, loaded when it is first needed: packed once for the extension and the command line.
  office: {
    ...common,
    entryPoints: { office: 'src/office/office.ts' },
    plugins: [lightMarkdown],
    platform: 'browser',
    conditions: ['browser'],
  },
  // The pages in webviews. What they are all drawn with is packed once, in files that they share.
  pages: {
    ...common,
    entryPoints: {
      panel: 'src/panel/main.ts',
      // What takes plans out and brings them in.
      exchange: 'src/panel/exchange.ts',
      // What is one’s own.
      own: 'src/panel/own.ts',
    },
    platform: 'browser',
    format: 'esm',
    splitting: true,
    chunkNames: 'pages-[hash]',
    conditions: ['production'],
    plugins: [lightMarkdown],
  },
} as const satisfies Record<string, BuildOptions>;
