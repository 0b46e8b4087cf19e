import { formatDuree, parseDuree } from '../model/duree.ts';
import { replaceText } from '../model/edits.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { readLooseDuree } from './support/looseDuree.ts';
import { isPlaceholder } from './support/placeholder.ts';

/** A duration that is none ("2 h", "1 h 30", "90 min", "2h30", "PT2H"). */
export default defineRule({
  id: 'fiche-duree-invalide',
  severity: 'erreur',
  kinds: ['fiche', 'bilan'],
  fix: 'safe',
  check({ document, report }) {
    for (const node of document.gathered.durees) {
      if (node.text.trim() === '' || isPlaceholder(node.text) || (parseDuree(node.text) ?? 0) > 0) continue;
      const nothing = parseDuree(node.text) === 0;
      const meant = nothing ? undefined : readLooseDuree(node.text);
      const better = meant && formatDuree(meant.minutes);
      report({
        at: node,
        message: {
          fr: `« ${node.text} » n'est pas une durée que l'on peut calculer. ${better ? `Vouliez-vous dire ${better} ?` : 'Écrivez par exemple 2 h, 1 h 30 ou 90 min.'}`,
          en: `"${node.text}" is not a duration that can be computed. ${better ? `Did you mean ${better}?` : 'Write for instance 2 h, 1 h 30 or 90 min.'}`,
        },
        ...(meant &&
          better && {
            fixes: () => [
              {
                title: { fr: `Écrire ${better}`, en: `Write ${better}` },
                safe: meant.sure,
                edits: [{ uri: document.uri, ...replaceText(document, node, better) }],
              },
            ],
          }),
      });
    }
  },
  titre: { fr: 'Durée invalide', en: 'Invalid duration' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale, dans une fiche ou un bilan, une durée qui n'en est pas une.",
    en: 'Reports, in a fiche or a bilan, a duration that is none.',
  },
  pourquoi: {
    fr: 'Le référentiel demande une action planifiée (date, durée, fréquence). Une durée écrite simplement se compare : la somme des étapes à la durée prévue, la durée prévue à la durée réelle.',
    en: 'The référentiel asks for a planned action (date, duration, frequency). A plain duration can be compared: the sum of the steps with the plan, the plan with the fact.',
  },
  mauvais: [
    'type: fiche\ntitre: Atelier photo\nplanification: {date: 2026-04-02, duree: 2 heures et demie, frequence: unique}\n                                         ^^^^^^^^^^^^^^^^^ fiche-duree-invalide\n',
    'type: fiche\ntitre: Atelier photo\nplanification:\n  duree: 120\n         ^^^ fiche-duree-invalide\nderoule:\n  - {etape: Accueil, duree: "0:15"}\n                            ^^^^^^ fiche-duree-invalide\n  - {etape: Pratique, duree: une matinée}\n                             ^^^^^^^^^^^ fiche-duree-invalide\n  - {etape: Bilan, duree: 1 h 75}\n                          ^^^^^^ fiche-duree-invalide\n',
    'type: fiche\nplanification: {duree: 0 min}\n                       ^^^^^ fiche-duree-invalide\n',
    { 'a.bilan.yaml': 'type: bilan\nrealise:\n  duree: Environ 2 h\n         ^^^^^^^^^^^ fiche-duree-invalide\n' },
  ],
  bon: [
    'type: fiche\ntitre: Atelier photo\nplanification: {duree: 2h30}\nderoule:\n  - {etape: Accueil, duree: 90 min}\n  - {etape: Pratique, duree: PT1H}\n  - {etape: Bilan, duree: 2 heures}\n  - {etape: Fin, duree: "1,5 h"}\n',
    'type: fiche\ntitre: Atelier photo\nplanification: {duree: à compléter}\n',
  ],
};
