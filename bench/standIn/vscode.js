// Stands in for VS Code while only the extension’s own start is timed: whatever is asked for is there, and nothing happens.
/* global module, require */
/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/no-empty-function, @typescript-eslint/no-extraneous-class -- it is required, and does nothing */
const { join } = require('node:path');

class Disposable {
  static from() {
    return new Disposable();
  }
  dispose() {}
}

class EventEmitter extends Disposable {
  event = () => new Disposable();
  fire() {}
}

class Uri {
  scheme = 'file';
  constructor(path) {
    this.path = this.fsPath = path;
  }
  static joinPath({ path }, ...parts) {
    return new Uri(join(path, ...parts));
  }
  static from({ path }) {
    return new Uri(path);
  }
  static parse(address) {
    return new Uri(address);
  }
  with() {
    return this;
  }
  toString() {
    return `file://${this.path}`;
  }
}

/** Can be called, made, and asked for anything, which is again such a thing. */
function anything() {
  return new Proxy(class {}, {
    get: (target, name) => {
      if (name === 'then') return undefined;
      if (name === Symbol.toPrimitive) return () => '';
      if (name === Symbol.iterator) return () => [].values();
      if (name === 'prototype') return target.prototype;
      return (target[name] ??= anything());
    },
    set: () => true,
    apply: () => anything(),
    construct: () => anything(),
  });
}

/** A part of VS Code: what is known of it, its events, and anything else. */
function part(known) {
  return new Proxy(known, {
    get: (target, name) =>
      (target[name] ??= String(name).startsWith('on') ? () => new Disposable() : anything()),
  });
}

const settings = { get: (_, usual) => usual, has: () => false, inspect: () => undefined };
const lists = { workspaceFolders: [], textDocuments: [], notebookDocuments: [], visibleTextEditors: [] };

module.exports = part({
  ...{ Disposable, EventEmitter, Uri },
  workspace: part({ ...lists, getConfiguration: () => settings, findFiles: () => Promise.resolve([]) }),
  window: part({ ...lists, tabGroups: part({ all: [], activeTabGroup: { tabs: [] } }) }),
  commands: part({ registerCommand: () => new Disposable() }),
  extensions: part({ all: [], getExtension: () => null }),
});
