/** Who may import whom. A crossed layer fails the build. */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'core runs anywhere: no vscode, no Node, nothing of the other layers',
      severity: 'error',
      from: { path: '^src/core' },
      to: {
        path: '^(vscode$|src/(extension|panel|cli|private|node|office))|^node:',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'office-only-when-needed',
      comment: 'large libraries: the extension loads them as a file, the command line by a dynamic import',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/office/' },
      to: { path: '^src/office/', dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    {
      name: 'parts-only-when-used',
      comment: 'what is loaded when it is first used is asked for with import(); see scripts/parts.ts',
      severity: 'error',
      from: {},
      to: {
        path: '^src/extension/.+/part\\.ts$',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'office-knows-little',
      comment: 'it writes sheets and reads blocks; it knows no document',
      severity: 'error',
      from: { path: '^src/office' },
      to: {
        path: '^src/',
        pathNot: '^src/(office/|core/(markdown/|exchange/(sheet|read/read|template/filling)\\.ts$))',
      },
    },
    {
      name: 'core-knows-no-node',
      severity: 'error',
      from: { path: '^src/core' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'panel-only-sees-the-view',
      comment: 'the webview renders a view model and sends intents; it never sees a document',
      severity: 'error',
      from: { path: '^src/panel', pathNot: '^src/panel/myNotes/' },
      to: { path: '^src/', pathNot: '^src/(panel|core/(view/planView|markdown/))' },
    },
    {
      name: 'my-notes-page-only-sees-its-messages',
      severity: 'error',
      from: { path: '^src/panel/myNotes/' },
      to: { path: '^src/', pathNot: '^src/(panel|core/markdown/|extension/private/myNotesMessages\\.ts$)' },
    },
    {
      name: 'panel-takes-only-types-of-the-view',
      comment: 'and how texts are taken apart, so that they look the same wherever they are shown',
      severity: 'error',
      from: { path: '^src/panel' },
      to: { path: '^src/core', pathNot: '^src/core/markdown/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cli-without-vscode',
      severity: 'error',
      from: { path: '^src/cli' },
      to: { path: '^(vscode$|src/(extension|panel|private))' },
    },
    {
      name: 'extension-keeps-to-itself',
      severity: 'error',
      from: { path: '^src/extension' },
      to: { path: '^src/(panel|cli)' },
    },
    {
      name: 'extension-without-node',
      comment: 'the same code runs in the browser; only the node entry may know Node',
      severity: 'error',
      from: { path: '^src/extension', pathNot: '^src/extension/node\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'extension-without-what-needs-node',
      severity: 'error',
      from: { path: '^src/(extension|panel)', pathNot: '^src/extension/node\\.ts$' },
      to: { path: '^src/node/' },
    },
    {
      name: 'node-keeps-to-itself',
      comment: 'what the command line and the entry for Node share; it knows only the core',
      severity: 'error',
      from: { path: '^src/node' },
      to: { path: '^(vscode$|src/(extension|panel|cli|private))' },
    },
    {
      name: 'private-notes-behind-one-door',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(private|extension/private)' },
      to: { path: '^src/private' },
    },
    {
      name: 'own-pages-for-themselves',
      comment:
        'the pages of what is one’s own share fields and styles with the panel, and the panel nothing with them',
      severity: 'error',
      from: { path: '^src/panel', pathNot: '^src/panel/(own\\.ts$|myNotes/|visit/)' },
      to: { path: '^src/panel/(own\\.ts$|myNotes/|visit/)' },
    },
    {
      name: 'yaml-behind-one-door',
      comment: 'everything else reads core/yaml’s own tree, so that the parser can be changed',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/core/yaml/' },
      to: { path: 'node_modules/(?:js-)?yaml/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(test|scripts|bench)/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^src' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
