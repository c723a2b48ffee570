import { Uri, type Webview } from 'vscode';

/**
 * The page the panel runs in.
 * @param wide it has the whole editor
 */
export function panelHtml(webview: Webview, extension: Uri, wide: boolean): string {
  const body = `<third-point-panel${wide ? ' wide' : ''}></third-point-panel>`;
  return webviewPage(webview, extension, 'panel', body);
}

/**
 * A page of ours: one script, named by a nonce, which brings along those it shares with others; styles, fonts and pictures of ours only; nothing from elsewhere.
 * @param bundle the name of its script
 * @param body the element that the script brings to life
 */
export function webviewPage(webview: Webview, extension: Uri, bundle: string, body: string): string {
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
