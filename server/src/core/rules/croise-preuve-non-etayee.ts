import { removeItem } from '../model/edits.ts';
import { textOfId } from '../workspace/enonces.ts';
import { rubriquesOf } from '../workspace/rubriques.ts';
import { defineRule, type Fix, type RuleDocs } from './rule.ts';
import { severityOfAbsence } from './support/absence.ts';
import { cite } from './support/cite.ts';
import { knownClaims, provers } from './support/claims.ts';
import { REFERENTIEL_EXEMPLE } from './support/exemples.ts';
import { isAbsent, motiveOf, rubriqueFixes } from './support/missingRubrique.ts';

/** A claim to prove a criterion with rubriques that are not there. */
export default defineRule({
  id: 'croise-preuve-non-etayee',
  severity: 'erreur',
  kinds: ['fiche', 'bilan'],
  fix: 'suggested',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const known = knownClaims(snapshot, document);
    const rubriques = rubriquesOf(snapshot, document);
    for (const { id, node, entry } of known?.claims ?? []) {
      const proving = provers(rubriques, id);
      const [first] = proving;
      if (!known || !first || proving.some(({ key }) => !isAbsent(document, key))) continue;
      // An obligatory rubrique that is missing is an error of its own, which names the criterion.
      if (proving.some((rubrique) => severityOfAbsence(document, rubrique) === 'erreur')) continue;
      const names = proving.map(({ key }) => `« ${key} »`);
      const missing = { fr: names.join(' ou '), en: proving.map(({ key }) => `"${key}"`).join(' or ') };
      const text = cite(textOfId(known.referentiel, id) ?? '');
      report({
        at: node,
        message: {
          fr: `Vous dites prouver ${id} (${text}), mais la rubrique ${missing.fr} est absente ou vide. Remplissez-la, ou retirez ${id} des preuves.`,
          en: `You claim to prove ${id} (${text}), but the rubrique ${missing.en} is missing or empty. Fill it in, or take ${id} out of "preuves".`,
        },
        criteria: [id],
        related: motiveOf(snapshot, document, first).related,
        fixes: (): readonly Fix[] => [
          ...proving.flatMap(({ key }) => rubriqueFixes(snapshot, document, key)?.() ?? []),
          {
            title: { fr: `Retirer ${id} des preuves`, en: `Take ${id} out of "preuves"` },
            safe: false,
            edits: [{ uri: document.uri, ...removeItem(document, entry, node) }],
          },
        ],
      });
    }
  },
  titre: { fr: 'Preuve non étayée', en: 'Unsupported proof' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un critère cité dans `preuves` alors qu'aucune des rubriques qui le prouvent n'est remplie. Le référentiel dit quelle rubrique prouve quoi ; un critère est étayé dès qu'une rubrique qui prouve l'un de ses éléments est remplie. Une rubrique obligatoire absente a sa propre règle.",
    en: 'Reports a criterion named in `preuves` when none of the rubriques that prove it is filled in. The référentiel tells which rubrique proves what; a criterion is supported as soon as one that proves a detail of it is filled in. An obligatory rubrique that is missing has its own rule.',
  },
  pourquoi: {
    fr: 'Le jury cherche dans la fiche et le bilan ce que le candidat dit y prouver : une preuve absente discrédite les autres.',
    en: 'The jury looks in the fiche and the bilan for what the candidate claims to prove: a proof that is not there discredits the others.',
  },
  mauvais: [
    {
      'metier.referentiel.yaml': REFERENTIEL_EXEMPLE,
      'a.fiche.yaml': `type: fiche
referentiel: animateur
preuves: [C4.CR3.b, C4.CR3.c]
                    ^^^^^^^^ croise-preuve-non-etayee
moyens: {materiels: aucun, humains: [Une animatrice], financiers: aucun}
`,
    },
    {
      'metier.referentiel.yaml': REFERENTIEL_EXEMPLE,
      'a.fiche.yaml': 'type: fiche\nreferentiel: animateur\ntitre: Atelier\n',
      'a.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
preuves:
  - C6.CR1
  - C8.CR4
    ^^^^^^ croise-preuve-non-etayee
participation: {prevus: 8, presents: 6}
`,
    },
  ],
  bon: [
    {
      'metier.referentiel.yaml': REFERENTIEL_EXEMPLE,
      'a.fiche.yaml': `type: fiche
referentiel: animateur
preuves: [C4.CR3, C4.CR3.b, C5.CR9]
moyens: {materiels: aucun, humains: [Une animatrice], financiers: aucun}
`,
    },
    'type: fiche\npreuves: [C4.CR3.c]\n',
  ],
};
