import type { Document } from '../model/document.ts';
import type { Bilingual, Statut } from '../model/notation.ts';
import type { Kind } from '../model/schemas/common.ts';
import { ruleById } from '../rules/index.ts';
import type { Finding } from '../rules/runRules.ts';
import { severityOfAbsence } from '../rules/support/absence.ts';
import { anchorOf, isAbsent, topEntry } from '../rules/support/missingRubrique.ts';
import { placeholdersIn } from '../rules/support/placeholder.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { textOfId } from '../workspace/enonces.ts';
import { versionOf } from '../workspace/links.ts';
import { type Rubrique, rubriquesOf } from '../workspace/rubriques.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** How far a rubrique is: not written, begun (empty, a placeholder left, a part missing), or complete. */
export type Progress = 'absente' | 'commencee' | 'complete';

/** A rubrique of a document, with how far it is. */
export interface RubriqueStatus {
  readonly key: string;
  readonly intitule: Bilingual;
  readonly aide: Bilingual;
  readonly statut: Statut;
  /** True when this document must have it: `obligatoire`, or `conditionnel` and the condition is met. */
  readonly required: boolean;
  readonly progress: Progress;
  /** What it helps to prove, with the wording of the référentiel. */
  readonly preuves: readonly { readonly id: string; readonly text: string }[];
  /** The key, where it is written. */
  readonly span: Span | undefined;
  /** The first thing left to do in it; undefined unless it is begun. */
  readonly todo: Span | undefined;
}

/** What a person wants to know of a document at a glance. */
export interface DocumentStatus {
  readonly kind: Kind;
  /** The référentiel found; undefined when none is named or it is not there. */
  readonly referentiel: { readonly uri: string; readonly id: string; readonly version: string } | undefined;
  /** Required rubriques that are complete, out of all required ones. Both are 0 for a référentiel. */
  readonly complete: number;
  readonly required: number;
  readonly rubriques: readonly RubriqueStatus[];
}

/**
 * Tells how far a document is. `findings` are those of the document: where a rule says that something is missing in a
 * rubrique, the rubrique is not complete. Undefined for settings. Never throws.
 */
export function statusOf(
  snapshot: Snapshot,
  document: Document,
  findings: readonly Finding[],
): DocumentStatus | undefined {
  if (document.kind === 'configuration') return undefined;
  const link = snapshot.links.referentielOf(document);
  const referentiel = link.state === 'found' ? link.document : undefined;
  // What is missing from the whole document is said at its title, which does not make the title incomplete.
  const anchor = document.spanOf(anchorOf(document));
  const missing = findings
    .filter(({ rule, span }) => ruleById(rule)?.presence && compareSpans(span, anchor) !== 0)
    .map(({ span }) => span);
  const rubriques = rubriquesOf(snapshot, document).map((rubrique) =>
    rubriqueStatus(document, rubrique, missing, referentiel),
  );
  const required = rubriques.filter((rubrique) => rubrique.required);
  return {
    kind: document.kind,
    referentiel: referentiel && {
      uri: referentiel.uri,
      id: referentiel.root.get('id')?.value ?? '',
      version: versionOf(referentiel),
    },
    complete: required.filter(({ progress }) => progress === 'complete').length,
    required: required.length,
    rubriques,
  };
}

function rubriqueStatus(
  document: Document,
  rubrique: Rubrique,
  missing: readonly Span[],
  referentiel: Document<'referentiel'> | undefined,
): RubriqueStatus {
  const { key, intitule, aide, statut, preuves } = rubrique;
  const entry = topEntry(document, key);
  const whole = entry && document.spanOf(entry);
  const hole = entry && placeholdersIn(entry.value)[0];
  const lacking = whole && missing.find(({ start, end }) => start >= whole.start && end <= whole.end);
  const span = entry && document.spanOf(entry.key);
  const todo = hole ? document.spanOf(hole) : (lacking ?? (isAbsent(document, key) ? span : undefined));
  return {
    key,
    intitule,
    aide,
    statut,
    required: severityOfAbsence(document, rubrique) === 'erreur',
    progress: entry ? (todo ? 'commencee' : 'complete') : 'absente',
    preuves: preuves.flatMap((id) => {
      const text = referentiel && textOfId(referentiel, id);
      return text === undefined ? [] : [{ id, text }];
    }),
    span,
    todo,
  };
}
