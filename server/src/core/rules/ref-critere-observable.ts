import { whyNotObservable } from '../model/langue/criteres.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { itemsOf } from './support/items.ts';
import { placeOfWhole } from './support/textes.ts';

/** A critère that nobody can observe: an action to do, or a bare judgement. */
export default defineRule({
  id: 'ref-critere-observable',
  severity: 'info',
  kinds: ['referentiel'],
  fix: 'none',
  perEntry: true,
  style: true,
  check({ document, report }) {
    for (const item of itemsOf(document, 'CR')) {
      const detailed = item.details.length > 0;
      const lines = [
        ...(item.node ? [{ id: item.id, node: item.node, detailed }] : []),
        ...item.details.map((detail) => ({ ...detail, detailed: false })),
      ];
      for (const { id, node, detailed } of lines) {
        const why = whyNotObservable(node.text);
        // The sub-items of a critère may say what a judgement is made of.
        if (why === undefined || (why === 'jugement' && detailed)) continue;
        report({
          at: placeOfWhole(node),
          message:
            why === 'infinitif'
              ? {
                  fr: `${id} est une action (verbe à l'infinitif), pas un résultat. Décrivez ce que l'on observe quand elle est réussie, par exemple « Le poste est rangé ».`,
                  en: `${id} is an action (an infinitive), not a result. Describe what is seen when it succeeds, for instance "Le poste est rangé".`,
                }
              : {
                  fr: `${id} est un jugement : deux personnes le noteraient différemment. Dites ce que l'on observe, par exemple « Les règles de sécurité sont respectées ».`,
                  en: `${id} is a judgement: two people would mark it differently. Say what is seen, for instance "Les règles de sécurité sont respectées".`,
                },
          criteria: [id],
        });
      }
    }
  },
  titre: { fr: "Critère que l'on ne peut pas observer", en: 'Criterion that cannot be observed' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un critère de performance qui est une action à l'infinitif (« Vérifier le stock ») ou un jugement sans rien à observer (« Bonne gestion », « Efficace », « Qualité du travail »). Une phrase qui décrit un état (« Les consignes données sont claires ») convient.",
    en: 'Reports a performance criterion that is an action in the infinitive or a judgement with nothing to observe ("Bonne gestion", "Efficace", "Qualité du travail"). A sentence that describes a state is fine.',
  },
  pourquoi: {
    fr: "« Un critère de performance sert à porter un jugement d'appréciation sur un objet en termes de résultat(s) attendu(s) » (glossaire de la certification professionnelle, « Critère de performance »). Sans résultat décrit, les membres d'un jury ne jugent pas la même chose.",
    en: 'A criterion serves to judge an object by its expected results. Without a result, the members of a jury do not judge the same thing.',
  },
  mauvais: [
    `competences:
  C1:
    criteres:
      CR1: Vérifier que le stock est à jour
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref-critere-observable
      CR2: Bonne gestion du temps
#          ^^^^^^^^^^^^^^^^^^^^^^ ref-critere-observable
      CR3: Efficace
#          ^^^^^^^^ ref-critere-observable
      CR4: Qualité du travail.
#          ^^^^^^^^^^^^^^^^^^^ ref-critere-observable
      CR5:
        texte: Le poste est prêt
        details:
          a: Ranger les outils
#            ^^^^^^^^^^^^^^^^^ ref-critere-observable
      CR6: La qualité du travail
#          ^^^^^^^^^^^^^^^^^^^^^ ref-critere-observable
      CR7: Travail efficace
#          ^^^^^^^^^^^^^^^^ ref-critere-observable
`,
  ],
  bon: [
    `competences:
  C1:
    criteres:
      CR1: Les consignes données sont claires
      CR2: L'accueil est convivial
      CR3: Le bon de commande est complet
      CR4: Bon de commande signé
      CR5: Précision des coupes à 2 mm près
      CR6: Qualité de la soudure selon la norme en vigueur
      CR7: Respect des consignes
      CR8: La qualité des plats varie peu
      CR9: Une bonne pratique d'hygiène est appliquée
      CR10:
        texte: Bonne gestion du temps
        details:
          a: L'atelier finit à l'heure
          b: Chaque étape dure le temps prévu
      CR11: Trier les déchets est devenu une habitude
      CR12: Premier contact établi en moins d'une heure
`,
  ],
};
