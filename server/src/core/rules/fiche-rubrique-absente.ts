import { defineRule, type RuleDocs } from './rule.ts';
import { reportMissingRubriques } from './support/missingRubriques.ts';

const REFERENTIEL = `type: referentiel
id: animateur
titre: Animateur
version: "1"
competences:
  C1:
    titre: Animer
    criteres:
      CR1: Les allergies sont connues
documents:
  fiche:
    rubriques:
      allergenes: {statut: obligatoire, intitule: Allergènes, preuve_de: [C1.CR1]}
      sobriete: {statut: facultatif}
      lieu: {statut: facultatif}
      structure: {statut: facultatif}
`;

const REST = `thematique: loisirs
preuves: []
contexte: {milieu: Rural, analyse: Peu de réseau}
public: {description: Adolescents, effectif: 6}
deroule: [{etape: Prise de vue, duree: 1 h}]
adaptations: {public: Consignes en images}
plan_de_rechange: Photos d'intérieur s'il pleut
securite: Rester dans la cour
`;

/** A rubrique that the référentiel, or the notation by default, wants and that is not written. */
export default defineRule({
  id: 'fiche-rubrique-absente',
  severity: 'erreur',
  kinds: ['fiche'],
  fix: 'suggested',
  presence: true,
  check: reportMissingRubriques,
  titre: { fr: 'Rubrique absente', en: 'Rubrique missing' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale une rubrique obligatoire (erreur) ou conseillée (avertissement) qui manque dans la fiche.',
    en: 'Reports a rubrique that is required (error) or advised (warning) and missing from the fiche.',
  },
  pourquoi: {
    fr: 'Chaque rubrique sert à prouver un critère de performance du référentiel (compétence « Concevoir un projet d’animation ») : sans elle, le jury ne peut pas le valider. Le référentiel dit, dans « documents », lesquelles sont obligatoires.',
    en: 'Each rubrique helps to prove a performance criterion: without it the jury cannot grant it. The référentiel says under "documents" which ones are required.',
  },
  mauvais: [
    `type: fiche\nreferentiel: animateur\ntitre: Atelier photo\n^^^^^ fiche-rubrique-absente\nauteur: Léa\nstructure: Case numérique\nlieu: {type: epn}\n${REST.replace(/^contexte.*\n/m, '')}`,
    `type: fiche\n^^^^ fiche-rubrique-absente\n^^^^ fiche-rubrique-absente\n^^^^ fiche-rubrique-absente\nauteur: Léa\nstructure: Case numérique\n${REST}`,
    {
      'r.referentiel.yaml': REFERENTIEL,
      'a.fiche.yaml': `type: fiche\nreferentiel: animateur\ntitre: Goûter\n^^^^^ fiche-rubrique-absente\nauteur: Léa\n${REST}`,
    },
  ],
  bon: [
    `type: fiche\nreferentiel: animateur\ntitre: Atelier photo\nauteur: Léa\nstructure: Case numérique\nlieu: {type: epn}\n${REST}`,
    'type: fiche\nreferentiel: introuvable\ntitre: Goûter\nauteur: Léa\nstructure: Case numérique\ncontexte: {milieu: Rural}\npublic: {effectif: 6}\nDéroulé: [{etape: Goûter}]\n',
    {
      'r.referentiel.yaml': REFERENTIEL,
      'a.fiche.yaml': `type: fiche\nreferentiel: animateur\ntitre: Goûter\nauteur: Léa\n${REST}allergenes: Aucun fruit à coque\n`,
    },
  ],
};
