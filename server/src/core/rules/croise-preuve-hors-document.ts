import { textOfId } from '../workspace/enonces.ts';
import { rubriquesExpected, rubriquesOf } from '../workspace/rubriques.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { cite } from './support/cite.ts';
import { knownClaims, provers } from './support/claims.ts';
import { REFERENTIEL_EXEMPLE } from './support/exemples.ts';

/** A claim to prove, in one kind of document, a criterion that only the other kind can prove. */
export default defineRule({
  id: 'croise-preuve-hors-document',
  severity: 'avertissement',
  kinds: ['fiche', 'bilan'],
  fix: 'none',
  check({ document, snapshot, report }) {
    const known = knownClaims(snapshot, document);
    if (!known) return;
    const { referentiel, claims } = known;
    const other = document.kind === 'fiche' ? 'bilan' : 'fiche';
    const own = rubriquesOf(snapshot, document);
    const others = rubriquesExpected(other, referentiel);
    for (const { id, node } of claims) {
      if (provers(own, id).length > 0 || provers(others, id).length === 0) continue;
      const text = cite(textOfId(referentiel, id) ?? '');
      const names = other === 'bilan' ? { fr: 'un bilan', own: 'une fiche' } : { fr: 'une fiche', own: 'un bilan' };
      report({
        at: node,
        message: {
          fr: `${id} (${text}) se prouve dans ${names.fr}, pas dans ${names.own}. Retirez-le des preuves et citez-le dans ${names.fr}.`,
          en: `${id} (${text}) is proved in a ${other}, not in a ${document.kind}. Take it out of "preuves" and name it in a ${other}.`,
        },
        criteria: [id],
      });
    }
  },
  titre: { fr: 'Preuve hors du document', en: 'Proof in the wrong document' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un critère cité dans les `preuves` d'une fiche alors que seul un bilan peut le prouver, ou l'inverse. Un critère que le référentiel ne rattache à aucune rubrique n'est pas signalé.",
    en: 'Reports a criterion named in the `preuves` of a fiche that only a bilan can prove, or the reverse. A criterion the référentiel ties to no rubrique is left alone.',
  },
  pourquoi: {
    fr: "La fiche prouve que l'activité a été conçue, le bilan qu'elle a été évaluée : le jury les lit pour des compétences différentes.",
    en: 'The fiche proves that the activity was designed, the bilan that it was assessed: the jury reads them for different compétences.',
  },
  mauvais: [
    {
      'metier.referentiel.yaml': REFERENTIEL_EXEMPLE,
      'a.fiche.yaml': `type: fiche
referentiel: animateur
preuves: [C4.CR3.b, C6.CR1]
                    ^^^^^^ croise-preuve-hors-document
moyens: {humains: [Une animatrice]}
`,
      'a.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
preuves: [C4.CR3, C6.CR2]
          ^^^^^^ croise-preuve-hors-document
`,
    },
  ],
  bon: [
    {
      'metier.referentiel.yaml': REFERENTIEL_EXEMPLE,
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\npreuves: [C4.CR3, C5.CR9, C7.CR1]\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\npreuves: [C6.CR1]\n',
    },
    {
      'metier.referentiel.yaml': `${REFERENTIEL_EXEMPLE}documents:\n  fiche:\n    rubriques:\n      communication: {statut: recommande, preuve_de: [C6.CR2]}\n`,
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\npreuves: [C6.CR2]\n',
    },
  ],
};
