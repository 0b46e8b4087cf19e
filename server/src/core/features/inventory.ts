import type { Document } from '../model/document.ts';
import { compareIds } from '../model/identifiers.ts';
import type { DefinitionKind } from '../model/notation.ts';
import { provers } from '../rules/support/claims.ts';
import type { Span } from '../text/span.ts';
import { competenceOf } from '../workspace/certification.ts';
import { definitionsOf } from '../workspace/definitions.ts';
import { textOfDefinition, textOfId } from '../workspace/enonces.ts';
import { versionOf } from '../workspace/links.ts';
import { rubriquesExpected } from '../workspace/rubriques.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** A référentiel of the workspace, as a person chooses one. */
export interface ReferentielSummary {
  readonly uri: string;
  /** What a fiche writes to follow it: `mediateur-numerique`, with `@version` where the identifier alone is not enough. */
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly titre: string;
}

/** Something a référentiel defines. */
export interface ItemSummary {
  /** The référentiel. */
  readonly uri: string;
  readonly id: string;
  readonly kind: DefinitionKind;
  readonly text: string;
  /** The compétence it belongs to, with its title; empty for what belongs to none. */
  readonly within: string;
  /** The kinds of document that have a rubrique to prove it; none for what no rubrique is tied to. */
  readonly provedIn: readonly ('fiche' | 'bilan')[];
  /** The key that defines it. */
  readonly span: Span;
}

/** A fiche of the workspace, with what a bilan of it needs to be chosen. */
export interface FicheSummary {
  readonly uri: string;
  readonly titre: string;
  readonly date: string;
  /** URI of the référentiel it follows, undefined when that is not found. */
  readonly referentiel: string | undefined;
  /** How many bilans report on it. */
  readonly bilans: number;
}

/** Lists the référentiels that have an identifier, by identifier, the newest version first. Never throws. */
export function listReferentiels(snapshot: Snapshot): readonly ReferentielSummary[] {
  return snapshot.links.referentielIds().flatMap((id) => {
    const versions = snapshot.links
      .referentielsNamed(id)
      .toSorted((a, b) => compareIds(versionOf(b), versionOf(a)) || (a.uri < b.uri ? -1 : 1));
    return versions.map((document) => {
      const version = versionOf(document);
      const name = versions.length > 1 && version !== '' ? `${id}@${version}` : id;
      return { uri: document.uri, name, id, version, titre: document.root.get('titre')?.value ?? '' };
    });
  });
}

/** Lists what a référentiel defines (glossary apart), in the order of the text. Never throws. */
export function listItems(referentiel: Document<'referentiel'>): readonly ItemSummary[] {
  const expected = (['fiche', 'bilan'] as const).map((kind) => ({
    kind,
    rubriques: rubriquesExpected(kind, referentiel),
  }));
  return [...definitionsOf(referentiel)].map(([id, definition]) => {
    const competence = competenceOf(id);
    const within = competence !== undefined && competence !== id ? competence : undefined;
    return {
      uri: referentiel.uri,
      id,
      kind: definition.kind,
      text: textOfDefinition(definition),
      within: within === undefined ? '' : `${within} ${textOfId(referentiel, within) ?? ''}`.trim(),
      provedIn: expected.filter(({ rubriques }) => provers(rubriques, id).length > 0).map(({ kind }) => kind),
      span: referentiel.spanOf(definition.key),
    };
  });
}

/** Lists the fiches, those without bilan first, the most recent activity first. Never throws. */
export function listFiches(snapshot: Snapshot): readonly FicheSummary[] {
  return snapshot
    .all('fiche')
    .map((fiche): FicheSummary => {
      const link = snapshot.links.referentielOf(fiche);
      return {
        uri: fiche.uri,
        titre: fiche.root.get('titre')?.value ?? '',
        date: fiche.root.get('planification')?.get('date')?.value ?? '',
        referentiel: link.state === 'found' ? link.document.uri : undefined,
        bilans: snapshot.links.bilansOf(fiche.uri).length,
      };
    })
    .toSorted(
      (a, b) => Math.min(a.bilans, 1) - Math.min(b.bilans, 1) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
    );
}
