import { definitionsOf } from '../workspace/definitions.ts';
import { textOfDefinition } from '../workspace/enonces.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { cite } from './support/cite.ts';
import { sameItem } from './support/claims.ts';
import { REFERENTIEL_EXEMPLE } from './support/exemples.ts';

/** A criterion that no fiche and no bilan claims to prove. */
export default defineRule({
  id: 'croise-critere-non-couvert',
  severity: 'desactivee',
  kinds: ['referentiel'],
  fix: 'none',
  check({ document, snapshot, report }) {
    const followers = snapshot.links.followersOf(document.uri);
    if (followers.length === 0) return;
    const claimed = new Set(followers.flatMap(({ claims }) => claims));
    const covers = [...claimed];
    for (const [id, definition] of definitionsOf(document)) {
      if (definition.kind !== 'critere' || covers.some((claim) => sameItem(claim, id))) continue;
      const text = cite(textOfDefinition(definition));
      report({
        at: definition.key,
        message: {
          fr: `Aucune fiche ni aucun bilan du dossier ne prouve ${id} (${text}). Citez ${id} dans les preuves d'un document, ou prévoyez-en un.`,
          en: `No fiche and no bilan of the folder proves ${id} (${text}). Name ${id} in the "preuves" of a document, or plan one.`,
        },
        criteria: [id],
      });
    }
  },
  titre: { fr: 'Critère non couvert', en: 'Criterion not covered' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale, dans un référentiel, un critère qu'aucune fiche et aucun bilan qui le suivent ne cite dans ses `preuves`. Citer un élément du critère suffit. Cette règle est désactivée par défaut, et se tait quand aucun document ne suit le référentiel.",
    en: 'Reports, in a référentiel, a criterion that no fiche and no bilan following it names in its `preuves`. Naming a detail of it is enough. Off by default, and quiet when no document follows the référentiel.',
  },
  pourquoi: {
    fr: 'Le dossier d’un candidat doit couvrir tous les critères : mieux vaut voir les trous avant le jury.',
    en: "A candidate's file must cover every criterion: better to see the holes before the jury does.",
  },
  mauvais: [
    {
      'metier.referentiel.yaml': `type: referentiel
id: animateur
competences:
  C4:
    criteres:
      CR3: {texte: Une fiche est établie, details: {b: Les moyens, c: Le budget}}
      CR4: L'évaluation est préparée
      ^^^ croise-critere-non-couvert
  C6: {criteres: {CR1: L'avis est recueilli, CR2: La participation est mesurée}}
                                             ^^^ croise-critere-non-couvert
`,
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\npreuves: [C4.CR3.b]\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\npreuves: [c6.cr1]\n',
    },
  ],
  bon: [
    {
      'metier.referentiel.yaml': REFERENTIEL_EXEMPLE,
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\npreuves: [C4.CR3, C5.CR9, C6.CR1, C6.CR2, C8.CR4]\n',
    },
    { 'metier.referentiel.yaml': REFERENTIEL_EXEMPLE },
  ],
};
