import { canonicalId, canonicalKey } from '../model/identifiers.ts';
import type { DefinitionKind, ReferenceKind } from '../model/notation.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** What an entity is. A rubrique is a part of fiches or bilans, which the référentiel may retitle or add. */
export type EntityKind = DefinitionKind | 'referentiel' | 'fiche' | 'annexe' | 'rubrique';

/** Something that documents define and refer to. */
export interface Entity {
  readonly kind: EntityKind;
  /**
   * Its full canonical identifier (`C4.CR3.b`), `O1`, `2.1`, the term as its entry writes it, the référentiel's `id`
   * without version, the fiche's URI, `fiche.moyens` for a rubrique.
   */
  readonly id: string;
  /**
   * The document where it is, or should be, defined: the référentiel, or the fiche for its objectives. Where that is not
   * known, the document that names it.
   */
  readonly home: string;
  /** Equal for two places exactly when they name the same thing. */
  readonly key: string;
}

/** Where something is written: the key that defines it, another name of a term, or a place that refers to it. */
export type Role = 'definition' | 'alias' | 'reference';

/** A place of a document that names an entity. */
export interface Occurrence {
  readonly entity: Entity;
  readonly role: Role;
  /** How it is written: a key, a field made for it, words in a sentence, a term marked by asterisks. */
  readonly form: 'key' | 'field' | 'prose' | 'marked';
  /** What the field refers to by the schema; undefined for definitions, terms and rubriques. */
  readonly refers: ReferenceKind | undefined;
  /** The exact characters, quotes and asterisks left out. Absolute. */
  readonly span: Span;
  /** What is written there. */
  readonly text: string;
  /** The key or text it lies in, for whoever must know its quotes. */
  readonly node: ScalarNode;
}

/** Identifiers of one référentiel form one set; other things are named apart. */
const APART: readonly EntityKind[] = ['terme', 'pix', 'referentiel', 'fiche', 'annexe', 'rubrique', 'objectif'];

/** Makes an entity. Never throws. */
export function entity(kind: EntityKind, id: string, home: string): Entity {
  return { kind, id, home, key: `${APART.includes(kind) ? kind : 'id'} ${home} ${id}` };
}

const FORMS: readonly (readonly [RegExp, DefinitionKind])[] = [
  [/^A\d+$/, 'activite'],
  [/^C\d+$/, 'competence'],
  [/^C\d+\.SF\d+$/, 'savoir-faire'],
  [/^C\d+\.CO\d+$/, 'connaissance'],
  [/^C\d+\.CR\d+$/, 'critere'],
  [/^C\d+\.[A-Z]+\d+\.[a-z]$/, 'detail'],
  [/^CPU\d+$/, 'cpu'],
  [/^E\d+$/, 'epreuve'],
  [/^O\d+$/, 'objectif'],
];

const BY_REFERENCE: Partial<Record<ReferenceKind, EntityKind>> = {
  activite: 'activite',
  competence: 'competence',
  epreuve: 'epreuve',
  objectif: 'objectif',
  pix: 'pix',
  annexe: 'annexe',
};

/** Gives what an identifier names by its form, or by what its place refers to; an item where both are silent. */
export function kindOfId(id: string, refers: ReferenceKind | undefined): EntityKind {
  return FORMS.find(([form]) => form.test(id))?.[1] ?? (refers && BY_REFERENCE[refers]) ?? 'critere';
}

const KEYS: Partial<Record<ReferenceKind, DefinitionKind>> = {
  activite: 'activite',
  competence: 'competence',
  epreuve: 'epreuve',
  objectif: 'objectif',
};

/** Gives the canonical form of a reference; what is nothing like an identifier stays as written. Never throws. */
export function canonicalReference(id: string, refers: ReferenceKind): string {
  const kind = KEYS[refers];
  return canonicalId(id) ?? (kind && canonicalKey(kind, id, '')) ?? id.trim();
}
