import type { Document } from '../model/document.ts';
import { compareIds, parseReferentielRef } from '../model/identifiers.ts';
import type { Bilingual } from '../model/notation.ts';
import { versionOf } from '../workspace/links.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { MOST_OFFERED } from './support/candidates.ts';
import { byLikeness, pickFix } from './support/files.ts';
import { isPlaceholder } from './support/placeholder.ts';

const referentiel = (id: string, version: string) =>
  `type: referentiel\nid: ${id}\ntitre: Titre de ${id}\nversion: "${version}"\n`;

/** What is only advised, and asked for once the référentiel is found. */
const CONSEILLEES = `titre: Tarte
thematique: loisirs
preuves: []
lieu: {type: epn}
adaptations: {public: Recette en images}
progression: Séance unique
plan_de_rechange: Une tarte froide
securite: Gants pour le four
`;

/** A référentiel named by a fiche that the folder does not have; what needs it stays quiet (RULES, introduction). */
export default defineRule({
  id: 'croise-referentiel-introuvable',
  severity: 'avertissement',
  kinds: ['fiche'],
  fix: 'suggested',
  check({ document, snapshot, report }) {
    const leaf = document.root.get('referentiel');
    const link = snapshot.links.referentielOf(document);
    if (!leaf || link.state !== 'not-found' || isPlaceholder(leaf.text)) return;
    const { id } = parseReferentielRef(link.name);
    const versions = versionsOf(snapshot, document, id);
    const choices =
      versions.length > 0 ? versions.map((version) => `${id}@${version}`) : idsNear(snapshot, document, id);
    report({
      at: leaf.node,
      message: messageFor(snapshot, link.name, id, versions, choices),
      ...(choices.length > 0 && {
        fixes: () => choices.slice(0, MOST_OFFERED).map((choice) => pickFix(document, leaf.node, choice)),
      }),
    });
  },
  titre: { fr: 'Référentiel introuvable', en: 'Référentiel not found' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une fiche dont le référentiel, ou la version nommée, n'est pas dans le dossier.",
    en: 'Reports a fiche whose référentiel, or the version it names, is not in the folder.',
  },
  pourquoi: {
    fr: 'Sans le référentiel, on ne peut pas vérifier que la fiche en suit les critères. Le fichier *.referentiel.yaml doit être dans le même dossier de travail.',
    en: 'Without the référentiel, nobody can check that the fiche follows its criteria. Its *.referentiel.yaml file must be in the same workspace.',
  },
  mauvais: [
    {
      'r.referentiel.yaml': referentiel('cuisinier', '2025'),
      'a.fiche.yaml': `type: fiche\nreferentiel: cuisiner\n             ^^^^^^^^ croise-referentiel-introuvable\n${CONSEILLEES}`,
    },
    {
      'r.referentiel.yaml': referentiel('cuisinier', '2025'),
      'a.fiche.yaml': `type: fiche\nreferentiel: "cuisinier@2024"\n             ^^^^^^^^^^^^^^^^ croise-referentiel-introuvable\n${CONSEILLEES}`,
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\npreuves: [C1]\ntransmission: {a: La tutrice}\n',
    },
    {
      'seule.fiche.yaml':
        'type: fiche\nreferentiel: cuisinier\n             ^^^^^^^^^ croise-referentiel-introuvable\ntitre: Tarte\n',
    },
  ],
  bon: [
    {
      'r.referentiel.yaml': referentiel('cuisinier', '2025'),
      'a.fiche.yaml': 'type: fiche\nreferentiel: cuisinier\ntitre: Tarte\n',
      'b.fiche.yaml': 'type: fiche\nreferentiel: cuisinier@2025\ntitre: Tarte\n',
    },
    'type: fiche\ntitre: Tarte\n',
  ],
};

/** Versions of a référentiel that the fiche may follow, newest first. */
function versionsOf(snapshot: Snapshot, fiche: Document, id: string): string[] {
  const settings = snapshot.settingsFor(fiche.uri);
  const admitted = snapshot.links.referentielsNamed(id).filter((one) => settings.admits(one.uri));
  return [...new Set(admitted.map(versionOf))].filter(Boolean).toSorted((a, b) => compareIds(b, a));
}

function idsNear(snapshot: Snapshot, fiche: Document, id: string): string[] {
  const settings = snapshot.settingsFor(fiche.uri);
  const known = snapshot.links
    .referentielIds()
    .filter((one) => one !== id && snapshot.links.referentielsNamed(one).some(({ uri }) => settings.admits(uri)));
  return byLikeness(id, known, (one) => one);
}

function messageFor(
  snapshot: Snapshot,
  name: string,
  id: string,
  versions: readonly string[],
  choices: readonly string[],
): Bilingual {
  if (versions.length > 0) {
    const list = versions.join(', ');
    return {
      fr: `Le référentiel « ${id} » n'existe pas dans la version demandée (« ${name} »). Versions présentes : ${list}.`,
      en: `The référentiel "${id}" does not exist in the version asked for ("${name}"). Versions found: ${list}.`,
    };
  }
  const excluded = snapshot.links.referentielsNamed(id).length > 0;
  if (excluded) {
    return {
      fr: `Le référentiel « ${name} » existe, mais les réglages du projet (certidoc.config.yaml, « referentiels ») l'écartent.`,
      en: `The référentiel "${name}" exists, but the project's settings (certidoc.config.yaml, "referentiels") leave it out.`,
    };
  }
  const known = choices.slice(0, MOST_OFFERED).join(', ');
  return {
    fr: `Le référentiel « ${name} » n'est pas dans le dossier. ${known ? `Référentiels présents : ${known}.` : 'Ajoutez son fichier (.referentiel.yaml) au dossier.'} En attendant, la fiche n'est pas comparée à ses critères.`,
    en: `The référentiel "${name}" is not in the folder. ${known ? `Found: ${known}.` : 'Add its file (.referentiel.yaml) to the folder.'} Until then the fiche is not checked against its criteria.`,
  };
}
