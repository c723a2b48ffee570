// Serves the page on which the panel is tried without VS Code, on the loopback address, under the panel's own
// Content Security Policy. Run by itself it stays up for a person: `node test/ui/panelPage/server.ts`.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../scripts/paths.ts';

/** What VS Code puts into every webview, as far as it matters to a page. */
const webviewStyles = `
html { background: var(--vscode-sideBar-background); } html:has([wide]) { background: var(--vscode-editor-background); }
html { color: var(--vscode-foreground); scrollbar-width: thin;
  --vscode-font-family: system-ui, "Segoe UI", "Ubuntu", sans-serif; --vscode-font-size: 13px; --vscode-font-weight: normal; }
body { margin: 0; padding: 0 20px; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family);
  font-size: var(--vscode-font-size); }
a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
`;

/** A page of ours: the start of its script, and the element that the script brings to life. */
export interface Served {
  readonly entry: string;
  readonly element: string;
}

const thePanel: Served = { entry: 'src/panel/main.ts', element: 'third-point-panel' };

/** @param wide as in the editor, not in the side bar */
function html(element: string, wide: boolean): string {
  const nonce = randomUUID();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    ...["style-src 'self'", "font-src 'self'", "img-src 'self'", "base-uri 'none'", "form-action 'none'"],
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Third Point</title>
<link rel="stylesheet" href="/webview.css">
</head>
<body>
<script nonce="${nonce}" src="/page.js"></script>
<${element}${wide ? ' wide' : ''}></${element}>
<script nonce="${nonce}" src="/panel.js"></script>
</body>
</html>`;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Bundles the panel, or another page of ours, with the page around it, and serves both.
 * @param port without it any free one.
 */
export async function servePanelPage(port = 0, { entry, element } = thePanel): Promise<PageServer> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { panel: entry, page: 'test/ui/panelPage/page.ts' },
    ...{ bundle: true, format: 'iife', platform: 'browser', target: 'es2022', conditions: ['production'] },
    ...{ outdir: join(root, 'dist'), write: false, sourcemap: 'inline', legalComments: 'none' },
  });
  const files = new Map([['/webview.css', { type: 'text/css', text: webviewStyles }]]);
  for (const { path, text } of outputFiles) {
    files.set(path.endsWith('panel.js') ? '/panel.js' : '/page.js', { type: 'text/javascript', text });
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file =
      pathname === '/'
        ? { type: 'text/html', text: html(element, searchParams.has('wide')) }
        : files.get(pathname);
    if (!file) return void response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.text);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page could not be served.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

if (import.meta.main) {
  const { address } = await servePanelPage(4174);
  console.log(`${address}?theme=light&state=creek`);
}
