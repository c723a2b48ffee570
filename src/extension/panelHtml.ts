import { Uri, type Webview } from 'vscode';

/** Our pages: each an element, and the bundle with the script that brings it to life. */
const pages = {
  'third-point-panel': 'panel',
  'third-point-preview': 'exchange',
  'third-point-bringing': 'exchange',
  'third-point-coverage': 'exchange',
  'third-point-merging': 'exchange',
  'third-point-my-notes': 'own',
  'third-point-visit': 'own',
} as const;

/**
 * Shows a page of ours: one script, named by a nonce, which brings along those it shares with others; styles, fonts and
 * pictures of ours only; nothing from elsewhere. Whoever calls it listens to the webview before.
 * @param extension the extension’s own folder
 * @param attribute one of the element, without a value
 */
export function showPage(
  webview: Webview,
  extension: Uri,
  page: keyof typeof pages,
  attribute?: 'wide',
): void {
  webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
  const body = `<${page}${attribute === undefined ? '' : ` ${attribute}`}></${page}>`;
  webview.html = pageHtml(webview, extension, pages[page], body);
}

function pageHtml(webview: Webview, extension: Uri, bundle: string, body: string): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist', `${bundle}.js`)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Third Point</title>
</head>
<body>
  ${body}
  <script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
