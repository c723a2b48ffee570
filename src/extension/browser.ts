// The entry of the web extension host: github.dev, vscode.dev. Nothing that only Node has may be reached from here.
export { activate } from './activate.ts';
