import { type Document, isKind } from '../../model/document.ts';
import type { Definition } from '../../model/gathered.ts';
import type { Span } from '../../text/span.ts';
import { holderOf } from '../../workspace/certification.ts';
import { kindOfId } from '../../workspace/entity.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/**
 * What a lens is about: who proves an item, who evaluates an objective; a bilan of the fiche, the fiche of the bilan (by
 * its URI), a bilan to write.
 */
export interface LensSubject {
  readonly what: 'proofs' | 'results' | 'bilan' | 'fiche' | 'new-bilan';
  /** An identifier or a URI; empty for a bilan to write. */
  readonly id: string;
  /** True where several stand on one line, and must say what each is about. */
  readonly named: boolean;
}

/** A line shown above a place; what it says is worked out when it is seen. Absolute. */
export interface CodeLens {
  readonly span: Span;
  readonly subject: LensSubject;
}

/** Lists the lenses of a document, in the order of the text. Reads nothing but that document and its links. Never throws. */
export function codeLenses(snapshot: Snapshot, document: Document): readonly CodeLens[] {
  return [...ofDocument(snapshot, document), ...ofDefinitions(document)];
}

const START: Span = { start: 0, end: 0 };

function ofDocument(snapshot: Snapshot, document: Document): CodeLens[] {
  const lens = (what: LensSubject['what'], id: string): CodeLens => ({
    span: START,
    subject: { what, id, named: false },
  });
  if (isKind(document, 'bilan')) {
    const link = snapshot.links.ficheOf(document);
    return link.state === 'found' ? [lens('fiche', link.document.uri)] : [];
  }
  if (!isKind(document, 'fiche') || !document.readable) return [];
  const bilans = snapshot.links.bilansOf(document.uri);
  return bilans.length > 0 ? bilans.map(({ uri }) => lens('bilan', uri)) : [lens('new-bilan', '')];
}

function ofDefinitions(document: Document): CodeLens[] {
  const found = document.gathered.definitions.flatMap((definition) => {
    const what = subjectOf(definition);
    if (!what) return [];
    const span = document.spanOf(definition.key);
    return [{ what, id: definition.canonical, span, line: document.lines.positionAt(span.start).line }];
  });
  const perLine = new Map<number, number>();
  for (const { line } of found) perLine.set(line, (perLine.get(line) ?? 0) + 1);
  return found.map(({ what, id, span, line }) => ({
    span,
    subject: { what, id, named: (perLine.get(line) ?? 0) > 1 },
  }));
}

function subjectOf({ kind, canonical, canonicalKey }: Definition): 'proofs' | 'results' | undefined {
  // A key that is no identifier yet is being typed.
  if (canonicalKey === undefined) return undefined;
  if (kind === 'objectif') return 'results';
  if (kind === 'competence' || kind === 'critere') return 'proofs';
  // Sub-items of a savoir-faire are not what a document claims to prove.
  const holder = kind === 'detail' ? holderOf(canonical) : undefined;
  return holder !== undefined && kindOfId(holder, undefined) === 'critere' ? 'proofs' : undefined;
}
