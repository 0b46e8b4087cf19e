import { sameTool, toolStems } from '../model/langue/outils.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { cite } from './support/cite.ts';
import { criteriaOf } from './support/criteria.ts';
import { gapSpeaksOf } from './support/ecarts.ts';
import { isPlaceholder } from './support/placeholder.ts';

/** Words by which an écart speaks of the assessment, in folded text. */
const MOTS_EVALUATION = /\b(?:evalu\w*|outils?|quiz|questionnaires?|grilles?|avis|sondages?|votes?|tour de table)\b/;

/** A group's opinion collected with none of the tools that the fiche planned. */
export default defineRule({
  id: 'croise-outil-different',
  severity: 'avertissement',
  kinds: ['bilan'],
  fix: 'none',
  needsWhole: true,
  check({ document, snapshot, report }) {
    const link = snapshot.links.ficheOf(document);
    const moyen = document.root.get('avis_du_groupe')?.get('moyen');
    if (link.state !== 'found' || !moyen || isPlaceholder(moyen.text)) return;
    if (toolStems(moyen.text).size === 0) return;
    const evaluation = link.document.root.get('evaluation');
    const outils = (evaluation?.get('outils')?.items ?? []).flatMap((item) => item.get('outil') ?? []);
    const [first] = outils;
    const participation = evaluation?.get('participation')?.text ?? '';
    const planned = [...outils.map(({ text }) => text), participation].filter((text) => text !== '');
    if (!first || planned.some((text) => sameTool(moyen.text, text)) || gapSpeaksOf(document, MOTS_EVALUATION)) return;
    report({
      at: moyen.node,
      message: {
        fr: `L'avis du groupe a été recueilli par « ${cite(moyen.text)} », que la fiche ne prévoit pas (elle prévoit : ${outils.map(({ text }) => cite(text)).join(', ')}). Reprenez l'outil prévu, ou expliquez le changement dans « ecarts ».`,
        en: `The group's opinion was collected with "${cite(moyen.text)}", which the fiche does not plan (it plans: ${outils.map(({ text }) => cite(text)).join(', ')}). Name the planned tool, or explain the change in "ecarts".`,
      },
      criteria: criteriaOf(snapshot, document, 'avis_du_groupe'),
      related: [{ document: link.document, at: first.node, message: { fr: 'Outil prévu', en: 'Planned tool' } }],
    });
  },
  titre: { fr: "Autre outil d'évaluation", en: 'Another assessment tool' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale un avis du groupe recueilli par un moyen qui n'a aucun mot en commun avec les outils d'évaluation de la fiche. Des noms courants du même outil (quiz, QCM, questionnaire) sont reconnus.",
    en: "Reports a group's opinion collected in a way that has no word in common with the assessment tools of the fiche. Common names of one tool are recognised.",
  },
  pourquoi: {
    fr: "Le référentiel demande d'évaluer « en se basant sur l'outil d'évaluation préparé en amont ».",
    en: 'The référentiel asks to assess "with the assessment tool prepared beforehand".',
  },
  mauvais: [
    {
      'a.fiche.yaml':
        "type: fiche\nevaluation:\n  outils: [Grille d'observation, {outil: Quiz illustré, moment: fin de séance}]\n",
      'a.bilan.yaml': `type: bilan
fiche: a.fiche.yaml
avis_du_groupe:
  moyen: Vote avec des cailloux
         ^^^^^^^^^^^^^^^^^^^^^^ croise-outil-different
`,
    },
  ],
  bon: [
    {
      'a.fiche.yaml':
        "type: fiche\nevaluation:\n  outils: [Grille d'observation, {outil: Quiz illustré}]\n  participation: Chacun dit un mot\n",
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\navis_du_groupe: {moyen: Un QCM de fin de séance}\n',
      'b.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\navis_du_groupe: {moyen: Les grilles remplies par chacun}\n',
      'c.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\navis_du_groupe: {moyen: Vote avec des cailloux}\necarts: [{prevu: Quiz écrit, realise: Vote, cause: Trois personnes ne lisent pas}]\n',
    },
    {
      'a.fiche.yaml': 'type: fiche\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\navis_du_groupe: {moyen: Tour de table}\n',
    },
  ],
};
