import { type Document, isKind } from '../model/document.ts';
import type { Reference } from '../model/gathered.ts';
import { canonicalId } from '../model/identifiers.ts';
import type { DefinitionKind, ReferenceKind } from '../model/notation.ts';
import { type Definitions, definitionsOf } from '../workspace/definitions.ts';
import { textOfDefinition } from '../workspace/enonces.ts';
import { versionOf } from '../workspace/links.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { defineRule, type Fix, type Report, type RuleDocs } from './rule.ts';
import { bareIdsIn, separateReport } from './support/bareIds.ts';
import { type Candidate, candidatesFor, clearlyNearest, MOST_OFFERED } from './support/candidates.ts';
import { cited } from './support/cite.ts';
import { canonicalObjective } from './support/objectives.ts';
import { isPlaceholder } from './support/placeholder.ts';
import { successorsOf } from './support/successors.ts';

const REFERENTIEL = `type: referentiel
id: animateur
titre: Animateur
version: "1"
competences:
  C1:
    titre: Animer
    savoir_faire: {SF1: Accueillir}
    criteres:
      CR1: Le public est accueilli
      CR2: {texte: La fiche est établie, details: {a: Objectif clair, b: Moyens identifiés}}
      CR10: Le matériel est rangé
`;

const FICHE = 'type: fiche\nreferentiel: animateur\ntitre: Atelier photo\n';

