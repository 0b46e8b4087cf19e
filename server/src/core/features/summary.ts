import { type Document, isKind, type NotationName } from '../model/document.ts';
import { freeLinesOf } from '../model/markdown/free.ts';
import type { Bilingual, Statut } from '../model/notation.ts';
import type { Kind } from '../model/schemas/common.ts';
import { severityOfAbsence } from '../rules/support/absence.ts';
import { isAbsent } from '../rules/support/missingRubrique.ts';
import type { Span } from '../text/span.ts';
import { versionOf } from '../workspace/links.ts';
import { rubriquesOf } from '../workspace/rubriques.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Understood, understoodIn } from '../workspace/understood.ts';

/** A part of the document; the statut is undefined for what is no rubrique. */
export interface SummarizedPart extends Understood {
  readonly statut: Statut | undefined;
}

/** All that is understood of a document, whatever its notation. */
export interface Summary {
  readonly kind: Kind;
  readonly notation: NotationName;
  /** The référentiel found; undefined when none is named or it is not there. */
  readonly referentiel: { readonly id: string; readonly version: string } | undefined;
  /** In the order of the text. */
  readonly parts: readonly SummarizedPart[];
  /** Required rubriques that are not there or say nothing. */
  readonly missing: readonly { readonly key: string; readonly label: Bilingual }[];
  /** Lines that no rubrique takes, in part or as a whole; absolute. */
  readonly free: readonly Span[];
}

/** Tells what was understood of a document. Undefined for settings. Never throws. */
export function summaryOf(snapshot: Snapshot, document: Document): Summary | undefined {
  const { kind } = document;
  if (kind === 'configuration') return undefined;
  const rubriques = rubriquesOf(snapshot, document);
  const link = snapshot.links.referentielOf(document);
  const found = isKind(document, 'referentiel') || link.state !== 'found' ? undefined : link.document;
  return {
    kind,
    notation: document.source.notation,
    referentiel: found && { id: found.root.get('id')?.value ?? '', version: versionOf(found) },
    parts: understoodIn(snapshot, document).map((part) => ({
      ...part,
      statut: rubriques.find(({ key }) => key === part.name)?.statut,
    })),
    missing: rubriques
      .filter((rubrique) => severityOfAbsence(document, rubrique) === 'erreur' && isAbsent(document, rubrique.key))
      .map(({ key, intitule }) => ({ key, label: intitule })),
    free: freeLinesOf(document).map(({ span }) => span),
  };
}
