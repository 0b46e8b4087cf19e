import type { Document } from '../../model/document.ts';
import { PIX } from '../../model/pix.ts';
import { compareSpans, type Span } from '../../text/span.ts';
import { definitionPlaces, type Entity, type Occurrence, occurrencesIn } from '../../workspace/entities.ts';
import { rubriquesOf } from '../../workspace/rubriques.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { valueTokens } from './values.ts';

/** What a token is: an identifier, a term of a glossary, the key of a rubrique, one of a field's values, a text to write. */
export const TOKEN_KINDS = ['identifiant', 'terme', 'rubrique', 'valeur', 'a-completer'] as const;

/** What more there is to say: the key that defines it, or a name that nothing defines. */
export const TOKEN_NOTES = ['definition', 'inconnu'] as const;

/** A stretch of one line that means something. Absolute. */
export interface SemanticToken {
  readonly span: Span;
  readonly kind: (typeof TOKEN_KINDS)[number];
  readonly notes: readonly (typeof TOKEN_NOTES)[number][];
}

/** Lists the tokens of a document that lie in a stretch of it: sorted, none over another, each on one line. Never throws. */
export function semanticTokens(snapshot: Snapshot, document: Document, within?: Span): readonly SemanticToken[] {
  const { start, end } = within ?? { start: 0, end: document.text.length };
  const all = [...named(snapshot, document), ...valueTokens(document)];
  const sorted = all
    .filter(({ span }) => span.start < end && span.end > start)
    .toSorted((a, b) => compareSpans(a.span, b.span));
  return apart(sorted.flatMap((token) => onLines(document, token)));
}

function named(snapshot: Snapshot, document: Document): SemanticToken[] {
  const rubriques = new Set(rubriquesOf(snapshot, document).map(({ key }) => key));
  return occurrencesIn(snapshot, document).flatMap((occurrence): SemanticToken[] => {
    const { entity, role, span, text, node } = occurrence;
    const kind = node.implied ? undefined : kindOf(occurrence);
    // A key of no rubrique may be a mistake, which is not to look right.
    if (!kind || (kind === 'rubrique' && role === 'reference' && !rubriques.has(text))) return [];
    if (role !== 'reference') return [{ span, kind, notes: ['definition'] }];
    return [{ span, kind, notes: isUnknown(snapshot, entity) ? ['inconnu'] : [] }];
  });
}

function kindOf({ entity: { kind }, form }: Occurrence): SemanticToken['kind'] | undefined {
  // A usual word that happens to be a term would stand out all over the sentences, and look marked.
  if (kind === 'terme') return form === 'prose' ? undefined : 'terme';
  if (kind === 'rubrique') return 'rubrique';
  // Paths and names of parts are shown as links, or as keys.
  return kind === 'fiche' || kind === 'annexe' ? undefined : 'identifiant';
}

/** What would have been defined in a document that is not there is not known to be missing. */
function isUnknown(snapshot: Snapshot, entity: Entity): boolean {
  const { kind, id, home } = entity;
  if (kind === 'rubrique') return false;
  if (kind === 'pix') return !Object.hasOwn(PIX, id);
  const wanted = kind === 'objectif' ? 'fiche' : 'referentiel';
  const there = snapshot.get(home)?.kind === wanted;
  if (kind === 'referentiel') return !there;
  return there && definitionPlaces(snapshot, entity).length === 0;
}

/** Not every editor takes tokens of several lines. */
function onLines({ lines, text }: Document, token: SemanticToken): SemanticToken[] {
  const { start, end } = token.span;
  const [first, last] = [lines.positionAt(start).line, lines.positionAt(end).line];
  if (first === last) return [token];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const line = lines.lineSpan(first + i);
    const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    return { ...token, span: { start: Math.max(start, line.start + indent), end: Math.min(end, line.end) } };
  });
}

/** Of two that overlap, the one that begins first; empty ones say nothing. */
function apart(sorted: readonly SemanticToken[]): SemanticToken[] {
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}
