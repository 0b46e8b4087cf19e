import type { Document } from '../model/document.ts';
import { lineageOf, perExcerpt } from '../model/excerpts.ts';
import type { Definition } from '../model/gathered.ts';
import type { DefinitionKind } from '../model/notation.ts';

/** What a document defines, by full canonical identifier; the first of two equal identifiers wins. */
export interface Definitions extends Iterable<readonly [string, Definition]> {
  /** How many identifiers there are. */
  readonly size: number;
  get(id: string): Definition | undefined;
  has(id: string): boolean;
  keys(): Iterable<string>;
  values(): Iterable<Definition>;
}

/** What identifiers a document defines, and of which kind: nothing that an edit of their wording changes. */
export interface Names {
  /** Gives the kind of what an identifier names, undefined when it names nothing. */
  kindOf(id: string): DefinitionKind | undefined;
}

interface Joined {
  readonly parts: readonly PartMap[];
  readonly definitions: Definitions;
  readonly names: Names;
}

const known = new WeakMap<Document, Joined>();
/** The same of the latest version of each document. */
const latest = new WeakMap<object, Joined>();

/**
 * Gives what a document defines, by full canonical identifier (`C4.CR3.b`, even where the key is written `c4`); the first
 * of two equal identifiers wins.
 */
export function definitionsOf(document: Document): Definitions {
  return joinedOf(document).definitions;
}

/** Gives the names that a document defines: the same object from version to version, as long as no edit changes one. */
export function namesOf(document: Document): Names {
  return joinedOf(document).names;
}

function joinedOf(document: Document): Joined {
  const cached = known.get(document);
  if (cached) return cached;
  const lineage = lineageOf(document);
  const made = join(definedInPart(document), latest.get(lineage));
  known.set(document, made);
  latest.set(lineage, made);
  return made;
}

/** Lists the definitions of one kind in the order of the text, without those of an identifier that has one already. */
export function definitionsOfKind(document: Document, kind: DefinitionKind): readonly Definition[] {
  const all = definitionsOf(document);
  const found = byKindInPart(document).flatMap((byKind) => byKind.get(kind) ?? NONE);
  // Identifiers that stand in one part each need not be looked for in the others.
  if (all instanceof JoinedDefinitions) return found;
  return found.filter((definition) => all.get(definition.canonical) === definition);
}

/** Lists the levels of the Pix annexes in the order of the text. Never throws. */
export function pixLevelsOf(document: Document): readonly Definition[] {
  return pixInPart(document).flat();
}

const pixInPart = perExcerpt((part: Document) => part.gathered.definitions.filter(({ kind }) => kind === 'pix'));

const NONE: readonly Definition[] = [];

const definedInPart = perExcerpt((part: Document): ReadonlyMap<string, Definition> => {
  const made = new Map<string, Definition>();
  for (const definition of part.gathered.definitions) {
    if (definition.kind !== 'terme' && definition.kind !== 'pix' && !made.has(definition.canonical))
      made.set(definition.canonical, definition);
  }
  return made;
});

const byKindInPart = perExcerpt((part: Document): ReadonlyMap<DefinitionKind, readonly Definition[]> => {
  const made = new Map<DefinitionKind, Definition[]>();
  for (const definition of definitionsOf(part).values()) {
    const list = made.get(definition.kind);
    if (list) list.push(definition);
    else made.set(definition.kind, [definition]);
  }
  return made;
});

type PartMap = ReadonlyMap<string, Definition>;

function join(parts: readonly PartMap[], before: Joined | undefined): Joined {
  const kept = before && haveSameNames(before.parts, parts) ? before : undefined;
  const definitions =
    kept?.definitions instanceof JoinedDefinitions ? kept.definitions.with(parts) : definitionsIn(parts);
  // What it says of names holds for the versions that follow, until an edit changes one.
  const names = kept?.names ?? { kindOf: (id: string) => definitions.get(id)?.kind };
  return { parts, definitions, names };
}

function haveSameNames(before: readonly PartMap[], parts: readonly PartMap[]): boolean {
  return (
    before.length === parts.length &&
    parts.every((part, i) => part === before[i] || namesIn(part) === namesIn(before[i] ?? NOTHING))
  );
}

const NOTHING: PartMap = new Map();

function namesIn(part: PartMap): string {
  return Array.from(part, ([id, { kind }]) => `${id} ${kind}`).join('\n');
}

function definitionsIn(parts: readonly PartMap[]): Definitions {
  const [only, other] = parts;
  if (only && !other) return only;
  const byTop = new Map<string, number>();
  for (const [at, part] of parts.entries()) {
    for (const top of topsOf(part)) {
      // An identifier defined in two parts: what each holds of it must be brought together.
      if (byTop.has(top)) return merged(parts);
      byTop.set(top, at);
    }
  }
  return new JoinedDefinitions(parts, byTop);
}

function merged(parts: readonly PartMap[]): Definitions {
  const made = new Map<string, Definition>();
  for (const part of parts) for (const [id, definition] of part) if (!made.has(id)) made.set(id, definition);
  return made;
}

/** The identifiers of a part without what follows their first point: `C4`, of all that compétence 4 holds. */
function topsOf(part: PartMap): ReadonlySet<string> {
  return new Set(Array.from(part.keys(), topOf));
}

function topOf(id: string): string {
  const dot = id.indexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}

/** The definitions of parts that have no identifier in common, left in their parts. */
class JoinedDefinitions implements Definitions {
  constructor(
    private readonly parts: readonly PartMap[],
    /** The rank of the part that holds each identifier without a point, and all below it. */
    private readonly byTop: ReadonlyMap<string, number>,
  ) {}

  /** The same identifiers, as other versions of the parts define them. */
  with(parts: readonly PartMap[]): JoinedDefinitions {
    return new JoinedDefinitions(parts, this.byTop);
  }

  get size(): number {
    return this.parts.reduce((sum, part) => sum + part.size, 0);
  }

  get(id: string): Definition | undefined {
    const at = this.byTop.get(topOf(id));
    return at === undefined ? undefined : this.parts[at]?.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *keys(): Iterable<string> {
    for (const part of this.parts) yield* part.keys();
  }

  *values(): Iterable<Definition> {
    for (const part of this.parts) yield* part.values();
  }

  *[Symbol.iterator](): Iterator<readonly [string, Definition]> {
    for (const part of this.parts) yield* part;
  }
}
