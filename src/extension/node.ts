// The entry of the Node extension host: desktop, remote and server VS Code. What needs Node would be added here.
export { activate } from './browser.ts';
