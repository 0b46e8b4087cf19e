import * as z from 'zod/mini';
import { MOTS_EFFECTIF } from '../model/langue/ecarts.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { addGapFix, differs, gapSpeaksOf } from './support/ecarts.ts';

const options = z.object({
  /** Share of the planned number beyond which a gap must be told: 0.25 is a quarter. */
  seuil: z._default(z.number().check(z.positive()), 0.25),
});

/** Many more or fewer people than planned, and no écart says so. */
export default defineRule({
  id: 'croise-effectif-ecart',
  severity: 'info',
  kinds: ['bilan'],
  fix: 'suggested',
  needsWhole: true,
  options,
  check({ document, snapshot, options: { seuil }, report }) {
    const link = snapshot.links.ficheOf(document);
    const real = document.root.get('participation')?.get('presents');
    const planned = link.state === 'found' ? link.document.root.get('public')?.get('effectif') : undefined;
    if (link.state !== 'found' || !real || !planned || real.value < 0) return;
    if (!differs(planned.value, real.value, seuil) || gapSpeaksOf(document, MOTS_EFFECTIF)) return;
    const edits = () =>
      addGapFix(
        snapshot,
        document,
        `Effectif de ${planned.text} participants`,
        `${real.text} ${real.value > 1 ? 'participants présents' : 'participant présent'}`,
      );
    report({
      at: real.node,
      message: {
        fr: `${real.text} ${real.value > 1 ? 'personnes sont venues' : 'personne est venue'} au lieu de ${planned.text}, et aucun écart ne le dit. Ajoutez-le dans « ecarts », avec sa cause.`,
        en: `${real.text} ${real.value > 1 ? 'people' : 'person'} came instead of ${planned.text}, and no écart says so. Add it to "ecarts", with its cause.`,
      },
      criteria: criteriaOf(snapshot, document, 'ecarts'),
      related: [{ document: link.document, at: planned.node, message: { fr: 'Effectif prévu', en: 'Planned number' } }],
      ...(edits().length > 0 && { fixes: edits }),
    });
  },
  titre: { fr: "Écart d'effectif", en: 'Gap in numbers' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un nombre de présents qui diffère de plus d'un quart de l'effectif prévu dans la fiche sans qu'un écart le dise. L'option `seuil` change cette part (0.25).",
    en: 'Reports a number of people present that differs by more than a quarter from the one planned in the fiche when no écart says so. The option `seuil` changes that share (0.25).',
  },
  pourquoi: {
    fr: "Le référentiel demande que la participation soit mesurée, ainsi que « l'écart entre le prévu et le réalisé ».",
    en: 'The référentiel asks that attendance is measured, and "the gap between plan and fact" too.',
  },
  mauvais: [
    {
      'a.fiche.yaml': 'type: fiche\npublic: {effectif: 12}\n',
      'a.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
participation: {prevus: 12, presents: 8}
                                      ^ croise-effectif-ecart
`,
      'b.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
participation:
  presents: 20
            ^^ croise-effectif-ecart
ecarts:
- prevu: Durée de 2 h
  realise: Durée de 3 h
  cause: Panne
atouts: [Le mémo]
`,
    },
  ],
  bon: [
    {
      'a.fiche.yaml': 'type: fiche\npublic: {effectif: 12}\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nparticipation: {presents: 9}\n',
      'b.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nparticipation: {presents: 4}\necarts: [{prevu: Douze places, realise: Huit absents, cause: Mer calme}]\n',
      'c.bilan.yaml': 'type: bilan\nfiche: b.fiche.yaml\nparticipation: {presents: 4}\n',
    },
  ],
};
