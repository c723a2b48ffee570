// How the product's files are put together: a bundle each for VS Code on Node, VS Code in a browser, the command line, Word files, and the pages in webviews.
import type { BuildOptions, Plugin } from 'esbuild';
import { entryPointsOf, inParts, type PartsOptions } from './parts.ts';
import { root } from './paths.ts';

/** CommonJS, as the loaders of Node and of VS Code's web worker want it. So the manifest must not say "module", which each folder of sources says for itself: VS Code in a browser starts no such extension. */
const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  outdir: 'dist',
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' },
};

/** Markdown’s parser only reads entities; their library’s index brings what writes them along, a table that no bundler can tell is not needed. */
const entitiesAreRead: Plugin = {
  name: 'entities-are-read',
  setup: (build) => {
    build.onResolve({ filter: /^entities$/ }, ({ importer, ...asked }) =>
      /[\\/]node_modules[\\/]markdown-it[\\/]/.test(importer)
        ? build.resolve('entities/lib/decode.js', {
            importer,
            resolveDir: asked.resolveDir,
            kind: asked.kind,
          })
        : undefined,
    );
  },
};

/** The entry for Node takes what is the same everywhere from the bundle for the browser: so it is packed once. */
const onTopOfTheOther: Plugin = {
  name: 'on-top-of-the-other',
  setup: (build) => {
    build.onResolve({ filter: /^\.\/browser\.ts$/ }, () => ({ path: './browser.js', external: true }));
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
    plugins: [onTopOfTheOther],
  },
  browser: {
    ...common,
    entryPoints: entryPointsOf(extension),
    plugins: [entitiesAreRead, inParts(extension)],
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
    supported: { 'dynamic-import': false },
    plugins: [entitiesAreRead, withTheOffice],
  },
  // What only large libraries can do, loaded when it is first needed: packed once for the extension and the command line.
  office: {
    ...common,
    entryPoints: { office: 'src/office/office.ts' },
    plugins: [entitiesAreRead],
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
    plugins: [entitiesAreRead],
  },
} as const satisfies Record<string, BuildOptions>;
