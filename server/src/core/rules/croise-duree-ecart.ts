import * as z from 'zod/mini';
import { parseDuree } from '../model/duree.ts';
import { MOTS_DUREE } from '../model/langue/ecarts.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { criteriaOf } from './support/criteria.ts';
import { addGapFix, differs, gapSpeaksOf } from './support/ecarts.ts';

const options = z.object({
  /** Share of the planned duration beyond which a gap must be told: 0.25 is a quarter. */
  seuil: z._default(z.number().check(z.positive()), 0.25),
});

/** An activity much longer or shorter than planned, and no écart says so. */
export default defineRule({
  id: 'croise-duree-ecart',
  severity: 'info',
  kinds: ['bilan'],
  fix: 'suggested',
  needsWhole: true,
  options,
  check({ document, snapshot, options: { seuil }, report }) {
    const link = snapshot.links.ficheOf(document);
    const real = document.root.get('realise')?.get('duree');
    if (link.state !== 'found' || !real) return;
    const planification = link.document.root.get('planification');
    const planned = planification?.get('duree');
    const seances = Math.max(1, planification?.get('seances')?.value ?? 1);
    const [before, after] = [parseDuree(planned?.text ?? ''), parseDuree(real.text)];
    if (!planned || before === undefined || after === undefined) return;
    // A bilan of several sessions may tell the duration of one or of all.
    if (!differs(before, after, seuil) || !differs(before * seances, after, seuil)) return;
    if (gapSpeaksOf(document, MOTS_DUREE)) return;
    const edits = () => addGapFix(snapshot, document, `Durée de ${planned.text}`, `Durée de ${real.text}`);
    report({
      at: real.node,
      message: {
        fr: `L'activité a duré ${real.text} au lieu de ${planned.text}, et aucun écart ne le dit. Ajoutez-le dans « ecarts », avec sa cause.`,
        en: `The activity lasted ${real.text} instead of ${planned.text}, and no écart says so. Add it to "ecarts", with its cause.`,
      },
      criteria: criteriaOf(snapshot, document, 'ecarts'),
      related: [{ document: link.document, at: planned.node, message: { fr: 'Durée prévue', en: 'Planned duration' } }],
      ...(edits().length > 0 && { fixes: edits }),
    });
  },
  titre: { fr: 'Écart de durée', en: 'Gap in duration' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale une durée réelle qui diffère de plus d'un quart de la durée prévue sans qu'un écart le dise. L'option `seuil` change cette part (0.25).",
    en: 'Reports a real duration that differs by more than a quarter from the one planned when no écart says so. The option `seuil` changes that share (0.25).',
  },
  pourquoi: {
    fr: "Le référentiel demande de mesurer « l'écart entre le prévu et le réalisé ».",
    en: 'The référentiel asks that "the gap between plan and fact" is measured.',
  },
  mauvais: [
    {
      'a.fiche.yaml': 'type: fiche\nplanification: {duree: 2 h}\n',
      'a.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
realise: {date: 2026-04-02, duree: 1 h 15}
                                   ^^^^^^ croise-duree-ecart
ecarts:
  - prevu: Effectif de 8
    realise: 6 présents
    cause: Consultation
`,
      'b.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
realise:
  duree: 3 h
         ^^^ croise-duree-ecart
ecarts: []
`,
      'c.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
realise: {duree: 3 h}
                 ^^^ croise-duree-ecart
ecarts: [{prevu: 8 participants, realise: 6, cause: Pluie}]
`,
    },
  ],
  bon: [
    {
      'a.fiche.yaml': 'type: fiche\nplanification: {duree: 2 h, frequence: hebdomadaire, seances: 3}\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nrealise: {duree: 2 h 30}\n',
      'b.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nrealise: {duree: 6 h}\n',
      'c.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nrealise: {duree: 1 h}\necarts: [{prevu: Trois exercices, realise: Un exercice, cause: La séance a été écourtée}]\n',
    },
  ],
};
