import { Uri, type Webview } from 'vscode';

/** The page of “My notes”: a script of its own, under the same strict policy as the panel. */
export function myNotesHtml(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'myNotes.js')).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>My notes</title>
</head>
<body>
  <third-point-my-notes></third-point-my-notes>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
