import { namesBelow } from '../model/chemins.ts';
import { type Document, isKind } from '../model/document.ts';
import { nearest } from '../model/identifiers.ts';
import { Motif } from '../model/motif.ts';
import type { Kind } from '../model/schemas/common.ts';
import { DEMANDS, type Demand, type WrittenVerification } from '../model/schemas/verifications.ts';
import type { Located } from '../syntax/tree.ts';
import type { Severity } from './settings.ts';

/** What a check of one's own demands of a text. */
export type Wanted =
  | { readonly demand: 'mention'; readonly words: readonly string[] }
  | { readonly demand: 'motif'; readonly motif: Motif; readonly source: string }
  | { readonly demand: 'minimum'; readonly count: number }
  | { readonly demand: 'interdits'; readonly replacements: ReadonlyMap<string, string> };

/** A check that the settings or a référentiel declare, ready to be run. */
export interface Verification {
  readonly id: string;
  readonly kinds: readonly Kind[];
  /** Paths of rubriques and fields; empty for the whole document. */
  readonly paths: readonly string[];
  readonly wanted: Wanted;
  readonly message: string | undefined;
  readonly severity: Severity;
  readonly criteria: readonly string[];
}

/** Why a declaration cannot be followed, and where; `names` are what could stand there. */
export interface VerificationFault {
  readonly code: 'name' | 'demand' | 'several' | 'rubriques' | 'path' | 'motif' | 'minimum' | 'long';
  readonly at: Located;
  readonly written: string;
  readonly names: readonly string[];
}

/** Most words in one check, and most characters in one of them: beyond, the check is refused. */
export const LIMITS = { words: 200, length: 100 } as const;

const NAME = /^perso-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Tells whether a name is one that checks of one's own have. Never throws. */
export function isVerificationName(id: string): boolean {
  return NAME.test(id);
}

/** What a document declares: the checks that can be run, and what is wrong with the others. */
export interface Declared {
  readonly verifications: readonly Verification[];
  readonly faults: readonly VerificationFault[];
}

const NOTHING: Declared = { verifications: [], faults: [] };
const known = new WeakMap<Document, Declared>();

/** Reads the checks that settings or a référentiel declare. Never throws. */
export function declaredIn(document: Document): Declared {
  const cached = known.get(document);
  if (cached) return cached;
  const made = read(document);
  known.set(document, made);
  return made;
}

function read(document: Document): Declared {
  if (isKind(document, 'configuration')) {
    return merge(
      (document.root.get('verifications')?.entries ?? []).map(({ name, key, value }) => {
        const kinds = value?.get('documents')?.items.map((leaf) => leaf.value) ?? [];
        return readOne({ name, key, group: value }, kinds.length > 0 ? kinds : ['fiche', 'bilan'], undefined);
      }),
    );
  }
  if (!isKind(document, 'referentiel')) return NOTHING;
  return merge(
    (['fiche', 'bilan'] as const).flatMap((kind) => {
      const expected = document.root.get('documents')?.get(kind);
      const added = (expected?.get('rubriques')?.entries ?? []).map(({ name }) => name);
      return (expected?.get('verifications')?.entries ?? []).map(({ name, key, value }) =>
        readOne({ name, key, group: value }, [kind], added),
      );
    }),
  );
}

function merge(all: readonly Declared[]): Declared {
  return {
    verifications: all.flatMap(({ verifications }) => verifications),
    faults: all.flatMap(({ faults }) => faults),
  };
}

interface Entry {
  readonly name: string;
  readonly key: Located;
  readonly group: WrittenVerification | undefined;
}

/** `added` are the rubriques of the référentiel's own; settings do not know them, and believe what is written. */
function readOne({ name, key, group }: Entry, kinds: readonly Kind[], added: readonly string[] | undefined): Declared {
  const faults: VerificationFault[] = [];
  const fault = (code: VerificationFault['code'], at: Located, written = '', names: readonly string[] = []) => {
    faults.push({ code, at, written, names });
  };
  if (!NAME.test(name)) fault('name', key, name);
  // A check being typed says nothing yet.
  if (!group) return { verifications: [], faults };
  const paths = group.get('rubriques')?.items ?? [];
  for (const path of paths) {
    const names = nextNames(path.value, kinds, added);
    if (names) fault('path', path.node, path.value, names);
  }
  const wanted = wantedBy(group, key, paths.length > 0, fault);
  if (!wanted || faults.length > 0) return { verifications: [], faults };
  const critere = group.get('critere')?.value;
  const verification: Verification = {
    id: name,
    kinds,
    paths: paths.map((leaf) => leaf.value),
    wanted,
    message: group.get('message')?.value.trim() || undefined,
    severity: group.get('gravite')?.value ?? 'avertissement',
    criteria: critere === undefined ? [] : [critere],
  };
  return { verifications: [verification], faults };
}

