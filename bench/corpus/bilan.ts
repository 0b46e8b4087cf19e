import { dureeOf, type Plan, postesText } from './fiche.ts';
import type { Random } from './random.ts';

/** The day after a day that is at most the 28th of its month. */
function dayAfter(date: string): string {
  return `${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, '0')}`;
}

/** Gives the bilan of a fiche, without a fault. `fiche` is the path to it. */
export function bilanOf(fiche: string, plan: Plan, random: Random): string {
  const presents = plan.effectif - 1;
  const reussites = Math.max(2, presents - 1 - random.int(2));
  return `type: bilan
fiche: ${fiche}
auteur: ${plan.auteur}
date: ${dayAfter(plan.date)}
preuves: [C2.CR1, C2.CR2, C2.CR3]

realise:
  date: ${plan.date}
  duree: ${dureeOf(plan.minutes + 10)}
  lieu: ${plan.lieu}

participation:
  prevus: ${plan.effectif}
  inscrits: ${plan.effectif}
  presents: ${presents}

avis_du_groupe:
  moyen: Tour de table avec cartes de couleur
  synthese: >-
    Sur ${presents * 2} cartes, ${presents + reussites} sont vertes et les autres orange. Les participants disent avoir aimé
    refaire le geste à deux ; plusieurs auraient voulu un temps d'essai plus long.
  satisfaction: 4/5

objectifs:
${plan.objectifs.map((id, i) => resultat(id, i === 0 ? presents : reussites, presents)).join('')}
participants: >-
  Au départ, deux personnes sur ${presents} tenaient l'outil avec hésitation ; à la fin, ${reussites} refont le geste
  seules. Un participant a aidé ses voisins pendant le rangement.

ecarts:
  - prevu: Effectif de ${plan.effectif} participants
    realise: ${presents} participants présents
    cause: Une personne retenue par un rendez-vous
  - prevu: Durée de ${dureeOf(plan.minutes)}
    realise: Durée de ${dureeOf(plan.minutes + 10)}
    cause: Le rangement a demandé dix minutes de plus

atouts:
  - Le travail à deux a permis à ${reussites} participants de finir dans le temps prévu
  - La grille partagée a fait parler chacun de son résultat
faiblesses:
  - La démonstration a duré cinq minutes de trop et deux personnes se sont assises
  - Un seul exemplaire de la fiche imagée circulait

problemes:
  - constat: Un outil s'est cassé pendant le premier essai
    solution: Prêt de l'outil de secours, puis réparation le lendemain

ameliorations:
  - Couper la démonstration en deux moments
  - Imprimer une fiche imagée pour deux participants

prolongements: Une séance sur les gestes suivants est proposée au mois prochain
${plan.postes.length > 0 ? `\ndepenses:\n${postesText(plan.postes)}` : ''}
transmission:
  a: Responsable de l'association
  date: ${dayAfter(plan.date)}
`;
}

function resultat(id: string, reussites: number, presents: number): string {
  return `  ${id}:
    resultat: ${reussites === presents ? 'atteint' : 'partiel'}
    constat: ${reussites} participants sur ${presents} ont réussi devant leur voisin
`;
}
