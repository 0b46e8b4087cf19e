import type { Document } from '../model/document.ts';
import { perExcerpt } from '../model/excerpts.ts';
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

const known = new WeakMap<Document, Definitions>();

/**
 * Gives what a document defines, by full canonical identifier (`C4.CR3.b`, even where the key is written `c4`); the first
 * of two equal identifiers wins.
 */
export function definitionsOf(document: Document): Definitions {
  const cached = known.get(document);
  if (cached) return cached;
  const made = join(definedInPart(document));
  known.set(document, made);
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

function join(parts: readonly PartMap[]): Definitions {
  const [only, other] = parts;
  if (only && !other) return only;
  const byTop = new Map<string, PartMap>();
  for (const part of parts) {
    for (const top of topsOf(part)) {
      // An identifier defined in two parts: what each holds of it must be brought together.
      if (byTop.has(top)) return merged(parts);
      byTop.set(top, part);
    }
  }
  return new JoinedDefinitions(parts, byTop);
}

function merged(parts: readonly PartMap[]): Definitions {
  const made = new Map<string, Definition>();
  for (const part of parts) for (const [id, definition] of part) if (!made.has(id)) made.set(id, definition);
  return made;
}

const tops = new WeakMap<PartMap, readonly string[]>();

/** The identifiers of a part without what follows their first point: `C4`, of all that compétence 4 holds. */
function topsOf(part: PartMap): readonly string[] {
  const cached = tops.get(part);
  if (cached) return cached;
  const made = [...new Set(Array.from(part.keys(), topOf))];
  tops.set(part, made);
  return made;
}

function topOf(id: string): string {
  const dot = id.indexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}

/** The definitions of parts that have no identifier in common, left in their parts. */
class JoinedDefinitions implements Definitions {
  constructor(
    private readonly parts: readonly PartMap[],
    private readonly byTop: ReadonlyMap<string, PartMap>,
  ) {}

  get size(): number {
    return this.parts.reduce((sum, part) => sum + part.size, 0);
  }

  get(id: string): Definition | undefined {
    return this.byTop.get(topOf(id))?.get(id);
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
