// Puts the disk in the place of VS Code, for a process of its own: `node --import register.ts writer.ts`.
import { registerHooks } from 'node:module';

const stand = new URL('./vscode.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url: stand, shortCircuit: true } : next(specifier, context),
});
