import type { Document } from '../model/document.ts';
import { saysNothing } from '../model/langue/absences.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';

/** An analysis that sees only what went well, or only what went wrong. */
export default defineRule({
  id: 'bilan-analyse-unilaterale',
  severity: 'info',
  kinds: ['bilan'],
  fix: 'none',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const atouts = sideOf(document, 'atouts');
    const faiblesses = sideOf(document, 'faiblesses');
    if (atouts.filled === faiblesses.filled) return;
    const [full, empty] = atouts.filled ? [atouts, faiblesses] : [faiblesses, atouts];
    const at = empty.key ?? full.key;
    if (!at) return;
    report({
      at,
      message: atouts.filled
        ? {
            fr: "Ce bilan ne donne que des atouts. Dites aussi ce qui a moins bien marché, même s'il s'agit d'un détail.",
            en: 'This bilan gives strengths only. Say also what went less well, even if it is a detail.',
          }
        : {
            fr: 'Ce bilan ne donne que des faiblesses. Dites aussi ce qui a bien marché et pourra être repris.',
            en: 'This bilan gives weaknesses only. Say also what went well and can be done again.',
          },
      criteria: criteriaOf(snapshot, document, atouts.filled ? 'faiblesses' : 'atouts'),
    });
  },
  titre: { fr: 'Analyse unilatérale', en: 'One-sided analysis' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: 'Signale un bilan qui ne donne que des atouts, ou que des faiblesses.',
    en: 'Reports a bilan that gives strengths only, or weaknesses only.',
  },
  pourquoi: {
    fr: "Le référentiel demande de « repérer les atouts et les faiblesses de l'animation réalisée » et de « prendre du recul sur sa pratique ».",
    en: 'The référentiel asks to "find the strengths and the weaknesses of the activity" and to "step back from one\'s practice".',
  },
  mauvais: [
    `type: bilan
atouts: [Le mémo a été relu par cinq personnes]
faiblesses: []
^^^^^^^^^^ bilan-analyse-unilaterale
`,
    `type: bilan
atouts:
^^^^^^ bilan-analyse-unilaterale
  - aucun
faiblesses: [Le quiz est arrivé trop tard]
`,
    `type: bilan
atouts: [Le mémo a été relu par cinq personnes]
^^^^^^ bilan-analyse-unilaterale
`,
  ],
  bon: [
    'type: bilan\natouts: [Le mémo a été relu]\nfaiblesses: [Le quiz est arrivé trop tard]\n',
    'type: bilan\natouts: [Aucun retard au départ]\nfaiblesses: [Pas de pause]\n',
    'type: bilan\natouts: []\nfaiblesses: []\n',
  ],
};

interface Side {
  readonly filled: boolean;
  readonly key: ScalarNode | undefined;
}

function sideOf(document: Document<'bilan'>, name: 'atouts' | 'faiblesses'): Side {
  const field = document.root.field(name);
  const texts = field?.value?.items ?? [];
  return { filled: texts.some(({ text }) => text.trim() !== '' && !saysNothing(text)), key: field?.key };
}
