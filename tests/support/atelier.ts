import type { Files } from './fixture.ts';

/** A small certification, for the tests of what an editor does. */
export const REFERENTIEL = `type: referentiel
id: atelier-velo
titre: Animateur d'atelier vélo
version: "2024"
definition: L'animateur répare (C1.CR1) et mène une *démarche projet**. Voir la compétence C2.
activites:
  A1: {titre: Réparer avec le public, competences: [C1, C2]}
competences:
  C1:
    titre: Réparer un vélo
    savoir_faire:
      SF1:
        texte: Démonter une roue
        details: {a: Avant, b: Arrière}
        renvoi: pix
    criteres:
      CR1: Le vélo roule
      "CR2":
        texte: Le poste est rangé
        details:
          a: Les outils sont à leur place
  C2:
    titre: Transmettre un geste
    criteres:
      CR1: Le geste est refait sans aide, dans une démarche de projet
glossaire:
  Démarche projet: {definition: Avancer par étapes, aussi: [DP]}
  Fuite: Perte d'air
pix: {"1.1": 3, "2.1": 5}
documents:
  fiche:
    rubriques:
      moyens: {statut: obligatoire, preuve_de: [C1.CR2]}
      sobriete: {statut: recommande, intitule: Sobriété, preuve_de: [C1.CR1]}
certification:
  cpu: {CPU1: {activite: A1, epreuves: [E1]}}
  epreuves: {E1: {intitule: Réparer devant le jury, competences: [C1]}}
`;

/** A fiche that follows it. */
export const FICHE = `type: fiche
referentiel: atelier-velo@2024
titre: Crever, et après ?
preuves: [C1.CR1, c1.cr2.a]
contexte: {analyse: "Les fuites sont fréquentes : C1 CR2 le dit, l'objectif O1 aussi"}
objectifs:
  O1: {texte: Réparer une crevaison, indicateur: La roue tient, seuil: 4 sur 6, pix: ["2.1"]}
  O2: Remonter une roue
moyens: {materiels: [Rustines]}
planification: {date: 2026-04-02, duree: 2 h 15}
sobriete: Chambres à air récupérées
evaluation:
  outils: [{outil: Quiz, objectifs: [O1, O2]}]
`;

/** A bilan of that fiche. */
export const BILAN = `type: bilan
fiche: ../fiches/crevaison.fiche.yaml
preuves: [C1.CR1]
objectifs:
  O1: {resultat: atteint, constat: Quatre sur six}
  O2: partiel
participants: L'objectif O2 reste difficile, la démarche-projet plaît
`;

/** The three of them, in folders. */
export const ATELIER = {
  'velo.referentiel.yaml': REFERENTIEL,
  'fiches/crevaison.fiche.yaml': FICHE,
  'bilans/crevaison.bilan.yaml': BILAN,
} as const satisfies Files;

/** The same with a cursor `█` put before (or, given `inside`, that many characters into) the nth find of some words. */
export function atelierAt(file: keyof typeof ATELIER, words: string, inside = 0, nth = 1): Files {
  const text: string = ATELIER[file];
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`${words} is not in ${file} ${nth} times`);
  }
  return { ...ATELIER, [file]: `${text.slice(0, at + inside)}█${text.slice(at + inside)}` };
}
