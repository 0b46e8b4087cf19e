import { type Document, isKind } from '../model/document.ts';
import { holderOf } from './certification.ts';
import { followersOf, occurrencesIn, type Placed } from './entities.ts';
import { type Entity, entity, type Occurrence } from './entity.ts';
import type { Snapshot } from './snapshot.ts';

/** Who claims to prove what, by the key of the entity. */
interface Claims {
  readonly own: Map<string, Placed[]>;
  /** With those of what it holds. */
  readonly below: Map<string, Placed[]>;
}

/**
 * Lists the places where fiches and bilans claim to prove something: itself, something it holds (`C4.CR3.b` for
 * `C4.CR3`), or, for a sub-item, the whole it is part of. Never throws.
 */
export function claimsOf(snapshot: Snapshot, { kind, id, home }: Entity): readonly Placed[] {
  const claims = claimsUnder(snapshot, home);
  const holder = kind === 'detail' ? holderOf(id) : undefined;
  return [
    ...(claims.below.get(entity(kind, id, home).key) ?? []),
    ...(holder === undefined ? [] : (claims.own.get(entity('critere', holder, home).key) ?? [])),
  ];
}

const indexes = new WeakMap<Snapshot, Map<string, Claims>>();

/** A référentiel is asked about each of its items: its followers are gone through once a snapshot. */
function claimsUnder(snapshot: Snapshot, home: string): Claims {
  const known = indexes.get(snapshot) ?? new Map<string, Claims>();
  indexes.set(snapshot, known);
  const made = known.get(home) ?? collect(snapshot, home);
  known.set(home, made);
  return made;
}

function collect(snapshot: Snapshot, home: string): Claims {
  const claims: Claims = { own: new Map(), below: new Map() };
  const own = snapshot.get(home);
  for (const document of [...(own ? [own] : []), ...followersOf(snapshot, home)]) {
    for (const occurrence of claimsIn(snapshot, document)) {
      if (occurrence.entity.home === home) add(claims, { document, occurrence });
    }
  }
  return claims;
}

function add({ own, below }: Claims, placed: Placed): void {
  const { key, id } = placed.occurrence.entity;
  append(own, key, placed);
  append(below, key, placed);
  const start = key.length - id.length;
  for (let dot = key.lastIndexOf('.'); dot > start; dot = key.lastIndexOf('.', dot - 1))
    append(below, key.slice(0, dot), placed);
}

/** An edit elsewhere leaves what a document names as it was. */
const claimed = new WeakMap<readonly Occurrence[], readonly Occurrence[]>();

function claimsIn(snapshot: Snapshot, document: Document): readonly Occurrence[] {
  if (!isKind(document, 'fiche') && !isKind(document, 'bilan')) return [];
  const all = occurrencesIn(snapshot, document);
  const known = claimed.get(all) ?? all.filter(({ refers }) => refers === 'critere');
  claimed.set(all, known);
  return known;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
