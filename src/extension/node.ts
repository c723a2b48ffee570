// The entry of the Node extension host: desktop, remote and server VS Code.
export { activate } from './activate.ts';
