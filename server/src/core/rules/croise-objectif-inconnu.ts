import { isCanonical } from '../model/identifiers.ts';
import { textOfDefinition } from '../workspace/enonces.ts';
import { defineRule, type RuleDocs } from './rule.ts';
import { candidatesFor, MOST_OFFERED } from './support/candidates.ts';
import { cited } from './support/cite.ts';
import { pickFix } from './support/files.ts';
import { canonicalObjective, objectivesOf } from './support/objectives.ts';

const FICHE = 'type: fiche\ntitre: Atelier photo\nobjectifs:\n  O1: Cadrer un portrait\n  O2: Régler la lumière\n';

/** A result for an objective that the fiche does not have. */
export default defineRule({
  id: 'croise-objectif-inconnu',
  severity: 'erreur',
  kinds: ['bilan'],
  fix: 'suggested',
  check({ document, snapshot, report }) {
    const link = snapshot.links.ficheOf(document);
    // What a damaged fiche does not show may only be unreadable.
    if (link.state !== 'found' || link.document.damaged) return;
    const objectives = objectivesOf(link.document);
    const results = document.root.get('objectifs')?.entries ?? [];
    if (objectives.size === 0) return;
    const taken = new Set(results.map((result) => canonicalObjective(result.name)));
    const free = [...objectives.keys()].filter((id) => !taken.has(id));
    for (const { key, name } of results) {
      if (objectives.has(canonicalObjective(name))) continue;
      const choices = candidatesFor(name, free);
      const best = choices[0];
      const definition = best && objectives.get(best.id);
      const offered = best && definition ? `${best.id}${cited(textOfDefinition(definition))}` : undefined;
      report({
        at: key,
        message: {
          fr: `${isCanonical(name) ? name : `« ${name} »`} n'est pas un objectif de la fiche (${[...objectives.keys()].join(', ')}).${offered ? ` Vouliez-vous dire ${offered} ?` : ' Retirez ce résultat, ou dites dans « ecarts » pourquoi un objectif a été ajouté.'}`,
          en: `${isCanonical(name) ? name : `"${name}"`} is not an objective of the fiche (${[...objectives.keys()].join(', ')}).${offered ? ` Did you mean ${offered}?` : ' Remove this result, or say in "ecarts" why an objective was added.'}`,
        },
        related:
          definition && offered
            ? [{ document: link.document, at: definition.key, message: { fr: offered, en: offered } }]
            : [],
        ...(best && {
          fixes: () => choices.slice(0, MOST_OFFERED).map((choice) => pickFix(document, key, choice.id)),
        }),
      });
    }
  },
  titre: { fr: 'Objectif inconnu de la fiche', en: 'Objective unknown to the fiche' },
});

/** Its page. */
export const docs: RuleDocs = {
  quoi: {
    fr: "Signale, dans un bilan, le résultat d'un objectif que la fiche n'a pas.",
    en: 'Reports, in a bilan, the result of an objective that the fiche does not have.',
  },
  pourquoi: {
    fr: 'Le référentiel demande que « les participants [soient] évalués par rapport aux objectifs fixés » (compétence « Evaluer son action et rendre compte », critères de performance) : ceux de la fiche, pas d’autres.',
    en: 'The référentiel asks that "participants are assessed against the objectives set": those of the fiche, no others.',
  },
  mauvais: [
    {
      'a.fiche.yaml': FICHE,
      'a.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nobjectifs:\n  O1: {resultat: atteint, constat: Six portraits}\n  O3: {resultat: partiel, constat: Trois réglages}\n  ^^ croise-objectif-inconnu\n',
    },
    {
      'a.fiche.yaml': FICHE,
      'a.bilan.yaml':
        'type: bilan\nfiche: a.fiche.yaml\nobjectifs:\n  O1: atteint\n  O2: atteint\n  O3: atteint\n  ^^ croise-objectif-inconnu\n',
    },
  ],
  bon: [
    {
      'a.fiche.yaml': FICHE,
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nobjectifs: {O1: atteint, o2: atteint}\n',
    },
    {
      'a.fiche.yaml': 'type: fiche\ntitre: Atelier photo\n',
      'a.bilan.yaml': 'type: bilan\nfiche: a.fiche.yaml\nobjectifs: {O1: atteint}\n',
    },
  ],
};