/** Gives what could stand where a path leads nowhere in all of the kinds; undefined when it leads somewhere. */
function nextNames(path: string, kinds: readonly Kind[], added: readonly string[] | undefined): string[] | undefined {
  const steps = path.split('.');
  const below = (at: number) => [...new Set(kinds.flatMap((kind) => namesBelow(kind, steps.slice(0, at)) ?? []))];
  const [first = ''] = steps;
  const tops = [...below(0), ...(added ?? [])];
  if (!below(0).includes(first)) {
    // A rubrique that a référentiel adds is no fault of the settings, which may serve several.
    const believed = added === undefined && /^[a-z][a-z0-9_]*$/.test(first) && nearest(first, tops).length === 0;
    return believed || added?.includes(first) ? undefined : tops;
  }
  const at = steps.findIndex((step, i) => !below(i).includes(step));
  if (at < 0) return undefined;
  return below(at).map((name) => [...steps.slice(0, at), name].join('.'));
}

type Complain = (code: VerificationFault['code'], at: Located, written?: string, names?: readonly string[]) => void;

/** Reads the one demand of a check; undefined when there is none, several, or one that cannot be followed. */
function wantedBy(group: WrittenVerification, key: Located, hasPaths: boolean, fault: Complain): Wanted | undefined {
  const written = group.all().flatMap(({ name, key: at, value }) => {
    const demand = DEMANDS.find((one) => one === name);
    return demand ? [{ demand, key: at, usable: value !== undefined }] : [];
  });
  const [first, second] = written;
  if (!first) {
    fault('demand', key, '', DEMANDS);
    return undefined;
  }
  if (second) fault('several', second.key, second.demand, DEMANDS);
  // A value of the wrong type is told by itself.
  if (!first.usable) return undefined;
  if (!hasPaths && (first.demand === 'motif' || first.demand === 'minimum'))
    fault('rubriques', first.key, first.demand);
  return readDemand(first.demand, group, fault);
}

function readDemand(demand: Demand, group: WrittenVerification, fault: Complain): Wanted | undefined {
  if (demand === 'mention') {
    const leaves = group.get('mention')?.items ?? [];
    for (const { node, value } of leaves.slice(0, LIMITS.words)) if (isTooLong(value)) fault('long', node, value);
    const extra = leaves[LIMITS.words];
    if (extra) fault('long', extra.node, extra.value);
    const words = leaves.map(({ value }) => value).filter((word) => word.trim() !== '');
    return words.length > 0 ? { demand, words } : undefined;
  }
  if (demand === 'interdits') {
    const entries = group.get('interdits')?.entries ?? [];
    for (const { key, name, value } of entries)
      if (isTooLong(name) || isTooLong(value?.value ?? '')) fault('long', key, name);
    const extra = entries[LIMITS.words];
    if (extra) fault('long', extra.key, extra.name);
    const replacements = new Map(entries.map(({ name, value }) => [name, value?.value.trim() ?? '']));
    return replacements.size > 0 ? { demand, replacements } : undefined;
  }
  if (demand === 'motif') {
    const leaf = group.get('motif');
    const motif = leaf && Motif.read(leaf.value);
    if (leaf && !motif) fault('motif', leaf.node, leaf.value);
    return motif && { demand, motif, source: leaf.value.trim() };
  }
  const leaf = group.get('minimum');
  if (leaf && !(Number.isInteger(leaf.value) && leaf.value >= 1)) fault('minimum', leaf.node, leaf.text);
  return leaf && { demand, count: leaf.value };
}

function isTooLong(text: string): boolean {
  return text.length > LIMITS.length;
}
