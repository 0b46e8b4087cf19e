import { type Document, isKind } from '../../model/document.ts';
import type { Bilingual } from '../../model/notation.ts';
import type { Located } from '../../syntax/tree.ts';
import { type Rubrique, rubriquesOf } from '../../workspace/rubriques.ts';
import type { Severity } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Report } from '../rule.ts';
import { anchorOf, isAbsent, motiveOf, rubriqueFixes, rubriqueOf, topEntry } from './missingRubrique.ts';
import { mistypedRubriques } from './mistyped.ts';

/** Rubriques whose absence has a rule of its own, which the general rules leave to it. */
const OWN_RULES: Readonly<Record<'fiche' | 'bilan', Readonly<Record<string, string>>>> = {
  fiche: {
    objectifs: 'fiche-objectifs-absents',
    moyens: 'fiche-moyens-absents',
    planification: 'fiche-planification-absente',
    evaluation: 'fiche-evaluation-absente',
    progression: 'fiche-progression-absente',
    budget: 'fiche-budget-manquant',
    adaptations: 'fiche-adaptations-vides',
    plan_de_rechange: 'fiche-rechange-absent',
    securite: 'fiche-securite-absente',
    donnees_personnelles: 'fiche-donnees-absentes',
    validation: 'fiche-validation-absente',
  },
  bilan: {
    avis_du_groupe: 'bilan-avis-absent',
    participants: 'bilan-participants-non-evalues',
    ameliorations: 'bilan-ameliorations-absentes',
    depenses: 'bilan-depenses-absentes',
    transmission: 'bilan-transmission-absente',
  },
};

/** When a rubrique of statut `conditionnel` must be there; those not listed never must. */
const CONDITIONS: Readonly<Record<string, (document: Document) => boolean>> = {
  progression: (document) =>
    isKind(document, 'fiche') && (document.root.get('planification')?.get('seances')?.value ?? 1) >= 2,
  validation: (document) => isKind(document, 'fiche') && document.root.get('etat')?.value === 'validee',
};

/** Tells whether the absence of a rubrique has a rule of its own. Never throws. */
export function hasOwnRule(document: Document, key: string): boolean {
  return (isKind(document, 'fiche') || isKind(document, 'bilan')) && key in OWN_RULES[document.kind];
}

/** Tells how grave it is that a document lacks a rubrique; undefined when it may. Never throws. */
export function severityOfAbsence(document: Document, rubrique: Rubrique | undefined): Severity | undefined {
  switch (rubrique?.statut) {
    case 'obligatoire':
      return 'erreur';
    case 'recommande':
      return 'avertissement';
    case 'conditionnel':
      return CONDITIONS[rubrique.key]?.(document) ? 'erreur' : undefined;
    default:
      return undefined;
  }
}

/** Gives a rubrique's place in the usual order of its document, to tell what is missing in this order. Never throws. */
export function rankOf({ document, snapshot }: AbsenceContext, key: string): number {
  return rubriquesOf(snapshot, document).findIndex((rubrique) => rubrique.key === key);
}

/** Where to speak and what to say of a rubrique that is missing. */
export interface Absence {
  readonly key: string;
  /** A sentence: what the document does not say. */
  readonly constat: Bilingual;
  /** What the rubrique should hold, to follow a colon, with its final stop. */
  readonly contenu: Bilingual;
  /** Where to report a rubrique that is not written at all; the document's title by default. */
  readonly at?: Located | undefined;
  /** How grave the absence is where the statut is `conditionnel`, for a condition that the rule has checked. */
  readonly conditional?: Severity | undefined;
  /** False when no skeleton is offered. */
  readonly fixable?: boolean;
}

/** What of a rule's context speaking of an absence needs. */
export interface AbsenceContext {
  readonly document: Document;
  readonly snapshot: Snapshot;
  report(report: Report): void;
}

/**
 * Reports a rubrique that is missing or empty, as gravely as its statut wants, with the criterion it would prove.
 * Quiet when the rubrique is there or may be left out. Never throws.
 */
export function reportAbsence(context: AbsenceContext, absence: Absence): void {
  const { document, snapshot, report } = context;
  const { key, constat, contenu } = absence;
  const rubrique = rubriqueOf(snapshot, document, key);
  const own = rubrique?.statut === 'conditionnel' ? absence.conditional : undefined;
  const severity = own ?? severityOfAbsence(document, rubrique);
  if (severity === undefined || !isAbsent(document, key)) return;
  const entry = topEntry(document, key);
  // Written under a mistyped name, which is reported there.
  if (!entry && mistypedRubriques(snapshot, document).has(key)) return;
  // Under a condition, a rubrique of a fiche that is written but empty is reported as such (fiche-rubrique-vide).
  if (own !== undefined && entry && isKind(document, 'fiche')) return;
  const motive = motiveOf(snapshot, document, rubrique);
  const fixes = absence.fixable === false ? undefined : rubriqueFixes(snapshot, document, key);
  const [fr, en] = entry ? ['Remplissez', 'Fill in'] : ['Ajoutez', 'Add'];
  report({
    at: entry?.key ?? absence.at ?? anchorOf(document),
    message: {
      fr: `${constat.fr} ${fr} la rubrique « ${key} » : ${contenu.fr}${motive.sentence.fr}`,
      en: `${constat.en} ${en} the rubrique "${key}": ${contenu.en}${motive.sentence.en}`,
    },
    severity,
    rank: rankOf(context, key),
    about: key,
    criteria: motive.criteria,
    related: motive.related,
    ...(fixes && { fixes }),
  });
}
