// Two packages of the server build would have to be compiled on every machine. These stand in for them, so that
// installing it needs no compiler.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes log files, and the text of the Output view. */
const spdlog = `'use strict';
const fs = require('fs'), path = require('path');
const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(type, name, file) { this.file = file; this.level = 0; this.plain = false; }
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const text = this.plain ? message : time + ' [' + levels[level] + '] ' + message + '\\n';
    try { fs.appendFileSync(this.file, text); } catch { /* the folder was removed: nobody reads it any more */ }
  }
  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.plain = true; }
  flush() {}
  drop() {}
}
async function createLogger(name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger('', name, file);
}
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
`;

/** Ends an extension host whose server is gone; the extension host also looks for itself, every second. */
const watchdog = `'use strict';
exports.start = () => {};
exports.exit = (code) => process.exit(code);
`;

/**
 * Puts the stand-ins in the place of the packages.
 * @param vscode folder of the server build's VS Code, with its packages installed.
 */
export async function replaceNativePackages(vscode: string): Promise<void> {
  const packages = join(vscode, 'node_modules', '@vscode');
  await writeFile(join(packages, 'spdlog', 'index.js'), spdlog);
  await writeFile(join(packages, 'native-watchdog', 'index.js'), watchdog);
}
