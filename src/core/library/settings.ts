import type { PlanDocument } from '../document.ts';
import { configIn, isLower, noConfig, type Config } from '../kinds/config/config.ts';
import type { Kind } from '../kinds/kind.ts';
import { familyOf, type Rule } from '../rules/rule.ts';
import { kindIn, type Scoped } from './scope.ts';
import type { RuleLevel } from './shelf.ts';

/** What one person has set for themselves, wherever they work. */
export interface Preferences extends Config {
  readonly me?: string;
  readonly roster?: ReadonlyMap<string, string>;
}

/** What came of new settings. */
export interface Settled {
  readonly changed: boolean;
  readonly othersAreOurs: boolean;
}

/** What is set, by folders for everyone in them and by one person for themselves, and which of it holds where. */
export class Settings {
  folders: readonly string[] = [];
  #own: Preferences = noConfig;
  /** The settings of folders, by their own addresses. */
  readonly #documents = new Map<string, PlanDocument>();
  /** The same by the folder's address; worked out anew after one of them changed. */
  #byFolder: ReadonlyMap<string, PlanDocument> | undefined;
  /** Settings as they were when they could last be read: while one writes in them, those hold. */
  readonly #whole = new Map<string, PlanDocument>();

  get own(): Preferences {
    return this.#own;
  }

  /** Takes in what the person has set. @returns whether other files are ours than before */
  setOwn(preferences: Preferences): boolean {
    const before = this.#own;
    this.#own = preferences;
    return scopeIn(before) !== scopeIn(preferences);
  }

  /**
   * Takes in the newest text of a folder's settings.
   * @param now undefined where they are gone
   * @returns whether anything else holds than before, and whether other files are ours
   */
  take(uri: string, now: PlanDocument | undefined): Settled {
    const whole = this.#whole.get(uri);
    const old = whole ?? this.#documents.get(uri);
    this.#byFolder = undefined;
    if (now) this.#documents.set(uri, now);
    else this.#documents.delete(uri);
    if (now?.broken && whole) return { changed: false, othersAreOurs: false };
    if (!now) this.#whole.delete(uri);
    else if (!now.broken) this.#whole.set(uri, now);
    // Where there are none, those of the folder around hold, read from there.
    const around = old && now ? undefined : this.configOf(folderOf(uri));
    const scopes = [old, now].map((settings) => scopeIn(settings && configIn(settings)));
    if (around) scopes.push(scopeIn(this.#inForce(around)), scopeIn());
    return {
      changed: !old || !now || saidIn(configIn(old)) !== saidIn(configIn(now)),
      othersAreOurs: scopes.some((scope) => scope !== scopes[0]),
    };
  }

  /**
   * What a file is, by its name and by what the settings say of it; its contents are not looked at.
   * @returns `ignored` where the settings say that it is none of our business
   */
  kindOf(uri: string): Kind | 'ignored' | undefined {
    const own = this.folders.map((folder): Scoped => ({ config: this.#own, folder }));
    const scoped = this.#scopeOf(uri);
    return kindIn(uri, scoped ? [scoped, ...own] : own);
  }

  /** The folder's own settings that hold for a file: those of the nearest folder above it, up to the workspace's. */
  configOf(uri: string): PlanDocument | undefined {
    const configs = (this.#byFolder ??= new Map(
      // Where a folder has two, the first name counts.
      [...this.#documents]
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .map(([address, document]) => [folderOf(address), document]),
    ));
    if (configs.size === 0) return undefined;
    const homes = this.folders.map((folder) => folder.replace(/\/$/, ''));
    const home = homes
      .filter((folder) => uri.startsWith(`${folder}/`))
      .reduce((longest, folder) => (folder.length > longest.length ? folder : longest), '');
    for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
      const found = configs.get(folder);
      // A file outside of the workspace has only what lies beside it.
      if (found ?? (home === '' || folder.length <= home.length)) return found;
    }
    return undefined;
  }

  /** How weighty the findings of a rule are at an address, before its status is looked at. */
  levelOf({ code, level, offByDefault }: Rule, uri: string): RuleLevel {
    const shared = this.#scopeOf(uri)?.config.rules;
    const family = familyOf(code);
    const said = (rules: Config['rules'] | undefined): RuleLevel | undefined =>
      // What rests unless somebody asks for it is not woken by a word about its whole family.
      rules?.get(code) ?? (offByDefault ? undefined : rules?.get(family));
    const usual = said(this.#own.rules) ?? (offByDefault ? 'off' : level);
    const wanted = said(shared) ?? usual;
    // What one person shares is not decided by the folder: it may ask for more care, never for less.
    return family === 'privacy' && isLower(wanted, usual) ? usual : wanted;
  }

  #scopeOf(uri: string): Scoped | undefined {
    const document = this.configOf(uri);
    return document && { config: this.#inForce(document), folder: `${folderOf(document.uri)}/` };
  }

  #inForce(settings: PlanDocument): Config {
    return configIn(settings.broken ? (this.#whole.get(settings.uri) ?? settings) : settings);
  }
}

/** The folder that a file or folder lies in, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** All that settings say. */
function saidIn(config: Config): string {
  return JSON.stringify({ ...config, rules: [...config.rules] });
}

/** What settings say of which files are ours. */
function scopeIn({ files, ignore }: Config = noConfig): string {
  return JSON.stringify([files, ignore]);
}
