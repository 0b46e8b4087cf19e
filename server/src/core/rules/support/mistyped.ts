import { type Document, isKind, SCHEMAS } from '../../model/document.ts';
import type { EntryNode, MapNode } from '../../syntax/tree.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { nearName } from './docKeys.ts';
import { LIST_SKELETONS, REQUIRED_PARTS } from './refSkeletons.ts';

/** The rule that reports a mistyped key; where it is off, what is missing must be said as missing. */
const KEY_RULE = 'doc-cle-inconnue';

/**
 * Gives, by the rubrique that is missing, the key of a fiche or a bilan that was probably meant for it (`Auteur`,
 * `plan-de-rechange`): one fault, which the rule on unknown keys reports. Never throws.
 */
export function mistypedRubriques(snapshot: Snapshot, document: Document): ReadonlyMap<string, EntryNode> {
  const known = memo.get(snapshot) ?? new WeakMap<Document, ReadonlyMap<string, EntryNode>>();
  memo.set(snapshot, known);
  const made = known.get(document) ?? collect(snapshot, document);
  known.set(document, made);
  return made;
}

/** Every rule of presence asks for the same list. */
const memo = new WeakMap<Snapshot, WeakMap<Document, ReadonlyMap<string, EntryNode>>>();

function collect(snapshot: Snapshot, document: Document): ReadonlyMap<string, EntryNode> {
  const root = document.source.tree.root;
  if (root.kind !== 'map' || !(isKind(document, 'fiche') || isKind(document, 'bilan'))) return new Map();
  const names = [
    ...Object.keys(SCHEMAS[document.kind].def.innerType.shape),
    ...rubriquesOf(snapshot, document).map(({ key }) => key),
  ];
  return mistypedKeys(snapshot, document, root, [...new Set(names)]);
}

/** The same for the keys of any mapping, `names` being what it may hold. Never throws. */
export function mistypedKeys(
  snapshot: Snapshot,
  document: Document,
  map: MapNode,
  names: readonly string[],
): ReadonlyMap<string, EntryNode> {
  const found = new Map<string, EntryNode>();
  if (snapshot.settingsFor(document.uri).rule(KEY_RULE)?.severity === 'desactivee') return found;
  const written = new Set(map.entries.map(({ key }) => key.text));
  for (const entry of map.entries) {
    if (names.includes(entry.key.text)) continue;
    const near = nearName(entry.key.text, names)?.name;
    if (near !== undefined && !written.has(near) && !found.has(near)) found.set(near, entry);
  }
  return found;
}

/** Tells whether a part of a référentiel, or a list of a compétence, is one that must be there. Never throws. */
export function isRequiredInReferentiel(name: string, top: boolean): boolean {
  return top ? REQUIRED_PARTS.some(({ key }) => key === name) : name in LIST_SKELETONS;
}