/** An identifier that the référentiel, or for an objective the fiche, does not define. */
export default defineRule({
  id: 'croise-reference-inconnue',
  severity: 'erreur',
  kinds: ['fiche', 'bilan'],
  fix: 'safe',
  check({ document, snapshot, report }) {
    for (const reference of document.gathered.references) {
      const source = definerOf(snapshot, document, reference.refers);
      const known = source && definitionsOf(source);
      if (!known || known.size === 0 || isPlaceholder(reference.id)) continue;
      const id = reference.refers === 'objectif' ? canonicalObjective(reference.id) : canonicalId(reference.id);
      // An identifier that exists but is written loosely is another fault.
      if (known.has(id ?? reference.id)) continue;
      // One that a newer version has replaced too (croise-reference-remplacee).
      if (isKind(source, 'referentiel') && successorsOf(source, reference)) continue;
      const bare = reference.prose ? undefined : bareIdsIn(reference.id, (one) => known.has(one));
      report(bare ? separateReport(document, reference.place, bare) : reportOf(document, source, reference));
    }
  },
  titre: { fr: 'Référence inconnue', en: 'Unknown reference' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale, dans une fiche ou un bilan, un identifiant que le référentiel ne définit pas, ou un objectif que la fiche n'a pas.",
    en: 'Reports, in a fiche or a bilan, an identifier that the référentiel does not define, or an objective that the fiche does not have.',
  },
  pourquoi: {
    fr: 'Un jury cherchera le critère cité dans le référentiel : s’il n’y est pas, la preuve ne compte pas.',
    en: 'A jury will look the criterion up in the référentiel: when it is not there, the proof does not count.',
  },
  mauvais: [
    {
      'r.referentiel.yaml': REFERENTIEL,
      'a.fiche.yaml': `${FICHE}preuves: [C1.CR1, C1.CR100, "C1.CR2.c"]\n                  ^^^^^^^^ croise-reference-inconnue\n                            ^^^^^^^^^^ croise-reference-inconnue\ncommunication: Voir le critère C7.CR1 du référentiel\n                               ^^^^^^ croise-reference-inconnue\n`,
    },
    {
      'r.referentiel.yaml': REFERENTIEL,
      'a.fiche.yaml': `${FICHE}preuves: [CR2, Communication]\n          ^^^ croise-reference-inconnue\n               ^^^^^^^^^^^^^ croise-reference-inconnue\nsecurite: Salle fermée (C1.SF2), sortie dégagée\n                        ^^^^^^ croise-reference-inconnue\n`,
    },
    {
      'r.referentiel.yaml': REFERENTIEL,
      'a.fiche.yaml': `${FICHE}objectifs: {O1: Cadrer, O2: Imprimer}\nevaluation:\n  outils: [{outil: Quiz, objectifs: [O1, O4]}]\n                                         ^^ croise-reference-inconnue\n`,
      'a.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\npreuves: [C1.CR3]\n          ^^^^^^ croise-reference-inconnue\n',
    },
    {
      'r.referentiel.yaml': REFERENTIEL,
      'a.fiche.yaml': `${FICHE}preuves: C1.CR1, C1.CR2.a\n         ^^^^^^^^^^^^^^^^ croise-reference-inconnue\n`,
      'b.fiche.yaml': `${FICHE}preuves: [C1.CR1 et C1.CR2, "C1.CR10 — Le matériel est rangé"]\n          ^^^^^^^^^^^^^^^^ croise-reference-inconnue\n                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ croise-reference-inconnue\n`,
      'c.fiche.yaml': `${FICHE}preuves: (C1.CR1, C1.CR2)\n         ^^^^^^^^^^^^^^^^ croise-reference-inconnue\nobjectifs: {O1: Cadrer, O2: Imprimer}\nevaluation: {outils: [{outil: Quiz, objectifs: O1 et O2}]}\n                                               ^^^^^^^^ croise-reference-inconnue\n`,
      'd.fiche.yaml': `${FICHE}preuves:\n  - C1.CR1 ; C1.CR2\n    ^^^^^^^^^^^^^^^ croise-reference-inconnue\n`,
    },
  ],
  bon: [
    {
      'r.referentiel.yaml': REFERENTIEL,
      'a.fiche.yaml': `${FICHE}preuves: [C1.CR1, C1.CR2.b, c1 cr10]\nobjectifs: {O1: Cadrer}\nevaluation: {outils: [{outil: Quiz, objectifs: [O1]}]}\nsecurite: Voir C1.CR10, et la salle C12\n`,
    },
    { 'seule.fiche.yaml': `${FICHE}preuves: [C9.CR9]\nevaluation: {outils: [{outil: Quiz, objectifs: [O1]}]}\n` },
  ],
};

/** The document that defines what such a reference names; undefined when unknown, or too damaged to conclude. */
function definerOf(snapshot: Snapshot, document: Document, refers: ReferenceKind): Document | undefined {
  if (refers === 'pix' || refers === 'referentiel' || refers === 'fiche' || refers === 'annexe') return undefined;
  // The objectives a bilan reports on have a rule of their own.
  if (refers === 'objectif') return document.kind === 'fiche' && !document.damaged ? document : undefined;
  const link = snapshot.links.referentielOf(document);
  return link.state === 'found' && !link.document.damaged ? link.document : undefined;
}

function reportOf(document: Document, source: Document, reference: Reference): Report {
  const known = definitionsOf(source);
  const choices = choicesFor(reference, source, known).slice(0, MOST_OFFERED);
  const sure = clearlyNearest(choices);
  const best = choices[0] && known.get(choices[0].id);
  const offered = best ? `${best.canonical}${cited(textOfDefinition(best))}` : undefined;
  const others = choices.slice(1, 3).map(({ id }) => id);
  return {
    at: reference.place,
    message: {
      fr: `« ${reference.id} » ${whereFr(source)}.${offered ? ` Vouliez-vous dire ${offered}${sure ? '' : others.map((id) => `, ou ${id}`).join('')} ?` : ' Choisissez un identifiant qui existe.'}`,
      en: `"${reference.id}" ${whereEn(source)}.${offered ? ` Did you mean ${offered}${sure ? '' : others.map((id) => `, or ${id}`).join('')}?` : ' Choose an identifier that exists.'}`,
    },
    related: best && offered ? [{ document: source, at: best.key, message: { fr: offered, en: offered } }] : [],
    ...(choices.length > 0 && {
      fixes: () => choices.map(({ id }) => replaceFix(document, reference, id, id === sure)),
    }),
  };
}

function whereFr(source: Document): string {
  if (source.kind === 'fiche') return "n'est pas un objectif de cette fiche";
  return `n'existe pas dans le référentiel ${nameOf(source)}`;
}

function whereEn(source: Document): string {
  if (source.kind === 'fiche') return 'is not an objective of this fiche';
  return `does not exist in the référentiel ${nameOf(source)}`;
}

function nameOf(source: Document): string {
  if (!isKind(source, 'referentiel')) return '';
  return [source.root.get('id')?.value ?? '', versionOf(source)].filter(Boolean).join('@');
}

const CRITERES: readonly DefinitionKind[] = ['critere', 'detail'];

/** Identifiers alike; where a criterion is expected, criteria only, unless the text itself names another list. */
function choicesFor(reference: Reference, source: Document, known: Definitions): readonly Candidate[] {
  const criteria = reference.refers === 'critere' && !/SF|CO/i.test(reference.id);
  const ids = [...known.values()]
    .filter(({ kind, canonical }) => !criteria || (CRITERES.includes(kind) && canonical.includes('.CR')))
    .map(({ canonical }) => canonical);
  const replacing = isKind(source, 'referentiel')
    ? (source.root.get('remplace')?.get(reference.id)?.items ?? []).map((leaf) => leaf.value)
    : [];
  const renamed = replacing.filter((id) => known.has(id)).map((id): Candidate => ({ id, far: 2 }));
  return renamed.length > 0 ? renamed : candidatesFor(reference.id, ids);
}

function replaceFix(document: Document, reference: Reference, id: string, safe: boolean): Fix {
  const span = document.spanOf(reference.place);
  const written = document.text.slice(span.start, span.end);
  // Quotes around the identifier stay.
  const newText = written.includes(reference.id) ? written.replace(reference.id, id) : id;
  return {
    title: { fr: `Remplacer « ${reference.id} » par ${id}`, en: `Replace "${reference.id}" by ${id}` },
    safe,
    edits: [{ uri: document.uri, span, newText }],
  };
}
