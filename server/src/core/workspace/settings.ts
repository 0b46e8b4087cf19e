import picomatch from 'picomatch/posix';
import type { Document, Root } from '../model/document.ts';
import { SEVERITIES } from '../model/schemas/common.ts';
import type { LANGUAGES } from '../model/schemas/configuration.ts';
import type { Leaf, List, Table } from '../model/values.ts';
import type { Node } from '../syntax/tree.ts';
import { toPlain } from './plain.ts';
import { folderOf, pathInside } from './uris.ts';

/** How grave a finding is. */
export type Severity = (typeof SEVERITIES)[number];

/** A language of the messages. */
export type Language = (typeof LANGUAGES)[number];

/** What the settings say of one rule; `options` is not yet checked against the rule. */
export interface RuleSetting {
  readonly severity: Severity | 'desactivee' | undefined;
  readonly options: unknown;
}

/** The settings that hold for one file. */
export interface Settings {
  /** The settings file they come from. */
  readonly source: string | undefined;
  readonly langue: Language | undefined;
  readonly ignored: boolean;
  /** Tells whether a référentiel may serve the documents these settings hold for. */
  admits(referentiel: string): boolean;
  rule(id: string): RuleSetting | undefined;
}

type Matcher = (path: string) => boolean;

const NONE: Settings = {
  source: undefined,
  langue: undefined,
  ignored: false,
  admits: () => true,
  rule: () => undefined,
};

/** All settings files of a workspace: the nearest one going up from a file wins. */
export class SettingsTree {
  readonly #byFolder = new Map<string, FolderSettings>();
  readonly #cache = new Map<string, FolderSettings | undefined>();

  constructor(files: readonly Document<'configuration'>[]) {
    for (const file of files) this.#byFolder.set(folderOf(file.uri), new FolderSettings(file));
  }

  /** Gives the settings of a file. Never throws. */
  settingsFor(uri: string): Settings {
    return this.#nearest(folderOf(uri))?.settingsFor(uri) ?? NONE;
  }

  #nearest(folder: string): FolderSettings | undefined {
    if (this.#byFolder.size === 0 || folder === '') return undefined;
    if (this.#cache.has(folder)) return this.#cache.get(folder);
    const own = this.#byFolder.get(folder);
    const parent = folderOf(folder);
    const found = own ?? (parent.length < folder.length ? this.#nearest(parent) : undefined);
    this.#cache.set(folder, found);
    return found;
  }
}

class FolderSettings {
  readonly #folder: string;
  readonly #root: Root<'configuration'>;
  readonly #ignored: Matcher;
  readonly #referentiels: Matcher | undefined;
  readonly #rules: ReadonlyMap<string, RuleSetting>;
  readonly #known = new Map<string, Settings>();
  readonly #overrides: readonly { readonly matches: Matcher; readonly rules: ReadonlyMap<string, RuleSetting> }[];

  constructor(private readonly file: Document<'configuration'>) {
    this.#folder = folderOf(file.uri);
    this.#root = file.root;
    this.#ignored = matcher(texts(file.root.get('ignorer')));
    const referentiels = texts(file.root.get('referentiels'));
    this.#referentiels = referentiels.length > 0 ? matcher(referentiels) : undefined;
    this.#rules = readRules(file.root.get('regles'));
    this.#overrides = (file.root.get('surcharges')?.items ?? []).map((item) => ({
      matches: matcher(texts(item.get('fichiers'))),
      rules: readRules(item.get('regles')),
    }));
  }

  /** Gives the same object each time for one file. */
  settingsFor(uri: string): Settings {
    const known = this.#known.get(uri) ?? this.#read(uri);
    this.#known.set(uri, known);
    return known;
  }

  #read(uri: string): Settings {
    const path = pathInside(this.#folder, uri) ?? '';
    const rules = new Map(this.#rules);
    for (const { matches, rules: more } of this.#overrides) {
      if (matches(path)) for (const [id, setting] of more) rules.set(id, setting);
    }
    return {
      source: this.file.uri,
      langue: this.#root.get('langue')?.value,
      ignored: this.#ignored(path),
      admits: (referentiel) => this.#referentiels?.(pathInside(this.#folder, referentiel) ?? '') ?? true,
      rule: (id) => rules.get(id),
    };
  }
}

function texts(list: List<Leaf<string>> | undefined): string[] {
  return (list?.items ?? []).map((item) => item.value);
}

function matcher(globs: readonly string[]): Matcher {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}

function readRules(table: Table<Node> | undefined): ReadonlyMap<string, RuleSetting> {
  return new Map((table?.entries ?? []).map((field) => [field.name, readSetting(field.node)]));
}

/** Reads `info` or `[info, {options}]`; a severity that does not exist is reported elsewhere and means nothing here. */
function readSetting(node: Node): RuleSetting {
  const [first, second] = node.kind === 'list' ? node.items : [node];
  const text = first?.kind === 'scalar' ? first.text : '';
  const severity = text === 'desactivee' ? text : SEVERITIES.find((name) => name === text);
  return { severity, options: second ? toPlain(second) : undefined };
}
